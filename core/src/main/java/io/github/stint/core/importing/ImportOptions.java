package io.github.stint.core.importing;

/**
 * What an import may do.
 *
 * @param createMissing whether it creates the clients, projects, tasks and tags that do not exist
 * @param conflicts what it does with a row that conflicts with a stored entry
 */
public record ImportOptions(boolean createMissing, ConflictPolicy conflicts) {

    /** Creates nothing but time entries, and refuses conflicts. */
    public static final ImportOptions STRICT = new ImportOptions(false, ConflictPolicy.REFUSE);
}
