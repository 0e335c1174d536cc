package io.github.stint.adapter.simulator.internal.clockify.team;

import io.github.stint.adapter.simulator.internal.clockify.restriction.MemberRole;
import io.github.stint.core.user.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * For what members were given their roles, in memory. Roles of the settings are for everything, and not here. Thread-safe.
 */
public final class RoleGrants {

    private final Set<RoleGrant> grants = ConcurrentHashMap.newKeySet();

    /** Returns those of a member's role, by id. */
    List<RoleGrant> of(UserId user, MemberRole role) {
        return grants.stream()
                .filter(grant -> grant.user().equals(user) && grant.role() == role)
                .sorted(Comparator.comparing(RoleGrant::entity).thenComparing(RoleGrant::ofGroup))
                .toList();
    }

    void add(RoleGrant grant) {
        grants.add(grant);
    }

    void remove(RoleGrant grant) {
        grants.remove(grant);
    }

    /** Forgets those of a member's role. */
    void clear(UserId user, MemberRole role) {
        grants.removeAll(of(user, role));
    }
}
