package io.github.stint.adapter.simulator.internal.clockify.report;

import io.github.stint.adapter.simulator.internal.wire.JsonOutput;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.project.Project;
import io.github.stint.core.timeentry.TimeEntry;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What entries of a report are grouped by. An entry without the thing is in a group whose id is empty. */
enum Grouping {
    PROJECT("(Without project)"),
    CLIENT("(Without client)"),
    TASK("(Without task)"),
    TAG("(Without tag)"),
    USER(""),
    DATE(""),
    WEEK(""),
    MONTH(""),
    TIMEENTRY("(Without description)");

    /** The id and the name of a group. */
    record Label(String id, String name) {}

    private final String nameOfNothing;

    Grouping(String nameOfNothing) {
        this.nameOfNothing = nameOfNothing;
    }

    /** Returns the grouping of the name in a request; empty for any other. */
    static Optional<Grouping> named(String name) {
        for (Grouping grouping : values()) {
            if (grouping.name().equals(name)) {
                return Optional.of(grouping);
            }
        }
        return Optional.empty();
    }

    /** Returns the groups that the entry is in: one, or one for each of its tags. */
    List<Label> labels(TimeEntry entry, ReportNames names, ReportSpan span) {
        return switch (this) {
            case PROJECT ->
                List.of(names.project(entry)
                        .map(project -> new Label(project.id().value(), project.name()))
                        .orElseGet(this::nothing));
            case CLIENT ->
                List.of(names.project(entry).flatMap(Grouping::client).orElseGet(this::nothing));
            case TASK ->
                List.of(names.task(entry)
                        .map(task -> new Label(task.id().value(), task.name()))
                        .orElseGet(this::nothing));
            case TAG ->
                entry.tagIds().isEmpty()
                        ? List.of(nothing())
                        : entry.tagIds().stream()
                                .map(id -> new Label(id.value(), names.tag(id)))
                                .toList();
            case USER -> List.of(new Label(entry.userId().value(), names.userName(entry.userId())));
            case DATE -> List.of(ofTime(day(entry, span).toString()));
            case WEEK -> List.of(ofTime(span.weekOf(day(entry, span)).toString()));
            case MONTH -> List.of(ofTime(YearMonth.from(day(entry, span)).toString()));
            case TIMEENTRY ->
                List.of(
                        entry.description().isEmpty()
                                ? nothing()
                                : new Label(entry.description(), entry.description()));
        };
    }

    private Label nothing() {
        return new Label("", nameOfNothing);
    }

    private static Optional<Label> client(Project project) {
        return project.clientId()
                .map(ClientId::value)
                .map(id -> new Label(id, project.clientName().orElse("")));
    }

    private static Label ofTime(String text) {
        return new Label(text, text);
    }

    private static LocalDate day(TimeEntry entry, ReportSpan span) {
        return span.dayOf(entry.interval().start());
    }

    /** Writes what a group has beside its id, its name and its sums. */
    void writeDetails(JsonOutput json, Label label, ReportNames names) {
        if (this == PROJECT || this == CLIENT || this == TASK || this == TAG || this == USER) {
            json.field("nameLowerCase", label.name().toLowerCase(Locale.ROOT));
        }
        if (this == PROJECT) {
            Optional<Project> project = names.project(label.id());
            json.field("color", project.flatMap(Project::color).orElse(""));
            json.field("clientName", project.flatMap(Project::clientName).orElse(""));
        }
    }
}
