package io.github.stint.adapter.simulator.internal.clockify.restriction;

import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.user.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of all workspaces that ports do not have. Immutable.
 *
 * @param required the fields without which no time is finished
 * @param lockedBefore entries that start before it are locked; empty for none
 * @param timersOnly whether regular members create time with timers only
 * @param adminsChangeBillable whether only owners and administrators set whether time is billable
 * @param freePlan whether a workspace has the requests of a new free one
 * @param roles the members who are not regular ones
 */
public record Restrictions(
        Set<RequiredField> required,
        Optional<Instant> lockedBefore,
        boolean timersOnly,
        boolean adminsChangeBillable,
        boolean freePlan,
        Map<UserId, MemberRole> roles) {

    /** Copies the fields and the roles. */
    public Restrictions {
        required = Set.copyOf(required);
        roles = Map.copyOf(roles);
    }

    /** Returns those of a workspace whose settings restrict nothing. */
    public static Restrictions none() {
        return new Restrictions(Set.of(), Optional.empty(), false, false, false, Map.of());
    }

    /** Whether some time entry could be rejected, changed or locked. */
    public boolean affectEntries() {
        return !required.isEmpty() || lockedBefore.isPresent() || timersOnly || adminsChangeBillable;
    }

    /** Returns whether no time is finished without the field. */
    public boolean require(RequiredField field) {
        return required.contains(field);
    }

    /** Returns the role of the member; empty for a regular one. */
    public Optional<MemberRole> roleOf(UserId user) {
        return Optional.ofNullable(roles.get(user));
    }

    /**
     * Returns the service's name for the role in filters by role; empty for a regular member. If no member has a role, all are owners,
     * because then all have all permissions.
     */
    public String nameOfRole(UserId user) {
        if (roles.isEmpty()) {
            return "OWNER";
        }
        return roleOf(user)
                .map(role -> role == MemberRole.OWNER ? "OWNER" : role.wireName())
                .orElse("");
    }

    /** Returns whether the user is an owner, as all are if no member has a role. */
    public boolean isOwner(UserId user) {
        return nameOfRole(user).equals("OWNER");
    }

    /** Returns whether the user may administer the workspace, as all may if no member has a role. */
    public boolean isAdministrator(UserId user) {
        return roles.isEmpty() || exempt(user);
    }

    boolean exempt(UserId user) {
        return roleOf(user).filter(MemberRole::isExempt).isPresent();
    }

    boolean isLocked(Instant start) {
        return lockedBefore.filter(start::isBefore).isPresent();
    }

    /** Returns the entry, locked if its period is. */
    TimeEntry shown(TimeEntry entry) {
        return !entry.locked() && isLocked(entry.interval().start())
                ? TimeEntry.builder().from(entry).locked(true).build()
                : entry;
    }
}
