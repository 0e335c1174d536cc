package io.github.stint.core.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.Samples;
import io.github.stint.core.change.FieldChange;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.timeentry.EntryNames;
import io.github.stint.core.timeentry.TagEdit;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntryEditTest {

    private static final Project WEBSITE = Samples.project().build();
    private static final Task DRAFT = Samples.task().build();
    private static final Project SHOP = Samples.project()
            .id(new ProjectId("p2"))
            .name("Shop")
            .clientName("Acme")
            .build();
    private static final Task LAYOUT = Samples.task()
            .id(new TaskId("t2"))
            .projectId(SHOP.id())
            .name("Layout")
            .build();
    private static final Tag URGENT = new Tag(new TagId("g1"), Samples.WORKSPACE, "urgent", false);
    private static final TimeEntry ENTRY = Samples.timeEntry()
            .projectId(WEBSITE.id())
            .taskId(DRAFT.id())
            .names(EntryNames.builder().project("Website").task("Draft").build())
            .build();

    private static EntryEdit moveTo(Project project) {
        return EntryEdit.builder().project(FieldChange.set(project)).build();
    }

    private static InvalidValue refusal(EntryEdit edit, TimeEntry entry) {
        return assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> edit.changeOf(entry))
                .actual();
    }

    @Test
    void is_empty_when_it_names_nothing() {
        assertThat(EntryEdit.builder().build().isEmpty()).isTrue();
        assertThat(EntryEdit.builder().description("").build().isEmpty()).isFalse();
        assertThat(EntryEdit.builder().tags(List.of()).build().isEmpty()).isFalse();
    }

    @Test
    void becomes_a_change_of_ids() {
        EntryEdit edit = EntryEdit.builder()
                .project(FieldChange.set(SHOP))
                .task(FieldChange.set(LAYOUT))
                .tags(List.of(URGENT))
                .billable(true)
                .build();

        assertThat(edit.changeOf(ENTRY))
                .isEqualTo(TimeEntryChange.builder()
                        .projectId(FieldChange.set(SHOP.id()))
                        .taskId(FieldChange.set(LAYOUT.id()))
                        .tagIds(List.of(URGENT.id()))
                        .billable(true)
                        .build());
    }

    @Test
    void setters_of_plain_values_set_and_clear_like_field_changes() {
        assertThat(EntryEdit.builder()
                        .end(Samples.TEN)
                        .project(SHOP)
                        .task(LAYOUT)
                        .build())
                .isEqualTo(EntryEdit.builder()
                        .end(FieldChange.set(Samples.TEN))
                        .project(FieldChange.set(SHOP))
                        .task(FieldChange.set(LAYOUT))
                        .build());
        assertThat(EntryEdit.builder().clearEnd().clearProject().clearTask().build())
                .isEqualTo(EntryEdit.builder()
                        .end(FieldChange.clear())
                        .project(FieldChange.clear())
                        .task(FieldChange.clear())
                        .build());
    }

    @Test
    void the_last_edit_of_a_tag_that_was_renamed_in_between_wins() {
        Tag renamed = new Tag(URGENT.id(), Samples.WORKSPACE, "very urgent", false);

        EntryEdit added = EntryEdit.builder()
                .addTag(URGENT)
                .removeTag(renamed)
                .addTag(URGENT)
                .build();
        EntryEdit removed = EntryEdit.builder()
                .removeTag(URGENT)
                .addTag(URGENT)
                .removeTag(renamed)
                .build();
        EntryEdit put = EntryEdit.builder()
                .putTagEdits(URGENT, TagEdit.ADD)
                .putTagEdits(renamed, TagEdit.REMOVE)
                .build();

        assertThat(added.tagEdits()).containsExactly(Map.entry(URGENT, TagEdit.ADD));
        assertThat(removed.tagEdits()).containsExactly(Map.entry(renamed, TagEdit.REMOVE));
        assertThat(put.tagEdits()).containsExactly(Map.entry(renamed, TagEdit.REMOVE));
        assertThat(added.changeOf(ENTRY).applyTo(ENTRY).tagIds()).containsExactly(URGENT.id());
        assertThat(removed.changeOf(ENTRY).applyTo(ENTRY).tagIds()).isEmpty();
    }

    @Test
    void edits_single_tags_and_has_the_names_of_those_that_it_adds() {
        Tag remote = new Tag(new TagId("g2"), Samples.WORKSPACE, "remote", false);
        TimeEntry tagged =
                TimeEntry.builder().from(ENTRY).addTagIds(remote.id()).build();
        EntryEdit edit = EntryEdit.builder().addTag(URGENT).removeTag(remote).build();
        TimeEntry after = edit.changeOf(tagged).applyTo(tagged);

        assertThat(edit.isEmpty()).isFalse();
        assertThat(after.tagIds()).containsExactly(URGENT.id());
        assertThat(edit.namesOf(tagged, after).tags()).containsExactly(Map.entry(URGENT.id(), "urgent"));
    }

    @Test
    void cannot_leave_a_task_behind_silently() {
        InvalidValue refusal = refusal(moveTo(SHOP), ENTRY);

        assertThat(refusal.field()).isEqualTo("task");
        assertThat(refusal).hasMessageContainingAll("Draft", "Shop");
        assertThat(refusal.hint()).contains("remove the task");
    }

    @Test
    void can_name_the_project_that_the_entry_has_already() {
        assertThat(moveTo(WEBSITE).changeOf(ENTRY).projectId()).isEqualTo(FieldChange.set(WEBSITE.id()));
    }

    @Test
    void can_move_an_entry_that_loses_its_task_or_has_none() {
        EntryEdit edit = EntryEdit.builder()
                .project(FieldChange.set(SHOP))
                .task(FieldChange.clear())
                .build();
        TimeEntry bare =
                TimeEntry.builder().from(ENTRY).taskId(Optional.empty()).build();

        assertThat(edit.changeOf(ENTRY).taskId()).isEqualTo(FieldChange.clear());
        assertThat(moveTo(SHOP).changeOf(bare).taskId().leaves()).isTrue();
    }

    @Test
    void cannot_set_a_task_of_another_project() {
        EntryEdit edit = EntryEdit.builder().task(FieldChange.set(LAYOUT)).build();

        assertThat(refusal(edit, ENTRY)).hasMessageContaining("Layout");
    }

    @Test
    void cannot_set_a_task_without_a_project() {
        EntryEdit edit = EntryEdit.builder()
                .project(FieldChange.clear())
                .task(FieldChange.set(DRAFT))
                .build();

        assertThat(refusal(edit, ENTRY).hint()).contains("project");
    }

    @Test
    void knows_the_names_after_the_edit() {
        EntryEdit edit = EntryEdit.builder()
                .project(FieldChange.set(SHOP))
                .task(FieldChange.set(LAYOUT))
                .tags(List.of(URGENT))
                .build();
        EntryEdit only = EntryEdit.builder().description("other").build();

        assertThat(edit.namesOf(ENTRY, edit.changeOf(ENTRY).applyTo(ENTRY)))
                .isEqualTo(EntryNames.builder()
                        .project("Shop")
                        .client("Acme")
                        .task("Layout")
                        .putTags(URGENT.id(), "urgent")
                        .build());
        assertThat(only.namesOf(ENTRY, only.changeOf(ENTRY).applyTo(ENTRY))).isEqualTo(ENTRY.names());
    }
}
