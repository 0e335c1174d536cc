package io.github.stint.adapter.simulator.internal.clockify.restriction;

/** A role of a member of a workspace beyond that of a regular one. */
public enum MemberRole {
    OWNER("5e0000000000000000000010", "WORKSPACE_OWN", "OWNER", "Owner", true),
    ADMIN("5e0000000000000000000011", "WORKSPACE_ADMIN", "WORKSPACE_ADMIN", "Administrator", true),
    MANAGER("5e0000000000000000000012", "TEAM_MANAGER", "TEAM_MANAGER", "Team manager", false),
    PROJECT_MANAGER("5e0000000000000000000013", "PROJECT_MANAGER", "PROJECT_MANAGER", "Project manager", false);

    private final String id;
    private final String wireName;
    private final String nameInFilters;
    private final String title;
    private final boolean exempt;

    MemberRole(String id, String wireName, String nameInFilters, String title, boolean exempt) {
        this.id = id;
        this.wireName = wireName;
        this.nameInFilters = nameInFilters;
        this.title = title;
        this.exempt = exempt;
    }

    /** Returns the service's name for it. */
    public String wireName() {
        return wireName;
    }

    /** Returns the service's name for it where members and workspaces are searched by role. */
    String nameInFilters() {
        return nameInFilters;
    }

    /** Returns the name that people read. */
    public String title() {
        return title;
    }

    /** Returns the id of the role, which is the same in all workspaces. */
    public String id() {
        return id;
    }

    /** Whether members with the role may write what is closed to regular ones. */
    boolean isExempt() {
        return exempt;
    }
}
