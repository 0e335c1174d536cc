package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.adapter.simulator.internal.clockify.field.CustomField;
import io.github.stint.adapter.simulator.internal.clockify.restriction.Restrictions;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * How the simulated Clockify differs from the default.
 *
 * @param clock the start of an entry that is created without one
 * @param inProgressAsSpecified whether {@code GET /workspaces/{id}/time-entries} lists the running timers instead of responding 405
 * @param windowsByWallClock whether the window of a list of time entries is a wall clock in the user's zone
 * @param bodilessErrors whether errors have no body
 * @param strictValues whether the values in bodies must have the right types
 * @param strictRoutes whether routes of the service that are not simulated get 501
 * @param restrictions returns the current settings of all workspaces
 * @param changeRestrictions changes the settings of all workspaces, in one step with other changes
 * @param customFields the custom fields of workspaces at the start
 */
public record ClockifyBehavior(
        Clock clock,
        boolean inProgressAsSpecified,
        boolean windowsByWallClock,
        boolean bodilessErrors,
        boolean strictValues,
        boolean strictRoutes,
        Supplier<Restrictions> restrictions,
        Consumer<UnaryOperator<Restrictions>> changeRestrictions,
        List<CustomField> customFields) {

    /** Copies the list. */
    public ClockifyBehavior {
        customFields = List.copyOf(customFields);
    }
}
