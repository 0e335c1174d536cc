package io.github.stint.core.quota;

import io.github.stint.core.dryrun.DryRun;
import io.github.stint.core.lookup.Lookup;
import io.github.stint.core.lookup.TimeEntryLookup;
import io.github.stint.core.lookup.WorkspaceLookup;
import io.github.stint.core.report.TimeReports;
import io.github.stint.core.tracking.EntryResumption;
import io.github.stint.core.tracking.EntrySplit;
import io.github.stint.core.tracking.Retirement;
import io.github.stint.core.tracking.TimeTracker;
import io.github.stint.core.user.Users;

/**
 * The most requests that each step takes over HTTP, without retries, if every list fits one page, nothing is cached and the
 * service rejects nothing; finding out why a request was rejected takes one or two more. A front end adds up the steps of a command, to
 * reserve its requests before the first one.
 */
public final class RequestCosts {

    /** {@link Users#current}. */
    public static final int CURRENT_USER = 1;
    /** {@link WorkspaceLookup#workspace}, or reading one workspace. */
    public static final int FIND_WORKSPACE = 1;
    /** One of the methods of {@link Lookup}, for a name or an existing id. */
    public static final int FIND_BY_NAME = 1;
    /** {@link TimeEntryLookup#entry} with {@code @} or {@code @1}. */
    public static final int FIND_NUMBERED_ENTRY = 1;
    /** {@link TimeEntryLookup#entry} with an id or its end. */
    public static final int FIND_ENTRY_BY_ID = 2;
    /** {@link TimeTracker#start}: reads the running timer, stops it, and starts the new one. */
    public static final int START_TIMER = 3;
    /** {@link TimeTracker#stop}. */
    public static final int STOP_TIMER = 1;
    /** {@link TimeTracker#cancel}: reads the running timer, and deletes it. */
    public static final int CANCEL_TIMER = 2;
    /** {@link TimeTracker#log}: reads overlapping entries, and creates the new one. */
    public static final int LOG_TIME = 2;
    /** {@link TimeTracker#overlapping}. */
    public static final int FIND_OVERLAPS = 1;
    /** {@link TimeTracker#lastEndUpTo}. */
    public static final int FIND_LAST_END = 1;
    /** {@link TimeReports#status} and {@link TimeReports#report}: read the entries, and the running timer if it is not among them. */
    public static final int REPORT = 2;
    /** Listing entities. */
    public static final int LIST = 1;
    /** Creating an entity other than a task. */
    public static final int CREATE = 1;
    /** Creating a task, and correcting what the service ignored. */
    public static final int CREATE_TASK = 2;
    /** Updating, archiving, restoring, completing or reopening an entity: reads it, and writes it. */
    public static final int UPDATE = 2;
    /** Deleting an entity. */
    public static final int DELETE = 1;
    /** {@link Retirement}, in addition to {@link #DELETE}: archives the entity, or marks it as done. */
    public static final int RETIRE = UPDATE;

    /** {@link EntrySplit}, for each time: creates a part. */
    public static final int SPLIT_AT_TIME = CREATE;
    /** {@link EntryResumption}: reads the running timer, finds overlaps, and updates the entry, which stops the running timer. */
    public static final int RESUME_ENTRY = 1 + FIND_OVERLAPS + UPDATE + 2;

    /** {@link DryRun}, in addition, to check a name and to read the defaults of a workspace or the name of a client. */
    public static final int CHECK_CREATION = 2;

    private RequestCosts() {}
}
