package io.github.stint.adapter.simulator.internal.clockify.restriction;

/** A role of a member of a workspace beyond that of a regular one. */
public enum MemberRole {
    OWNER("WORKSPACE_OWN", true),
    ADMIN("WORKSPACE_ADMIN", true),
    MANAGER("TEAM_MANAGER", false);

    private final String wireName;
    private final boolean exempt;

    MemberRole(String wireName, boolean exempt) {
        this.wireName = wireName;
        this.exempt = exempt;
    }

    /** Returns the service's name for it. */
    public String wireName() {
        return wireName;
    }

    /** Whether members with the role may write what is closed to regular ones. */
    boolean isExempt() {
        return exempt;
    }
}
