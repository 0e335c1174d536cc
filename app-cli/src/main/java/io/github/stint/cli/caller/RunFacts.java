package io.github.stint.cli.caller;

import io.github.stint.core.history.Change;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a command knows when it ends. Nothing is requested for it, so that whatever the command did not need may be absent.
 *
 * @param at the instant that the command took for the present
 * @param zone the time zone of days and times
 * @param workspace the workspace
 * @param workspaceName its name
 * @param requestsLeft how many requests are left in this hour; empty if they are not limited, as far as it is known
 * @param planned what a simulated command ({@code --dry-run}) would change, with the states before; empty if it would change nothing
 */
public record RunFacts(
        Instant at,
        Optional<ZoneId> zone,
        Optional<WorkspaceId> workspace,
        Optional<String> workspaceName,
        Optional<Integer> requestsLeft,
        Optional<Change> planned) {}
