package io.github.stint.core.report;

import io.github.stint.core.client.ClientId;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.timeentry.EntryNames;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Determines the groups to which a part of an entry belongs, one for each dimension. Not thread-safe. */
final class GroupLabels {

    private final List<Dimension> by;
    private final DayOfWeek weekStart;
    private final Map<UserId, String> userNames;
    private final Map<Dimension, CalendarKey> calendarKeys = new EnumMap<>(Dimension.class);

    GroupLabels(List<Dimension> by, DayOfWeek weekStart, List<User> users) {
        this.by = by;
        this.weekStart = weekStart;
        this.userNames = users.stream()
                .collect(
                        Collectors.toMap(User::id, user -> user.name().orElse(user.email()), (name, repeated) -> name));
    }

    /** What is grouped by. */
    List<Dimension> by() {
        return by;
    }

    /** Returns the {@link GroupLabel#key} of {@link #of}, without the rest of the label. */
    String key(Dimension dimension, EntryPart part) {
        TimeEntry entry = part.entry();
        return switch (dimension) {
            case CLIENT -> entry.names().clientId().map(ClientId::value).orElse("");
            case PROJECT -> entry.projectId().map(ProjectId::value).orElse("");
            case TASK -> entry.taskId().map(TaskId::value).orElse("");
            case TAG ->
                entry.tagIds().size() <= 1 ? onlyTag(entry) : tags(entry).key();
            case USER -> entry.userId().value();
            case DAY, WEEK, MONTH ->
                calendarKeys
                        .computeIfAbsent(dimension, of -> new CalendarKey())
                        .of(part.day(), day -> calendar(dimension, day).key());
            case BILLABLE -> String.valueOf(entry.billable());
            case DESCRIPTION -> entry.description();
        };
    }

    private static String onlyTag(TimeEntry entry) {
        return entry.tagIds().isEmpty() ? "" : entry.tagIds().get(0).value();
    }

    /** The key of the last day, because most parts are on the same day as the one before. */
    private static final class CalendarKey {

        private LocalDate day = LocalDate.MIN;
        private String key = "";

        String of(LocalDate other, Function<LocalDate, String> calculate) {
            if (!day.equals(other)) {
                day = other;
                key = calculate.apply(other);
            }
            return key;
        }
    }

    GroupLabel of(Dimension dimension, EntryPart part) {
        TimeEntry entry = part.entry();
        return switch (dimension) {
            case CLIENT -> client(entry.names());
            case PROJECT -> project(entry);
            case TASK ->
                entry.taskId()
                        .map(id -> GroupLabel.entity(
                                dimension, id.value(), entry.names().task().orElse(id.value())))
                        .orElseGet(() -> GroupLabel.none(dimension));
            case TAG -> tags(entry);
            case USER ->
                GroupLabel.entity(
                        dimension,
                        entry.userId().value(),
                        userNames.getOrDefault(entry.userId(), entry.userId().value()));
            case DAY, WEEK, MONTH -> calendar(dimension, part.day());
            case BILLABLE ->
                GroupLabel.text(
                        dimension, String.valueOf(entry.billable()), entry.billable() ? "billable" : "not billable");
            case DESCRIPTION ->
                entry.description().isEmpty()
                        ? GroupLabel.none(dimension)
                        : GroupLabel.text(dimension, entry.description(), entry.description());
        };
    }

    private GroupLabel calendar(Dimension dimension, LocalDate day) {
        if (dimension == Dimension.WEEK) {
            return week(day);
        }
        String text = dimension == Dimension.DAY
                ? day.toString()
                : YearMonth.from(day).toString();
        return GroupLabel.text(dimension, text, text);
    }

    private static GroupLabel client(EntryNames names) {
        return names.clientId()
                .map(ClientId::value)
                .map(id ->
                        GroupLabel.entity(Dimension.CLIENT, id, names.client().orElse(id)))
                .orElseGet(() -> GroupLabel.none(Dimension.CLIENT));
    }

    /** With the name of the client, unless the client is a group of its own. */
    private GroupLabel project(TimeEntry entry) {
        Optional<String> name = by.contains(Dimension.CLIENT)
                ? entry.names().project()
                : entry.names().qualifiedProject();
        return entry.projectId()
                .map(ProjectId::value)
                .map(id -> GroupLabel.entity(Dimension.PROJECT, id, name.orElse(id)))
                .orElseGet(() -> GroupLabel.none(Dimension.PROJECT));
    }

    private static GroupLabel tags(TimeEntry entry) {
        if (entry.tagIds().isEmpty()) {
            return GroupLabel.none(Dimension.TAG);
        }
        record NamedTag(String id, String name) {}
        List<NamedTag> tags = entry.tagIds().stream()
                .distinct()
                .map(id -> new NamedTag(id.value(), entry.names().tags().getOrDefault(id, id.value())))
                .sorted(Comparator.comparing(NamedTag::id))
                .toList();
        return GroupLabel.text(
                Dimension.TAG,
                tags.stream().map(NamedTag::id).collect(Collectors.joining(",")),
                tags.stream().map(NamedTag::name).sorted().collect(Collectors.joining(", ")));
    }

    private GroupLabel week(LocalDate day) {
        LocalDate first = day.with(TemporalAdjusters.previousOrSame(weekStart));
        String name = weekStart == DayOfWeek.MONDAY
                ? DateTimeFormatter.ISO_WEEK_DATE.format(first).substring(0, "2026-W10".length())
                : "week of " + first;
        return GroupLabel.text(Dimension.WEEK, first.toString(), name);
    }
}
