package io.github.stint.adapter.simulator.internal.clockify.restriction;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.user.UserId;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
        Map<UserId, Set<MemberRole>> roles) {

    /** Copies the fields, and the roles of members who have one. */
    public Restrictions {
        required = Set.copyOf(required);
        Map<UserId, Set<MemberRole>> ofMembers = new HashMap<>();
        for (Map.Entry<UserId, Set<MemberRole>> member : roles.entrySet()) {
            if (!member.getValue().isEmpty()) {
                ofMembers.put(member.getKey(), Set.copyOf(member.getValue()));
            }
        }
        roles = Collections.unmodifiableMap(ofMembers);
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

    /** Returns the roles of the member, the owner's first; none for a regular one. */
    public List<MemberRole> rolesOf(UserId user) {
        Set<MemberRole> ofUser = roles.getOrDefault(user, Set.of());
        return Stream.of(MemberRole.values()).filter(ofUser::contains).toList();
    }

    /**
     * Returns the service's names for the roles in filters by role; none for a regular member. If no member has a role, all are owners,
     * because then all have all permissions.
     */
    public List<String> namesOfRoles(UserId user) {
        return roles.isEmpty()
                ? List.of(MemberRole.OWNER.nameInFilters())
                : rolesOf(user).stream().map(MemberRole::nameInFilters).toList();
    }

    /** Returns whether the user is an owner, as all are if no member has a role. */
    public boolean isOwner(UserId user) {
        return roles.isEmpty() || rolesOf(user).contains(MemberRole.OWNER);
    }

    /** Returns whether the user may administer the workspace, as all may if no member has a role. */
    public boolean isAdministrator(UserId user) {
        return roles.isEmpty() || exempt(user);
    }

    /** Returns whether some member is an owner or administrator by a role. */
    public boolean hasAdministrator() {
        return roles.keySet().stream().anyMatch(this::exempt);
    }

    /** Makes the user the only owner if no member has a role. */
    public Restrictions withOwnerIfNone(UserId user) {
        return roles.isEmpty() ? withRole(user, MemberRole.OWNER) : this;
    }

    /** Adds a role to those of the member. */
    public Restrictions withRole(UserId user, MemberRole role) {
        return withRoles(user, Stream.concat(rolesOf(user).stream(), Stream.of(role)));
    }

    /** Removes a role from those of the member. */
    public Restrictions withoutRole(UserId user, MemberRole role) {
        return withRoles(user, rolesOf(user).stream().filter(each -> each != role));
    }

    private Restrictions withRoles(UserId user, Stream<MemberRole> ofUser) {
        Map<UserId, Set<MemberRole>> changed = new HashMap<>(roles);
        changed.put(user, ofUser.collect(toUnmodifiableSet()));
        return new Restrictions(required, lockedBefore, timersOnly, adminsChangeBillable, freePlan, changed);
    }

    boolean exempt(UserId user) {
        return rolesOf(user).stream().anyMatch(MemberRole::isExempt);
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
