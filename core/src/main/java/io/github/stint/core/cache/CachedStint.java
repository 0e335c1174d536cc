package io.github.stint.core.cache;

import io.github.stint.core.CreationCheck;
import io.github.stint.core.Stint;
import io.github.stint.core.client.Clients;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.lookup.Lookup;
import io.github.stint.core.project.Projects;
import io.github.stint.core.tag.Tags;
import io.github.stint.core.task.Tasks;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.user.Users;
import io.github.stint.core.workspace.Workspaces;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Remembers the current user, the workspaces, and the complete lists of clients, projects, tasks and tags, so that they are not read
 * for each call. Time entries are never remembered; those that the service sends without names get the names that are known.
 *
 * <p>A list is read again after an hour, after a change through this object, and after the service rejected a call as forbidden or
 * not found. A change that is made elsewhere is seen within an hour, or at once through {@link #uncached}; {@link Lookup} uses that if it
 * does not find a name, and for whatever is to be changed. Repeating a call is as safe as it is without the cache.
 *
 * <p>Safe for use by several threads, and by several processes if the store is. Closing it closes the decorated ports.
 */
public final class CachedStint implements Stint, Cached {

    /** How long a list is used before it is read again. */
    public static final Duration MAX_AGE = Duration.ofHours(1);

    private final Stint stint;
    private final Cache cache;

    /** The decorators have no state, so that each call returns new ones, and only of the ports that are used. */
    private CachedStint(Stint stint, Cache cache) {
        this.stint = stint;
        this.cache = cache;
    }

    /**
     * Decorates these ports.
     *
     * @param store holds the lists of the account and the connection of these ports, and of no other
     * @param clock measures the age of the lists
     */
    public static CachedStint over(Stint stint, CacheStore store, Clock clock) {
        return new CachedStint(stint, new Cache(store, clock, MAX_AGE));
    }

    /** Returns the same ports, which read everything again; what they read and change updates the cache. */
    @Override
    public Stint uncached() {
        return cache.isBypassed() ? this : new CachedStint(stint, cache.bypassed());
    }

    @Override
    public void forget() {
        cache.forget();
    }

    @Override
    public boolean remembersCurrentUser() {
        return cache.one(CacheKey.currentUser()).isPresent();
    }

    @Override
    public <T> List<T> remembered(CacheKey<T> key) {
        return cache.remembered(key);
    }

    @Override
    public Connections connections() {
        return new ForgettingConnections(stint.connections(), cache);
    }

    @Override
    public Users users() {
        return new CachedUsers(stint.users(), cache);
    }

    @Override
    public Workspaces workspaces() {
        return new CachedWorkspaces(stint.workspaces(), cache);
    }

    @Override
    public Clients clients() {
        return new CachedClients(stint.clients(), cache);
    }

    @Override
    public Projects projects() {
        return new CachedProjects(stint.projects(), cache);
    }

    @Override
    public Tasks tasks() {
        return new CachedTasks(stint.tasks(), cache);
    }

    @Override
    public Tags tags() {
        return new CachedTags(stint.tags(), cache);
    }

    @Override
    public TimeEntries timeEntries() {
        return new CachedTimeEntries(stint.timeEntries(), cache);
    }

    @Override
    public CreationCheck creationCheck() {
        return stint.creationCheck();
    }

    @Override
    public void close() {
        stint.close();
    }
}
