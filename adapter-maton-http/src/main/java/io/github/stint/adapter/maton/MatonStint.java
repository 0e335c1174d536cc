package io.github.stint.adapter.maton;

import io.github.stint.adapter.maton.internal.Gateway;
import io.github.stint.core.CreationCheck;
import io.github.stint.core.Stint;
import io.github.stint.core.cache.CacheKey;
import io.github.stint.core.cache.Cached;
import io.github.stint.core.client.Clients;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.Cancelled;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.StintException;
import io.github.stint.core.project.Projects;
import io.github.stint.core.quota.RequestQuota;
import io.github.stint.core.tag.Tags;
import io.github.stint.core.task.Tasks;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.user.Users;
import io.github.stint.core.workspace.Workspaces;
import java.util.List;
import java.util.Optional;

/**
 * A {@link Stint} that uses Clockify over HTTP, through the Maton gateway or directly. Safe for use by several threads, which share
 * its rate limits. It acts for one API key; a program with many keys opens one for each, and lets them share a
 * {@link MatonTransport}.
 *
 * <p>The timeout of the configuration applies to each request, not to a call, and some calls send several requests. A list sends one
 * for each page. Update, archive, restore, complete and reopen send two: a read and a write. Starting a timer sends two, or three if
 * another is running, because that one is looked up and stopped before. Creating a task or a connection may send one more, to set or
 * read what the first response lacks. So may a call for a user, to find out whether it is the current one, and any request that is
 * rejected, to find out why.
 *
 * <p>Reads are retried after transient failures of the service or the network. Writes are retried only if they certainly had no
 * effect. If a write was sent and no response arrived, {@link OutcomeUnknown} is thrown. An update reads the entity, changes it, and
 * writes all of it, because the service clears what is left out; of two concurrent updates, the later one wins.
 */
public final class MatonStint implements Stint, Cached {

    private final Gateway gateway;
    private final Stint ports;

    private MatonStint(MatonConfig config) {
        this.gateway = config.openGateway();
        this.ports = config.withCache(new MatonPorts(gateway, config.settings(), () -> this));
    }

    /**
     * Creates a connection that the caller must close. It sends nothing before the first call, so only that call detects a wrong key, or that
     * Java cannot create an HTTP client. The certificates of the JVM, if no others are set, may be read until then.
     */
    public static MatonStint connect(MatonConfig config) {
        return new MatonStint(config);
    }

    @Override
    public Stint uncached() {
        Stint uncached = Cached.bypass(ports);
        return uncached == ports ? this : uncached;
    }

    @Override
    public void forget() {
        if (ports instanceof Cached cached) {
            cached.forget();
        }
    }

    @Override
    public boolean remembersCurrentUser() {
        return ports instanceof Cached cached && cached.remembersCurrentUser();
    }

    @Override
    public <T> List<T> remembered(CacheKey<T> key) {
        return ports instanceof Cached cached ? cached.remembered(key) : List.of();
    }

    @Override
    public Connections connections() {
        return ports.connections();
    }

    @Override
    public Users users() {
        return ports.users();
    }

    @Override
    public Workspaces workspaces() {
        return ports.workspaces();
    }

    @Override
    public Clients clients() {
        return ports.clients();
    }

    @Override
    public Projects projects() {
        return ports.projects();
    }

    @Override
    public Tasks tasks() {
        return ports.tasks();
    }

    @Override
    public Tags tags() {
        return ports.tags();
    }

    @Override
    public TimeEntries timeEntries() {
        return ports.timeEntries();
    }

    /**
     * Returns a check that compares the time in the id of an entity with the {@code Date} headers of the responses before and after. It knows
     * nothing if the service sends no such header.
     */
    @Override
    public CreationCheck creationCheck() {
        return ports.creationCheck();
    }

    /**
     * Sends a request that no port offers, with the same key, rate limits, retries and errors as all others.
     *
     * @param method GET, POST, PUT, PATCH or DELETE
     * @param path the part of the URL after {@code /api/v1}, such as {@code /user}
     * @param body JSON; empty for none
     * @throws InvalidValue if the method or the path is invalid
     * @throws StintException if there is no response, or its status is an error
     */
    public RawResponse send(String method, String path, Optional<String> body) {
        try {
            return gateway.guard().call(() -> gateway.raw().send(method, path, body, RawResponse::new));
        } finally {
            if (!method.equalsIgnoreCase("GET")) {
                forget();
            }
        }
    }

    /** Returns the requests of the hour; unlimited without a ledger in the configuration. */
    public RequestQuota quota() {
        return gateway.quota();
    }

    /**
     * Returns the {@code Date} header of the last response that had one, to compare the clocks; empty before the first response. Sends
     * nothing.
     */
    public Optional<String> lastDate() {
        return gateway.lastDate();
    }

    /**
     * Aborts pending requests, closes all connections and threads, and gives back reserved requests; repeating it is safe. A shared
     * {@link MatonTransport} remains open. A later call that sends a request throws {@link Cancelled}.
     */
    @Override
    public void close() {
        gateway.close();
    }
}
