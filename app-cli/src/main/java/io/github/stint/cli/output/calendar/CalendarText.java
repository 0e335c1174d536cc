package io.github.stint.cli.output.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import io.github.stint.cli.output.EntryView;
import io.github.stint.cli.output.TableText;
import io.github.stint.core.timeentry.TimeEntry;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Formats finished time entries as events of a calendar (iCalendar, RFC 5545). Control characters become spaces, as in tables.
 *
 * <p>The library is loaded only with this class.
 */
public final class CalendarText {

    private final EntryView view;
    private final Date now;

    /**
     * Formats entries with the names of that view.
     *
     * @param now when the calendar is made
     */
    public CalendarText(EntryView view, Instant now) {
        this.view = view;
        this.now = Date.from(now);
    }

    /** Returns a calendar with an event for each entry. An entry has the same UID in every calendar, so that programs update its event. */
    public String of(List<TimeEntry> finished) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Stint//Stint//EN");
        finished.forEach(entry -> calendar.addEvent(event(entry)));
        return Biweekly.write(calendar).go().stripTrailing();
    }

    private VEvent event(TimeEntry entry) {
        Map<String, @Nullable Object> fields = view.fields().of(entry);
        String work = Stream.of("clientName", "projectName", "taskName")
                .map(fields::get)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" / "));
        VEvent event = new VEvent();
        event.setUid(entry.id() + "@stint");
        event.setDateTimeStamp(now);
        event.setDateStart(new DateStart(Date.from(entry.interval().start()), true));
        event.setDateEnd(new DateEnd(Date.from(entry.interval().end().orElseThrow()), true));
        event.setSummary(Stream.of(entry.description(), work)
                .filter(text -> !text.isBlank())
                .map(TableText::onOneLine)
                .findFirst()
                .orElse("Time entry"));
        Optional.of(work)
                .filter(text -> !text.isEmpty())
                .map(TableText::onOneLine)
                .ifPresent(event::setDescription);
        List<String> tags = tags(fields);
        if (!tags.isEmpty()) {
            event.addCategories(tags.toArray(String[]::new));
        }
        return event;
    }

    private static List<String> tags(Map<String, @Nullable Object> fields) {
        return fields.get("tagNames") instanceof List<?> names
                ? names.stream().map(String::valueOf).map(TableText::onOneLine).toList()
                : List.of();
    }
}
