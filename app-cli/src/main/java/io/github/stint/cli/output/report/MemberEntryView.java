package io.github.stint.cli.output.report;

import io.github.stint.cli.output.EntryView;
import io.github.stint.cli.output.Fields;
import io.github.stint.cli.output.View;
import io.github.stint.cli.output.table.Column;
import io.github.stint.cli.output.table.Style;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Renders the time entries of several members, with the name of the user of each. */
public final class MemberEntryView implements View<TimeEntry> {

    private final EntryView entries;
    private final Map<UserId, String> names = new HashMap<>();

    /** Renders entries of these users. */
    public MemberEntryView(EntryView entries, List<User> users) {
        this.entries = entries;
        users.forEach(user -> names.put(user.id(), user.name().orElse(user.email())));
    }

    @Override
    public String id(TimeEntry entry) {
        return entries.id(entry);
    }

    @Override
    public Fields<TimeEntry> fields() {
        return entries.fields().with("userName", this::name);
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(entries.columns().stream(), Stream.of(Column.text("USER")))
                .toList();
    }

    @Override
    public Style style(TimeEntry entry, Column column) {
        return entries.style(entry, column);
    }

    @Override
    public List<String> cells(TimeEntry entry) {
        return rows(List.of(entry)).get(0);
    }

    @Override
    public List<List<String>> rows(List<TimeEntry> values) {
        List<List<String>> rows = new ArrayList<>();
        List<List<String>> withoutUser = entries.rows(values);
        for (int at = 0; at < values.size(); at++) {
            rows.add(Stream.concat(withoutUser.get(at).stream(), Stream.of(name(values.get(at))))
                    .toList());
        }
        return rows;
    }

    private String name(TimeEntry entry) {
        return names.getOrDefault(entry.userId(), entry.userId().value());
    }
}
