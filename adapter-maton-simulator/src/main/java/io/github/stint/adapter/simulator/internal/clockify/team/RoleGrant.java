package io.github.stint.adapter.simulator.internal.clockify.team;

import io.github.stint.adapter.simulator.internal.clockify.restriction.MemberRole;
import io.github.stint.core.user.UserId;

/**
 * The role of a member for something.
 *
 * @param entity the id of the workspace, the project, the managed member, or the group
 * @param ofGroup whether it is a group
 */
record RoleGrant(UserId user, MemberRole role, String entity, boolean ofGroup) {}
