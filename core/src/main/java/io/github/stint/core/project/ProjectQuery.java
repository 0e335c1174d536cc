package io.github.stint.core.project;

import io.github.stint.core.client.ClientId;
import io.github.stint.core.page.NameFilter;
import io.github.stint.core.page.SortOrder;
import io.github.stint.core.style.ValueStyle;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** Which projects to list, in which order; an empty field filters nothing. */
@Value.Immutable
@ValueStyle
public interface ProjectQuery {

    Optional<NameFilter> name();

    /** Only archived ones, or only those that are not; both when empty. */
    Optional<Boolean> archived();

    Optional<Boolean> billable();

    /** Only those that every member sees, or only the others. */
    Optional<Boolean> isPublic();

    /** Only those of any of these clients. */
    Set<ClientId> clients();

    @Value.Default
    default Sort sort() {
        return Sort.NAME;
    }

    @Value.Default
    default SortOrder order() {
        return SortOrder.ASCENDING;
    }

    /** What projects can be sorted by. */
    enum Sort {
        ID,
        NAME,
        CLIENT_NAME
    }

    /** Whether the project is asked for. */
    default boolean matches(Project project) {
        return name().map(filter -> filter.matches(project.name())).orElse(true)
                && archived().map(wanted -> wanted == project.archived()).orElse(true)
                && billable().map(wanted -> wanted == project.billable()).orElse(true)
                && isPublic().map(wanted -> wanted == project.isPublic()).orElse(true)
                && (clients().isEmpty()
                        || project.clientId().filter(clients()::contains).isPresent());
    }

    /** The order of the list; equal keys, upper and lower case being the same, are ordered by id. */
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

    /** All projects, the archived ones too. */
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
