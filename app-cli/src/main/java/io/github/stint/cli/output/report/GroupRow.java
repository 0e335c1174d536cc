package io.github.stint.cli.output.report;

import io.github.stint.core.report.ReportGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A group with the groups around it.
 *
 * @param path the groups from the outermost to this one
 */
record GroupRow(List<ReportGroup> path) {

    /** All groups, each before the groups in it. */
    static Stream<GroupRow> all(List<ReportGroup> groups) {
        return rows(List.of(), groups);
    }

    /** The groups without groups in them. */
    static Stream<GroupRow> leaves(List<ReportGroup> groups) {
        return all(groups).filter(row -> row.group().groups().isEmpty());
    }

    private static Stream<GroupRow> rows(List<ReportGroup> around, List<ReportGroup> groups) {
        return groups.stream().flatMap(group -> {
            List<ReportGroup> path = new ArrayList<>(around);
            path.add(group);
            return Stream.concat(Stream.of(new GroupRow(List.copyOf(path))), rows(path, group.groups()));
        });
    }

    ReportGroup group() {
        return path.get(path.size() - 1);
    }

    /** 0 for the outermost groups. */
    int depth() {
        return path.size() - 1;
    }

    /** The name for people, such as {@code Acme} or {@code (no client)}. */
    String name() {
        return name(group());
    }

    static String name(ReportGroup group) {
        return group.label().name().orElse("(no " + group.label().by().label() + ")");
    }

    /** The name, with the day of the week of a day. */
    String title() {
        return Days.title(group().label()).orElseGet(this::name);
    }
}
