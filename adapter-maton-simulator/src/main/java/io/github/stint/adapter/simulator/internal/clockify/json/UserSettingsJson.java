package io.github.stint.adapter.simulator.internal.clockify.json;

import io.github.stint.adapter.simulator.internal.wire.Json;
import io.github.stint.adapter.simulator.internal.wire.JsonObject;
import io.github.stint.adapter.simulator.internal.wire.JsonOutput;
import io.github.stint.core.user.User;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Optional;

/** The settings of a user. Only the time zone and the first day of the week are real; the others are constant. */
record UserSettingsJson(DayOfWeek weekStart, String timeZone) implements JsonObject {

    private static final String CONSTANT = Json.fields(json -> {
        json.field("timeFormat", "HOUR24");
        json.field("dateFormat", "yyyy-MM-dd");
        json.field("sendNewsletter", false);
        json.field("weeklyUpdates", false);
        json.field("longRunning", false);
        json.field("scheduledReports", false);
        json.field("approval", false);
        json.field("pto", false);
        json.field("alerts", false);
        json.field("reminders", false);
        json.field("onboarding", false);
        json.field("timeTrackingManual", false);
        json.field("summaryReportSettings", summary());
        json.field("isCompactViewOn", false);
        json.field("dashboardSelection", "ME");
        json.field("dashboardViewType", "PROJECT");
        json.field("dashboardPinToTop", false);
        json.absent("projectListCollapse");
        json.field("collapseAllProjectLists", false);
        json.field("groupSimilarEntriesDisabled", false);
        json.field("myStartOfDay", "09:00");
        json.field("projectPickerTaskFilter", false);
        json.field("lang", "EN");
        json.field("theme", "DEFAULT");
        json.field("multiFactorEnabled", false);
        json.field("invoiceReminders", false);
        json.field("scheduling", false);
        json.field("showOnlyWorkingDays", false);
    });

    /** Returns the settings; empty for a user without any. */
    static Optional<UserSettingsJson> of(User user) {
        Optional<String> timeZone = user.timeZone().map(ZoneId::getId).or(user::unknownTimeZone);
        if (timeZone.isEmpty() && user.weekStart().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new UserSettingsJson(user.weekStart().orElse(DayOfWeek.MONDAY), timeZone.orElse("UTC")));
    }

    @Override
    public void writeFields(JsonOutput json) {
        json.field("weekStart", weekStart.name());
        json.field("timeZone", timeZone);
        json.constants(CONSTANT);
    }

    private static JsonObject summary() {
        return json -> {
            json.field("group", "PROJECT");
            json.field("subgroup", "TASK");
        };
    }
}
