package io.github.stint.core.project;

import io.github.stint.core.client.ClientId;
import io.github.stint.core.page.NameFilter;
import io.github.stint.core.page.SortOrder;
import io.github.stint.core.style.ValueStyle;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** Selects and orders the projects of a list. An empty field does not filter. */
@Value.Immutable
@ValueStyle
public interface ProjectQuery {

    /** Matches names. */
    Optional<NameFilter> name();

    /** True for archived projects only, false for active projects only, empty for both. */
    Optional<Boolean> archived();

    /** True for billable projects only, false for the others only, empty for both. */
    Optional<Boolean> billable();

    /** True for public projects only, false for private projects only, empty for both. */
    Optional<Boolean> isPublic();

    /** The clients whose projects are listed, or empty for all projects. */
    Set<ClientId> clients();

    /** The field by which the list is sorted (default: the name). */
    @Value.Default
    default Sort sort() {
        return Sort.NAME;
    }

    /** The direction of the order (default: ascending). */
    @Value.Default
    default SortOrder order() {
        return SortOrder.ASCENDING;
    }

    /** The fields by which projects can be sorted. */
    enum Sort {
        ID,
        NAME,
        CLIENT_NAME
    }

    /** Returns whether the project passes all filters. */
    default boolean matches(Project project) {
        return name().map(filter -> filter.matches(project.name())).orElse(true)
                && archived().map(wanted -> wanted == project.archived()).orElse(true)
                && billable().map(wanted -> wanted == project.billable()).orElse(true)
                && isPublic().map(wanted -> wanted == project.isPublic()).orElse(true)
                && (clients().isEmpty()
                        || project.clientId().filter(clients()::contains).isPresent());
    }

    /** Returns the order of the list, ignoring case. Equal keys are ordered by id. */
    default Comparator<Project> comparator() {
        Comparator<Project> byId = Comparator.comparing(project -> project.id().value());
        Comparator<Project> byName = Comparator.comparing(Project::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(byId);
        return order().of(
                        switch (sort()) {
                            case ID -> byId;
                            case NAME -> byName;
                            case CLIENT_NAME ->
                                Comparator.comparing(
                                                (Project project) ->
                                                        project.clientName().orElse(""),
                                                String.CASE_INSENSITIVE_ORDER)
                                        .thenComparing(byName);
                        });
    }

    /** Returns a query for all projects, including archived ones. */
    static ProjectQuery all() {
        return builder().build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a query. */
    final class Builder extends ImmutableProjectQuery.Builder {
        Builder() {}
    }
}
