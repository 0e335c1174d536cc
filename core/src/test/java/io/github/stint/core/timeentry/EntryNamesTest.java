package io.github.stint.core.timeentry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.Samples;
import io.github.stint.core.change.FieldChange;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntryNamesTest {

    private static final TagId URGENT = new TagId("g1");
    private static final TagId REMOTE = new TagId("g2");
    private static final EntryNames NAMES = EntryNames.builder()
            .project("Website")
            .clientId(new ClientId("c1"))
            .client("Acme")
            .task("Draft")
            .putTags(URGENT, "urgent")
            .putTags(REMOTE, "remote")
            .build();
    private static final TimeEntry ENTRY = Samples.timeEntry()
            .projectId(new ProjectId("p1"))
            .taskId(new TaskId("t1"))
            .addTagIds(URGENT, REMOTE)
            .names(NAMES)
            .build();

    private static EntryNames after(TimeEntryChange.Builder change) {
        return change.build().applyTo(ENTRY).names();
    }

    @Test
    void qualify_the_project_by_its_client() {
        assertThat(NAMES.qualifiedProject()).contains("Acme/Website");
        assertThat(EntryNames.builder().project("Website").build().qualifiedProject())
                .contains("Website");
        assertThat(EntryNames.unknown().qualifiedProject()).isEmpty();
    }

    @Test
    void are_not_a_part_of_equality() {
        assertThat(ENTRY).isEqualTo(ENTRY.withNames(EntryNames.unknown()));
        assertThat(ENTRY).hasSameHashCodeAs(ENTRY.withNames(EntryNames.unknown()));
    }

    @Test
    void stay_with_a_change_of_other_fields() {
        assertThat(after(TimeEntryChange.builder().description("changed"))).isEqualTo(NAMES);
    }

    @Test
    void go_with_the_project_to_which_they_belong() {
        EntryNames moved = after(TimeEntryChange.builder()
                .projectId(FieldChange.set(new ProjectId("p2")))
                .taskId(FieldChange.set(new TaskId("t2"))));

        assertThat(moved).isEqualTo(EntryNames.builder().tags(NAMES.tags()).build());
    }

    @Test
    void go_with_the_task_alone() {
        EntryNames without = after(TimeEntryChange.builder().taskId(FieldChange.clear()));

        assertThat(without.task()).isEmpty();
        assertThat(without.project()).contains("Website");
        assertThat(without.client()).contains("Acme");
    }

    @Test
    void go_with_tags_that_are_removed() {
        assertThat(after(TimeEntryChange.builder().tagIds(List.of(REMOTE))).tags())
                .isEqualTo(Map.of(REMOTE, "remote"));
    }

    @Test
    void take_the_client_from_others_with_its_project() {
        EntryNames known = EntryNames.builder().task("Draft").build();

        assertThat(known.or(NAMES).clientId()).contains(new ClientId("c1"));
        assertThat(known.or(NAMES).qualifiedProject()).contains("Acme/Website");
    }

    @Test
    void take_from_others_only_what_is_missing() {
        EntryNames known =
                EntryNames.builder().project("Shop").putTags(URGENT, "late").build();

        assertThat(known.or(NAMES))
                .isEqualTo(EntryNames.builder()
                        .project("Shop")
                        .task("Draft")
                        .putTags(REMOTE, "remote")
                        .putTags(URGENT, "late")
                        .build());
    }
}
