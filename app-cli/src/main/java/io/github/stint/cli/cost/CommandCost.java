package io.github.stint.cli.cost;

import io.github.stint.core.quota.Purpose;
import io.github.stint.core.quota.RequestCosts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The most requests that a command sends. Immutable.
 *
 * @param base the requests without any option
 * @param byOption further requests, by the long name of an option; they do not depend on how often it is given
 * @param perReference further requests for each reference to a time entry, besides those that find it
 * @param perTime further requests for each argument that is a time
 * @param hasReferences whether the arguments are references to time entries
 * @param inWorkspace whether the user is read besides, unless it is cached, to find the workspace and the time zone
 */
public record CommandCost(
        int base,
        Map<String, Integer> byOption,
        int perReference,
        int perTime,
        boolean hasReferences,
        boolean inWorkspace,
        Purpose purpose) {

    /** Copies the map. */
    public CommandCost {
        byOption = Map.copyOf(byOption);
    }

    /** A command of the account that sends that many requests. */
    static CommandCost of(int base) {
        return new CommandCost(base, Map.of(), 0, 0, false, false, Purpose.WORK);
    }

    /** A command of a workspace that sends that many requests. */
    static CommandCost inWorkspace(int base) {
        return new CommandCost(base, Map.of(), 0, 0, false, true, Purpose.WORK);
    }

    /** Adds the requests that an option takes. */
    CommandCost with(String option, int requests) {
        Map<String, Integer> all = new LinkedHashMap<>(byOption);
        all.put(option, requests);
        return new CommandCost(base, all, perReference, perTime, hasReferences, inWorkspace, purpose);
    }

    /** Adds the requests that find the project, the task and the tags of an entry. */
    CommandCost withEntryOptions() {
        return with("--project", RequestCosts.FIND_BY_NAME)
                .with("--task", RequestCosts.FIND_BY_NAME)
                .with("--tag", RequestCosts.FIND_BY_NAME);
    }

    /** Adds the requests that find what selects entries. The entries of further members are checked one by one. */
    CommandCost withFilterOptions() {
        return withEntryOptions().with("--client", RequestCosts.FIND_BY_NAME).with("--user", RequestCosts.FIND_BY_NAME);
    }

    /** Adds the requests that each referenced entry takes, besides those that find it. */
    CommandCost forEachReference(int requests) {
        return new CommandCost(base, byOption, requests, perTime, true, inWorkspace, purpose);
    }

    /** Adds the requests that each time among the arguments takes. */
    CommandCost forEachTime(int requests) {
        return new CommandCost(base, byOption, perReference, requests, hasReferences, inWorkspace, purpose);
    }

    CommandCost forPurpose(Purpose other) {
        return new CommandCost(base, byOption, perReference, perTime, hasReferences, inWorkspace, other);
    }

    /** Returns the most requests that the command sends with the options and arguments of this line. */
    public int of(Invocation invocation) {
        int ofOptions = byOption.entrySet().stream()
                .filter(option -> invocation.has(option.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return base
                + ofOptions
                + (hasReferences ? ofReferences(invocation.arguments("REF")) : 0)
                + perTime * invocation.arguments("TIME").size();
    }

    private int ofReferences(List<String> given) {
        return (given.isEmpty() ? List.of("@1") : given)
                .stream()
                        .mapToInt(reference -> perReference
                                + (reference.startsWith("@")
                                        ? RequestCosts.FIND_NUMBERED_ENTRY
                                        : RequestCosts.FIND_ENTRY_BY_ID))
                        .sum();
    }
}
