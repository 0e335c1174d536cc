package io.github.stint.adapter.simulator.internal.clockify.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sums of one group, and the groups in it. Not thread-safe. */
final class Group {

    private final Grouping.Label label;
    private final Map<String, Group> children = new LinkedHashMap<>();
    private long seconds;
    private double amount;

    Group(Grouping.Label label) {
        this.label = label;
    }

    /** Returns the group of everything. */
    static Group whole() {
        return new Group(new Grouping.Label("", ""));
    }

    Grouping.Label label() {
        return label;
    }

    long seconds() {
        return seconds;
    }

    double amount() {
        return amount;
    }

    void add(ReportEntry entry, Amounts amounts) {
        seconds += entry.seconds();
        amount += amounts.of(entry);
    }

    /** Returns the group with the label in this one, which is made if it is the first with it. */
    Group child(Grouping.Label of) {
        return children.computeIfAbsent(of.id(), id -> new Group(of));
    }

    Collection<Group> children() {
        return children.values();
    }
}
