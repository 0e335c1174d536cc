package io.github.stint.adapter.simulator.internal.clockify.detail;

import io.github.stint.core.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the ports do not have of a project.
 *
 * @param members empty if they were never changed; then the only one is the user who asks
 * @param budget empty if there is no estimate
 */
public record ProjectDetail(
        Optional<List<ProjectMember>> members,
        TimeEstimate time,
        Optional<BudgetEstimate> budget,
        boolean template,
        Rates rates) {

    /** Returns that of a new project. */
    public static ProjectDetail ofNew() {
        return new ProjectDetail(Optional.empty(), TimeEstimate.none(), Optional.empty(), false, Rates.none());
    }

    public ProjectDetail {
        members = members.map(List::copyOf);
    }

    /** Returns the members, as the user sees them. */
    public List<ProjectMember> membersFor(UserId user) {
        return members.orElseGet(() -> List.of(new ProjectMember(user, Rates.none())));
    }

    /** Returns the rates of a member; none for another user. */
    public Rates ratesOf(UserId user) {
        return members.orElse(List.of()).stream()
                .filter(member -> member.user().equals(user))
                .map(ProjectMember::rates)
                .findFirst()
                .orElse(Rates.none());
    }

    public ProjectDetail withMembers(List<ProjectMember> replaced) {
        return new ProjectDetail(Optional.of(replaced), time, budget, template, rates);
    }

    /** Sets the rates of one of these members; the others keep theirs. */
    public ProjectDetail withMember(List<ProjectMember> current, ProjectMember changed) {
        List<ProjectMember> replaced = new ArrayList<>(current);
        replaced.replaceAll(member -> member.user().equals(changed.user()) ? changed : member);
        return withMembers(replaced);
    }

    /** Returns whether the user was made a member. */
    public boolean hasMember(UserId user) {
        return members.orElse(List.of()).stream()
                .anyMatch(member -> member.user().equals(user));
    }

    /** Removes a member. */
    public ProjectDetail withoutMember(UserId user) {
        return new ProjectDetail(
                members.map(all -> all.stream()
                        .filter(member -> !member.user().equals(user))
                        .toList()),
                time,
                budget,
                template,
                rates);
    }

    public ProjectDetail withEstimates(TimeEstimate newTime, Optional<BudgetEstimate> newBudget) {
        return new ProjectDetail(members, newTime, newBudget, template, rates);
    }

    public ProjectDetail withTemplate(boolean isTemplate) {
        return new ProjectDetail(members, time, budget, isTemplate, rates);
    }

    public ProjectDetail withRates(Rates newRates) {
        return new ProjectDetail(members, time, budget, template, newRates);
    }
}
