package io.github.stint.adapter.simulator;

import com.networknt.schema.Error;
import java.util.regex.Pattern;

/** Where the document is stricter than the real service, or wrong: each is excused, and nothing else. */
enum KnownDifference {
    /** People who were invited and have not signed up have no name. */
    A_USER_WITHOUT_A_NAME("(/\\d+)?/name", "type"),
    /** They have no settings either. */
    A_USER_WITHOUT_SETTINGS("(/\\d+)?(/user)?/settings", "type"),
    /** A list that was never collapsed. */
    A_SETTING_THAT_WAS_NEVER_MADE("(/\\d+)?(/user)?/settings/projectListCollapse", "type"),
    /** A workspace on a free plan. */
    A_WORKSPACE_WITHOUT_A_PLAN("(/\\d+)?/featureSubscriptionType", "type"),
    /** A workspace that has no address of its own. */
    A_WORKSPACE_WITHOUT_A_SUBDOMAIN("(/\\d+)?/subdomain/name", "type"),
    /** Closed periods are null as long as none is closed; seen live. */
    A_WORKSPACE_WITHOUT_LOCKS("(/\\d+)?/workspaceSettings/(lockTimeEntries|automaticLock)", "type"),
    /** Plain words live, objects in the document. */
    PERMISSIONS_IN_PLAIN_WORDS("(/\\d+)?/workspaceSettings/entityCreationPermissions/whoCan\\w+", "type"),
    /** Rates that nobody has set; seen live at all of these places. */
    A_RATE_THAT_IS_NOT_SET("(/\\d+)?(/memberships/\\d+)?/(hourlyRate|costRate)", "type"),
    /** Limits of a project that nobody has set; seen live. */
    A_PROJECT_WITHOUT_LIMITS("(/\\d+)?/(budgetEstimate|estimateReset|timeEstimate/resetOption)", "type"),
    /** The same, where the document has an enumeration without null. */
    A_PROJECT_WITHOUT_A_RESET("(/\\d+)?/timeEstimate/resetOption", "enum"),
    /** The document allows no further keys, but has the parameter that adds them. */
    A_HYDRATED_PROJECT("(/\\d+)?", "additionalProperties"),
    /** Replaced by a list. */
    A_TASK_WITHOUT_ITS_OLD_ASSIGNEE("(/\\d+)?/assigneeId", "type"),
    /** A timer has no length yet; the other schema of the same thing says so. */
    A_TIMER_WITHOUT_A_LENGTH("(/\\d+)?/timeInterval/duration", "type"),
    /** A field holds numbers, booleans and lists too. */
    A_CUSTOM_FIELD_THAT_IS_NO_TEXT("(/\\d+)?/customFieldValues/\\d+/value", "type"),
    /** The document names where a field is defined, the service what it holds. */
    A_CUSTOM_FIELD_OF_A_TYPE("(/\\d+)?/customFieldValues/\\d+/type", "enum");

    private final Pattern place;
    private final String keyword;

    KnownDifference(String place, String keyword) {
        this.place = Pattern.compile(place);
        this.keyword = keyword;
    }

    boolean excuses(Error error) {
        return error.getKeyword().equals(keyword)
                && place.matcher(error.getInstanceLocation().toString()).matches();
    }
}
