package io.github.stint.contract.suite;

import io.github.stint.contract.ContractFixture;
import io.github.stint.contract.StintContract;
import io.github.stint.contract.client.ClientsContract;
import io.github.stint.contract.lookup.LookupContract;
import io.github.stint.contract.lookup.TimeEntryLookupContract;
import io.github.stint.contract.lookup.WorkspaceLookupContract;
import io.github.stint.contract.project.ProjectsContract;
import io.github.stint.contract.report.TimeReportsContract;
import io.github.stint.contract.tag.TagsContract;
import io.github.stint.contract.task.TasksContract;
import io.github.stint.contract.timeentry.TimeEntriesContract;
import io.github.stint.contract.tracking.RetirementContract;
import io.github.stint.contract.tracking.TimeTrackerContract;
import io.github.stint.contract.user.UsersContract;
import io.github.stint.contract.workspace.WorkspacesContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/**
 * Every contract but those of connections, kept by whatever the fixture is made of: for an adapter that reaches the time tracker
 * without any.
 */
public abstract class EveryTrackerContract {

    /** A fixture for one test. */
    protected abstract ContractFixture newFixture();

    /** A contract that is kept. */
    @SuppressWarnings("NullAway.Init")
    abstract class Kept implements StintContract {
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
    class Clients extends Kept implements ClientsContract {}

    @Nested
    class Lookup extends Kept implements LookupContract {}

    @Nested
    class TimeEntryLookup extends Kept implements TimeEntryLookupContract {}

    @Nested
    class WorkspaceLookup extends Kept implements WorkspaceLookupContract {}

    @Nested
    class Projects extends Kept implements ProjectsContract {}

    @Nested
    class TimeReports extends Kept implements TimeReportsContract {}

    @Nested
    class Tags extends Kept implements TagsContract {}

    @Nested
    class Tasks extends Kept implements TasksContract {}

    @Nested
    class TimeEntries extends Kept implements TimeEntriesContract {}

    @Nested
    class Retirement extends Kept implements RetirementContract {}

    @Nested
    class TimeTracker extends Kept implements TimeTrackerContract {}

    @Nested
    class Users extends Kept implements UsersContract {}

    @Nested
    class Workspaces extends Kept implements WorkspacesContract {}
}
