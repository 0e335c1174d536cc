package io.github.stint.core.timeentry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.Samples;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EntryFilterTest {

    private static final ProjectId WEBSITE = new ProjectId("p1");
    private static final ProjectId APP = new ProjectId("p2");
    private static final TaskId DESIGN = new TaskId("t1");
    private static final TagId URGENT = new TagId("urgent");
    private static final TagId WAITING = new TagId("waiting");
    private static final ClientId ACME = new ClientId("c1");

    private static final TimeEntry PLAIN = entry("e1").description("Mail").build();
    private static final TimeEntry ON_WEBSITE = entry("e2")
            .projectId(WEBSITE)
            .addTagIds(URGENT)
            .names(EntryNames.builder().project("Website").clientId(ACME).build())
            .build();
    private static final TimeEntry ON_DESIGN = entry("e3")
            .projectId(WEBSITE)
            .taskId(DESIGN)
            .addTagIds(WAITING)
            .billable(true)
            .names(EntryNames.builder().project("Website").clientId(ACME).build())
            .build();
    private static final TimeEntry ON_APP =
            entry("e4").projectId(APP).description("e-mail").build();
    private static final List<TimeEntry> EVERY = List.of(PLAIN, ON_WEBSITE, ON_DESIGN, ON_APP);

    static Stream<Arguments> filters() {
        return Stream.of(
                Arguments.of(filter(), EVERY),
                Arguments.of(filter().addProjectIds(WEBSITE), List.of(ON_WEBSITE, ON_DESIGN)),
                Arguments.of(filter().addProjectIds(WEBSITE, APP), List.of(ON_WEBSITE, ON_DESIGN, ON_APP)),
                Arguments.of(filter().addClientIds(ACME), List.of(ON_WEBSITE, ON_DESIGN)),
                Arguments.of(filter().addClientIds(ACME).addProjectIds(APP), List.of()),
                Arguments.of(filter().taskId(DESIGN), List.of(ON_DESIGN)),
                Arguments.of(filter().addTagIds(URGENT), List.of(ON_WEBSITE)),
                Arguments.of(filter().addTagIds(URGENT, WAITING), List.of(ON_WEBSITE, ON_DESIGN)),
                Arguments.of(filter().billable(true), List.of(ON_DESIGN)),
                Arguments.of(filter().billable(false), List.of(PLAIN, ON_WEBSITE, ON_APP)),
                Arguments.of(filter().description("MAIL"), List.of(PLAIN, ON_APP)),
                Arguments.of(filter().description("mail").addProjectIds(APP), List.of(ON_APP)));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void matches_the_entries_of_all_its_fields(EntryFilter.Builder filter, List<TimeEntry> expected) {
        assertThat(EVERY).filteredOn(filter.build()::matches).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("filters")
    void a_narrowed_query_misses_no_match(EntryFilter.Builder filter, List<TimeEntry> expected) {
        TimeEntryQuery narrowed = filter.build().narrow(TimeEntryQuery.all());

        assertThat(EVERY).filteredOn(narrowed::matches).containsAll(expected);
    }

    @Test
    void a_narrowed_query_reads_no_entry_that_it_can_leave_out() {
        assertNarrowed(filter().addProjectIds(WEBSITE), ON_WEBSITE, ON_DESIGN);
        assertNarrowed(filter().addProjectIds(WEBSITE, APP), ON_WEBSITE, ON_DESIGN, ON_APP);
        assertNarrowed(filter().addClientIds(ACME), ON_WEBSITE, ON_DESIGN, ON_APP);
        assertNarrowed(filter().taskId(DESIGN), ON_DESIGN);
        assertNarrowed(filter().addTagIds(URGENT), ON_WEBSITE);
        assertNarrowed(filter().description("MAIL"), PLAIN, ON_APP);
    }

    private static void assertNarrowed(EntryFilter.Builder filter, TimeEntry... expected) {
        TimeEntryQuery narrowed = filter.build().narrow(TimeEntryQuery.all());

        assertThat(EVERY).filteredOn(narrowed::matches).containsExactly(expected);
    }

    private static EntryFilter.Builder filter() {
        return EntryFilter.builder();
    }

    private static TimeEntry.Builder entry(String id) {
        return Samples.timeEntry().id(new TimeEntryId(id));
    }
}
