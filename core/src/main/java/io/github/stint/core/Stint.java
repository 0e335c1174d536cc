package io.github.stint.core;

import io.github.stint.core.client.Clients;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.Cancelled;
import io.github.stint.core.error.Forbidden;
import io.github.stint.core.error.NoConnection;
import io.github.stint.core.error.NotAuthenticated;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.ProbablyDone;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.error.UnexpectedResponse;
import io.github.stint.core.project.Projects;
import io.github.stint.core.tag.Tags;
import io.github.stint.core.task.Tasks;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.user.Users;
import io.github.stint.core.workspace.Workspaces;

/**
 * The entry point to an adapter, with one accessor for each port. All adapters behave alike.
 *
 * <p><b>Who may share it.</b> Any number of threads, for as long as the program runs: it is safe for use by several threads, and keeping
 * one open is cheaper than opening one for each call. It acts for one user, whose key it was opened with; a program that acts for several
 * users opens one for each. Over HTTP those can share their connections and threads ({@code MatonTransport}).
 *
 * <p><b>After {@link #close}.</b> Every call that would send a request, or read or write stored data, throws
 * {@link Cancelled} with the code {@code closed}, and so does a stream that needs another page. The accessors of this interface still return
 * their ports. Over HTTP, a call that is running when another thread closes the adapter ends at once: with {@link Cancelled}, or with
 * {@link OutcomeUnknown}, whose cause is {@code Cancelled}, if it is a write that may have been sent. An interrupt of the calling thread does
 * the same with the code {@code interrupted}, and the thread remains interrupted.
 *
 * <p><b>Errors.</b> Every error is an unchecked {@link StintException}. Each method lists those of its own rules, such as
 * {@code NotFound} and {@code Refused}. The following concern every port; an adapter in memory throws {@code Unavailable} for
 * its file, and the others on demand only.
 *
 * <dl>
 *   <dt>{@link NotAuthenticated}
 *   <dd>The key is missing or was rejected. Nothing was changed; another key is needed.
 *   <dt>{@link NoConnection}
 *   <dd>The account has no active connection to Clockify, or not the one that was set. Nothing was changed.
 *   <dt>{@link Forbidden}
 *   <dd>The user may not do this, or not in this plan, or the time is locked. Nothing was changed.
 *   <dt>{@link RateLimited}
 *   <dd>Too many requests, in a second or in an hour, also after retries. Nothing was changed; repeating the call later is safe.
 *   <dt>{@link Unavailable}
 *   <dd>The network, TLS, the service or the file of the data does not work, or a read or an unsent request exceeded its timeout. Nothing was
 *       changed; {@link StintException#retryable} states whether repeating the call may help.
 *   <dt>{@link Cancelled}
 *   <dd>The caller interrupted the thread or closed the adapter. Nothing was changed; it is not retryable.
 *   <dt>{@link OutcomeUnknown}
 *   <dd>A write was sent and failed, or no response arrived. It may have taken effect: read what is stored before you repeat it. Reads
 *       never throw it. If the service accepted the write with a success status, and only its result cannot be read, it is
 *       {@link ProbablyDone}.
 *   <dt>{@link UnexpectedResponse}
 *   <dd>The response is not one of the service, or its content is invalid, as behind a proxy that shows a page of its own. After a write,
 *       read what is stored before you repeat it.
 * </dl>
 *
 * <p><b>Repeating.</b> Reads, updates, {@code archive}, {@code restore}, {@code complete} and {@code reopen} can be repeated. Repeating
 * a creation creates another time entry or connection, and is refused for what has a unique name. Repeating a deletion throws
 * {@code NotFound}. An adapter over HTTP repeats reads itself, and writes only if they certainly had no effect.
 */
public interface Stint extends AutoCloseable {

    Connections connections();

    Users users();

    Workspaces workspaces();

    Clients clients();

    Projects projects();

    Tasks tasks();

    Tags tags();

    TimeEntries timeEntries();

    /**
     * Returns a check of which entities are created from this moment, as far as the adapter can find that out without a request (default:
     * it knows nothing). Sends nothing.
     */
    default CreationCheck creationCheck() {
        return CreationCheck.unknown();
    }

    /**
     * Releases the resources of the adapter; over HTTP, it aborts calls that are running. Later calls of the ports throw
     * {@link Cancelled}. Repeating the call is safe.
     */
    @Override
    void close();
}
