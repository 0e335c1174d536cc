package io.github.stint.cli.cost;

import io.github.stint.core.quota.Purpose;
import io.github.stint.core.quota.RequestCosts;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The most requests that each command sends, in one place. The program reserves them before the command runs; requests beyond, such as
 * those for further pages, are checked one by one.
 */
public final class CommandCosts {

    private static final int FIND = RequestCosts.FIND_BY_NAME;
    /** A task is found in its project. */
    private static final int FIND_TASK = 2 * FIND;

    private CommandCosts() {}

    /** Returns the names of the commands with a cost, such as {@code entry edit}. */
    public static Set<String> commands() {
        return costs().keySet();
    }

    /** Returns the cost of the command; empty if it sends nothing that counts. */
    public static Optional<CommandCost> of(Invocation invocation) {
        return Optional.ofNullable(costs().get(invocation.name()));
    }

    private static Map<String, CommandCost> costs() {
        CommandCost start = CommandCost.inWorkspace(RequestCosts.START_TIMER)
                .withEntryOptions()
                .with("--at", RequestCosts.FIND_OVERLAPS)
                .with("--since-last", RequestCosts.FIND_LAST_END + RequestCosts.FIND_OVERLAPS)
                .with("--overlap", RequestCosts.FIND_OVERLAPS);
        CommandCost log = CommandCost.inWorkspace(RequestCosts.LOG_TIME).withEntryOptions();
        CommandCost report = CommandCost.inWorkspace(RequestCosts.REPORT);
        CommandCost filtered = report.withFilterOptions();
        CommandCost list = CommandCost.inWorkspace(RequestCosts.LIST);
        CommandCost create = CommandCost.inWorkspace(RequestCosts.CREATE)
                .with("--client", FIND)
                .with("--dry-run", RequestCosts.CHECK_CREATION);
        CommandCost show = CommandCost.inWorkspace(FIND);
        CommandCost update = CommandCost.inWorkspace(FIND + RequestCosts.UPDATE)
                .with("--client", FIND)
                .with("--dry-run", RequestCosts.CHECK_CREATION);
        CommandCost delete = CommandCost.inWorkspace(FIND + RequestCosts.DELETE).with("--archive", RequestCosts.RETIRE);
        CommandCost updateTask = CommandCost.inWorkspace(FIND_TASK + RequestCosts.UPDATE);
        return Map.ofEntries(
                Map.entry("start", start),
                Map.entry("switch", start),
                Map.entry(
                        "continue",
                        CommandCost.inWorkspace(RequestCosts.START_TIMER)
                                .with("--overlap", RequestCosts.FIND_OVERLAPS)
                                .forEachReference(0)),
                Map.entry(
                        "stop", CommandCost.inWorkspace(RequestCosts.STOP_TIMER).forPurpose(Purpose.STOP)),
                Map.entry("cancel", CommandCost.inWorkspace(RequestCosts.CANCEL_TIMER)),
                Map.entry("log", log),
                Map.entry("status", report),
                Map.entry("today", filtered),
                Map.entry("week", filtered),
                Map.entry("month", filtered),
                Map.entry("report", filtered),
                Map.entry("entry list", list.withFilterOptions()),
                Map.entry("entry show", CommandCost.inWorkspace(0).forEachReference(0)),
                Map.entry(
                        "entry create",
                        CommandCost.inWorkspace(FIND + RequestCosts.LOG_TIME).withEntryOptions()),
                Map.entry(
                        "entry edit",
                        CommandCost.inWorkspace(0)
                                .withEntryOptions()
                                .with("--start", RequestCosts.FIND_OVERLAPS)
                                .with("--end", RequestCosts.FIND_OVERLAPS)
                                .forEachReference(RequestCosts.UPDATE)),
                Map.entry(
                        "entry split",
                        CommandCost.inWorkspace(RequestCosts.UPDATE)
                                .forEachReference(0)
                                .forEachTime(RequestCosts.SPLIT_AT_TIME)),
                Map.entry("entry duplicate", CommandCost.inWorkspace(0).forEachReference(RequestCosts.LOG_TIME)),
                Map.entry("entry resume", CommandCost.inWorkspace(0).forEachReference(RequestCosts.RESUME_ENTRY)),
                // What importing takes depends on the file, and is reserved when it is known.
                Map.entry("entry import", CommandCost.inWorkspace(0)),
                // What undoing takes depends on the change, and is reserved when it is known.
                Map.entry("undo", CommandCost.inWorkspace(0)),
                Map.entry("entry delete", CommandCost.inWorkspace(0).forEachReference(RequestCosts.DELETE)),
                Map.entry("project list", list.with("--client", FIND)),
                Map.entry("project show", show),
                Map.entry("project create", create),
                Map.entry("project update", update),
                Map.entry("project archive", update),
                Map.entry("project restore", update),
                Map.entry("project delete", delete),
                Map.entry("client list", list),
                Map.entry("client show", show),
                Map.entry("client create", create),
                Map.entry("client update", update),
                Map.entry("client archive", update),
                Map.entry("client restore", update),
                Map.entry("client delete", delete),
                Map.entry("tag list", list),
                Map.entry("tag show", show),
                Map.entry("tag create", create),
                Map.entry("tag update", update),
                Map.entry("tag archive", update),
                Map.entry("tag restore", update),
                Map.entry("tag delete", delete),
                Map.entry("task list", CommandCost.inWorkspace(FIND + RequestCosts.LIST)),
                Map.entry("task show", CommandCost.inWorkspace(FIND_TASK)),
                Map.entry("task create", CommandCost.inWorkspace(FIND + RequestCosts.CREATE_TASK)),
                Map.entry("task update", updateTask),
                Map.entry("task done", updateTask),
                Map.entry("task reopen", updateTask),
                Map.entry(
                        "task delete",
                        CommandCost.inWorkspace(FIND_TASK + RequestCosts.DELETE).with("--done", RequestCosts.RETIRE)),
                Map.entry("workspace list", CommandCost.of(RequestCosts.LIST)),
                Map.entry("workspace show", CommandCost.of(RequestCosts.FIND_WORKSPACE)),
                Map.entry("workspace create", CommandCost.of(RequestCosts.CREATE)),
                Map.entry("workspace use", CommandCost.of(RequestCosts.FIND_WORKSPACE)),
                Map.entry("workspace users", list),
                Map.entry("user", CommandCost.of(RequestCosts.CURRENT_USER)));
    }
}
