package io.github.stint.contract.suite;

import io.github.stint.contract.CloseContract;
import io.github.stint.contract.ContractFixture;
import io.github.stint.contract.StintContract;
import io.github.stint.contract.bulk.BulkEntriesContract;
import io.github.stint.contract.client.ClientsContract;
import io.github.stint.contract.importing.EntryImportContract;
import io.github.stint.contract.importing.PlannedImportContract;
import io.github.stint.contract.lookup.FindOrCreateContract;
import io.github.stint.contract.lookup.LookupContract;
import io.github.stint.contract.lookup.TimeEntryLookupContract;
import io.github.stint.contract.lookup.WorkspaceLookupContract;
import io.github.stint.contract.project.ProjectsContract;
import io.github.stint.contract.report.TimeReportsContract;
import io.github.stint.contract.settling.SettlingContract;
import io.github.stint.contract.tag.TagsContract;
import io.github.stint.contract.task.TasksContract;
import io.github.stint.contract.timeentry.TimeEntriesContract;
import io.github.stint.contract.timesheet.TimesheetContract;
import io.github.stint.contract.tracking.EntryDeletionContract;
import io.github.stint.contract.tracking.EntryDuplicationContract;
import io.github.stint.contract.tracking.EntryResumptionContract;
import io.github.stint.contract.tracking.EntrySplitContract;
import io.github.stint.contract.tracking.RetirementContract;
import io.github.stint.contract.tracking.TimeTrackerContract;
import io.github.stint.contract.user.UsersContract;
import io.github.stint.contract.workspace.WorkspacesContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** Every contract except those of connections, for an adapter that reaches the time tracker without a connection. */
public abstract class EveryTrackerContract {

    /** Returns a new fixture for one test. */
    protected abstract ContractFixture newFixture();

    /** Runs a contract with a new fixture for each test. */
    @SuppressWarnings("NullAway.Init")
    abstract class WithFixture implements StintContract {
        private ContractFixture fixture;

        @BeforeEach
        final void prepare() {
            fixture = newFixture();
        }

        @Override
        public ContractFixture fixture() {
            return fixture;
        }
    }

    @Nested
    class Close extends WithFixture implements CloseContract {}

    @Nested
    class Clients extends WithFixture implements ClientsContract {}

    @Nested
    class FindOrCreate extends WithFixture implements FindOrCreateContract {}

    @Nested
    class Lookup extends WithFixture implements LookupContract {}

    @Nested
    class TimeEntryLookup extends WithFixture implements TimeEntryLookupContract {}

    @Nested
    class WorkspaceLookup extends WithFixture implements WorkspaceLookupContract {}

    @Nested
    class Projects extends WithFixture implements ProjectsContract {}

    @Nested
    class TimeReports extends WithFixture implements TimeReportsContract {}

    @Nested
    class Tags extends WithFixture implements TagsContract {}

    @Nested
    class Tasks extends WithFixture implements TasksContract {}

    @Nested
    class TimeEntries extends WithFixture implements TimeEntriesContract {}

    @Nested
    class Timesheet extends WithFixture implements TimesheetContract {}

    @Nested
    class EntryImport extends WithFixture implements EntryImportContract {}

    @Nested
    class PlannedImport extends WithFixture implements PlannedImportContract {}

    @Nested
    class BulkEntries extends WithFixture implements BulkEntriesContract {}

    @Nested
    class Settling extends WithFixture implements SettlingContract {}

    @Nested
    class EntryDeletion extends WithFixture implements EntryDeletionContract {}

    @Nested
    class EntryDuplication extends WithFixture implements EntryDuplicationContract {}

    @Nested
    class EntryResumption extends WithFixture implements EntryResumptionContract {}

    @Nested
    class EntrySplit extends WithFixture implements EntrySplitContract {}

    @Nested
    class Retirement extends WithFixture implements RetirementContract {}

    @Nested
    class TimeTracker extends WithFixture implements TimeTrackerContract {}

    @Nested
    class Users extends WithFixture implements UsersContract {}

    @Nested
    class Workspaces extends WithFixture implements WorkspacesContract {}
}
