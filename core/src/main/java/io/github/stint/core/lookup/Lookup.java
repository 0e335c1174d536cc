package io.github.stint.core.lookup;

import io.github.stint.core.Stint;
import io.github.stint.core.cache.Cached;
import io.github.stint.core.client.Client;
import io.github.stint.core.error.Ambiguous;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.lookup.NameLookup.Precision;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.task.Task;
import io.github.stint.core.user.User;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.function.Function;

/**
 * Finds entities of one workspace by id, by name, or by a unique prefix of the name, ignoring case and accents of Latin and
 * Greek letters. Active entities have precedence over those that are archived or done.
 *
 * <p>A text of 24 hexadecimal digits, as in the ids of the service, is read as an id first, with one request; if no entity has it, it
 * has to be a whole name. For any other text, all entities of the kind are listed, with one request for every 1000. If the ports have a
 * cache, and it has no single match, all this is read again from the service.
 *
 * <p>Each method throws {@link NotFound} with up to five similar names if nothing matches, {@link Ambiguous} with all matches if there
 * are several, and {@link InvalidValue} if the text is blank. Safe for use by several threads.
 */
public final class Lookup {

    private final Stint stint;
    private final WorkspaceId workspace;
    private final Precision precision;

    /** Creates a lookup in this workspace. */
    public Lookup(Stint stint, WorkspaceId workspace) {
        this(stint, workspace, Precision.PREFIX);
    }

    private Lookup(Stint stint, WorkspaceId workspace, Precision precision) {
        this.stint = stint;
        this.workspace = workspace;
        this.precision = precision;
    }

    /**
     * Returns a lookup for what is to be changed or deleted. It accepts an id or a whole name, ignoring case, but no prefix and no name
     * that differs in accents; {@link NotFound} then suggests what would have matched. It bypasses a cache, because a name in it may
     * belong to another entity by now.
     */
    public Lookup forChanges() {
        return new Lookup(Cached.bypass(stint), workspace, Precision.WHOLE_NAME);
    }

    /** Returns the client that matches. */
    public Client client(String reference) {
        return search(among -> among.client(reference));
    }

    /** Returns the project that matches; {@code Client/Project} selects one of several projects with the same name. */
    public Project project(String reference) {
        return search(among -> among.project(reference));
    }

    /** Returns the task of the project that matches. */
    public Task task(ProjectId project, String reference) {
        return search(among -> among.task(project, reference));
    }

    /** Returns the tag that matches. */
    public Tag tag(String reference) {
        return search(among -> among.tag(reference));
    }

    /**
     * Returns the tags that match, one for each reference and in the same order. Lists the tags of the workspace once if there are
     * several references, even if they are ids.
     */
    public List<Tag> tags(List<String> references) {
        return search(among -> among.tags(references));
    }

    /** Returns the member of the workspace whose name or e-mail address matches. */
    public User user(String reference) {
        return new EntityLookup(Cached.bypass(stint), workspace, precision).user(reference);
    }

    /** Returns the members that match, one for each reference and in the same order. Reads the members of the workspace once. */
    public List<User> users(List<String> references) {
        return new EntityLookup(Cached.bypass(stint), workspace, precision).users(references);
    }

    private <T> T search(Function<EntityLookup, T> search) {
        return CacheMiss.search(stint, source -> search.apply(new EntityLookup(source, workspace, precision)));
    }
}
