package io.github.stint.adapter.simulator.internal.clockify.detail;

/** The status of a user in a workspace, which is not that of the account. */
public enum MembershipStatus {
    /** Invited, and not yet accepted. */
    PENDING,
    ACTIVE,
    /** Deactivated: a member who can no longer use the workspace. */
    INACTIVE
}
