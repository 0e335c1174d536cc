package io.github.stint.core.report;

import io.github.stint.core.time.IsoDuration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Sums up time in nested groups. It grows with the number of groups only. Not thread-safe. */
final class GroupTree {

    private static final Comparator<Branch> BY_CALENDAR =
            Comparator.comparing(branch -> branch.label().key());
    private static final Comparator<Branch> LONGEST_FIRST = Comparator.comparing(
                    (Branch branch) -> branch.tree().total())
            .reversed()
            .thenComparing(branch -> branch.label().name().isEmpty())
            .thenComparing(branch -> branch.label().name().orElse(""))
            .thenComparing(branch -> branch.label().key());

    private long total;
    private long billable;
    private final Map<String, Branch> branches = new HashMap<>();

    private record Branch(GroupLabel label, GroupTree tree) {}

    /** Adds time to the groups of the part. */
    void add(GroupLabels labels, EntryPart part, IsoDuration time) {
        GroupTree tree = this;
        tree.add(part, time);
        for (Dimension dimension : labels.by()) {
            tree = tree.branch(labels, dimension, part).tree();
            tree.add(part, time);
        }
    }

    private Branch branch(GroupLabels labels, Dimension dimension, EntryPart part) {
        return branches.computeIfAbsent(
                labels.key(dimension, part), key -> new Branch(labels.of(dimension, part), new GroupTree()));
    }

    private void add(EntryPart part, IsoDuration time) {
        total = Math.addExact(total, time.seconds());
        if (part.entry().billable()) {
            billable = Math.addExact(billable, time.seconds());
        }
    }

    IsoDuration total() {
        return IsoDuration.ofSeconds(total);
    }

    IsoDuration billable() {
        return IsoDuration.ofSeconds(billable);
    }

    /** The groups with exact times. */
    List<ReportGroup> groups() {
        return sorted().stream()
                .map(branch -> group(branch, Optional.empty(), branch.tree().groups()))
                .toList();
    }

    /**
     * The groups, rounded.
     *
     * @param rounded the rounded time of this tree
     */
    List<ReportGroup> groups(Rounding rounding, IsoDuration rounded) {
        List<Branch> sorted = sorted();
        if (sorted.isEmpty()) {
            return List.of();
        }
        List<IsoDuration> parts = rounding.distribute(
                rounded, sorted.stream().map(branch -> branch.tree().total()).toList());
        return IntStream.range(0, sorted.size())
                .mapToObj(at -> group(
                        sorted.get(at),
                        Optional.of(parts.get(at)),
                        sorted.get(at).tree().groups(rounding, parts.get(at))))
                .toList();
    }

    private static ReportGroup group(Branch branch, Optional<IsoDuration> rounded, List<ReportGroup> groups) {
        return new ReportGroup(
                branch.label(), branch.tree().total(), rounded, branch.tree().billable(), groups);
    }

    private List<Branch> sorted() {
        boolean calendar = branches.values().stream()
                .anyMatch(branch -> branch.label().by().isCalendar());
        return branches.values().stream()
                .sorted(calendar ? BY_CALENDAR : LONGEST_FIRST)
                .toList();
    }
}
