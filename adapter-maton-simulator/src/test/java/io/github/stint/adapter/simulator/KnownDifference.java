package io.github.stint.adapter.simulator;

import java.util.stream.Stream;

/** Where the document is stricter than the real service, or wrong, as {@link OpenApiDocument#differences} writes it. */
enum KnownDifference {
    /** People who were invited and have not signed up have no name. */
    A_USER_WITHOUT_A_NAME("UserDtoV1 /name type null"),
    /** They have no settings either. */
    A_USER_WITHOUT_SETTINGS("UserDtoV1 /settings type null"),
    /** A list that was never collapsed. */
    A_SETTING_THAT_WAS_NEVER_MADE("UserDtoV1 /settings/projectListCollapse type null"),
    /** A workspace on a free plan. */
    A_WORKSPACE_WITHOUT_A_PLAN("Workspace /featureSubscriptionType type null"),
    /** A workspace that has no address of its own. */
    A_WORKSPACE_WITHOUT_A_SUBDOMAIN("Workspace /subdomain/name type null"),
    /** Closed periods are null while none is closed; observed on the service. */
    A_WORKSPACE_WITHOUT_LOCKS("""
            Workspace /workspaceSettings/lockTimeEntries type null
            Workspace /workspaceSettings/automaticLock type null
            """),
    /** Texts on the service, objects in the document. */
    PERMISSIONS_IN_PLAIN_WORDS("""
            Workspace /workspaceSettings/entityCreationPermissions/whoCanCreateProjectsAndClients type string
            Workspace /workspaceSettings/entityCreationPermissions/whoCanCreateTags type string
            Workspace /workspaceSettings/entityCreationPermissions/whoCanCreateTasks type string
            """),
    /** Rates that are not set; observed on the service at all of these places. */
    A_RATE_THAT_IS_NOT_SET("""
            Workspace /costRate type null
            Workspace /memberships/*/hourlyRate type null
            Workspace /memberships/*/costRate type null
            UserDtoV1 /memberships/*/hourlyRate type null
            UserDtoV1 /memberships/*/costRate type null
            Project /costRate type null
            Project /memberships/*/hourlyRate type null
            Project /memberships/*/costRate type null
            Task /hourlyRate type null
            Task /costRate type null
            """),
    /** Limits of a project that are not set; observed on the service. */
    A_PROJECT_WITHOUT_LIMITS("""
            Project /budgetEstimate type null
            Project /estimateReset type null
            Project /timeEstimate/resetOption type null
            """),
    /** The same, where the document has an enumeration without null. */
    A_PROJECT_WITHOUT_A_RESET("Project /timeEstimate/resetOption enum null"),
    /** The document has the parameter that adds them, and not the keys. */
    A_HYDRATED_PROJECT("""
            GET /workspaces/{workspaceId}/projects?hydrated=true /tasks additionalProperties
            GET /workspaces/{workspaceId}/projects?hydrated=true /client additionalProperties
            GET /workspaces/{workspaceId}/projects?hydrated=true /customFields additionalProperties
            GET /workspaces/{workspaceId}/projects?hydrated=true /expenses additionalProperties
            GET /workspaces/{workspaceId}/projects/{projectId}?hydrated=true /tasks additionalProperties
            GET /workspaces/{workspaceId}/projects/{projectId}?hydrated=true /client additionalProperties
            GET /workspaces/{workspaceId}/projects/{projectId}?hydrated=true /customFields additionalProperties
            GET /workspaces/{workspaceId}/projects/{projectId}?hydrated=true /expenses additionalProperties
            """),
    /** Replaced by a list. */
    A_TASK_WITHOUT_ITS_OLD_ASSIGNEE("Task /assigneeId type null"),
    /** A timer has no length yet; the other schema of the same thing says so. */
    A_TIMER_WITHOUT_A_LENGTH("TimeEntriesTimeEntry /timeInterval/duration type null"),
    /** The other schema of the same thing has the rates. */
    A_TIME_ENTRY_WITH_RATES("""
            GET /workspaces/{workspaceId}/time-entries/status/in-progress /hourlyRate additionalProperties
            GET /workspaces/{workspaceId}/time-entries/status/in-progress /costRate additionalProperties
            """),
    /** As with projects. */
    A_HYDRATED_TIME_ENTRY("""
            GET /workspaces/{workspaceId}/time-entries/{timeEntryId}?hydrated=true /project additionalProperties
            GET /workspaces/{workspaceId}/time-entries/{timeEntryId}?hydrated=true /task additionalProperties
            GET /workspaces/{workspaceId}/time-entries/{timeEntryId}?hydrated=true /tags additionalProperties
            GET /workspaces/{workspaceId}/time-entries/{timeEntryId}?hydrated=true /user additionalProperties
            GET /workspaces/{workspaceId}/time-entries/{timeEntryId}?hydrated=true /kiosk additionalProperties
            GET /workspaces/{workspaceId}/user/{userId}/time-entries?hydrated=true /project additionalProperties
            GET /workspaces/{workspaceId}/user/{userId}/time-entries?hydrated=true /task additionalProperties
            GET /workspaces/{workspaceId}/user/{userId}/time-entries?hydrated=true /tags additionalProperties
            GET /workspaces/{workspaceId}/user/{userId}/time-entries?hydrated=true /user additionalProperties
            GET /workspaces/{workspaceId}/user/{userId}/time-entries?hydrated=true /kiosk additionalProperties
            """),
    /** A field holds numbers, booleans and lists too. */
    A_CUSTOM_FIELD_THAT_IS_NO_TEXT("TimeEntriesTimeEntry /customFieldValues/*/value type number"),
    /** The document has the place where a field is defined, the service its type. */
    A_CUSTOM_FIELD_OF_A_TYPE("TimeEntriesTimeEntry /customFieldValues/*/type enum string");

    private final String differences;

    KnownDifference(String differences) {
        this.differences = differences;
    }

    /** Returns all of them. */
    static Stream<String> all() {
        return Stream.of(values()).flatMap(known -> known.differences.lines());
    }
}
