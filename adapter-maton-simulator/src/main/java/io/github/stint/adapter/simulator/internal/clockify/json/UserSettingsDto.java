package io.github.stint.adapter.simulator.internal.clockify.json;

import io.github.stint.core.user.User;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The settings of a user. Only the time zone and the first day of the week are real; the others are constant. */
record UserSettingsDto(
        String weekStart,
        String timeZone,
        String timeFormat,
        String dateFormat,
        boolean sendNewsletter,
        boolean weeklyUpdates,
        boolean longRunning,
        boolean scheduledReports,
        boolean approval,
        boolean pto,
        boolean alerts,
        boolean reminders,
        boolean onboarding,
        boolean timeTrackingManual,
        SummaryDto summaryReportSettings,
        boolean isCompactViewOn,
        String dashboardSelection,
        String dashboardViewType,
        boolean dashboardPinToTop,
        @Nullable Integer projectListCollapse,
        boolean collapseAllProjectLists,
        boolean groupSimilarEntriesDisabled,
        String myStartOfDay,
        boolean projectPickerTaskFilter,
        String lang,
        String theme,
        boolean multiFactorEnabled,
        boolean invoiceReminders,
        boolean scheduling,
        boolean showOnlyWorkingDays) {

    record SummaryDto(String group, String subgroup) {}

    /** Converts the settings; empty for a user without any. */
    static Optional<UserSettingsDto> of(User user) {
        Optional<String> timeZone = user.timeZone().map(ZoneId::getId).or(user::unknownTimeZone);
        if (timeZone.isEmpty() && user.weekStart().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new UserSettingsDto(
                user.weekStart().orElse(DayOfWeek.MONDAY).name(),
                timeZone.orElse("UTC"),
                "HOUR24",
                "yyyy-MM-dd",
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                new SummaryDto("PROJECT", "TASK"),
                false,
                "ME",
                "PROJECT",
                false,
                null,
                false,
                false,
                "09:00",
                false,
                "EN",
                "DEFAULT",
                false,
                false,
                false,
                false));
    }
}
