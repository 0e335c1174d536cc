package io.github.stint.adapter.maton;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.client.ClientId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.timeentry.EntryNames;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.workspace.WorkspaceId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names that come with a time entry which is read with {@code hydrated=true}. */
class HydratedNamesTest {

    private static final WorkspaceId WORKSPACE = new WorkspaceId("6650a00000000000000000aa");
    private static final TimeEntryId ID = new TimeEntryId("6650a0000000000000000005");
    private static final String ONE =
            "/clockify/api/v1/workspaces/6650a00000000000000000aa/time-entries/6650a0000000000000000005";

    @RegisterExtension
    private final Service service = Service.withoutNetwork();

    private EntryNames namesWith(String hydrated) {
        service.on("GET", ONE, 200, Bodies.ENTRY.replaceFirst("\\{", "{" + hydrated + ","));
        return service.stint().timeEntries().get(WORKSPACE, ID).names();
    }

    @Test
    void reads_the_names_of_project_client_task_and_tags() {
        EntryNames names = namesWith("""
                "project":{"id":"6650a0000000000000000001","name":"Website","clientId":"c1","clientName":"Acme"},
                "task":{"id":"6650a0000000000000000004","name":"Draft","status":"ACTIVE"},
                "tags":[{"id":"6650a0000000000000000003","name":"urgent","archived":false}],
                "user":{"name":"Ada"},"kiosk":null""");

        assertThat(names)
                .isEqualTo(EntryNames.builder()
                        .project("Website")
                        .clientId(new ClientId("c1"))
                        .client("Acme")
                        .task("Draft")
                        .putTags(new TagId("6650a0000000000000000003"), "urgent")
                        .build());
    }

    @Test
    void reads_no_client_where_the_service_sends_an_empty_text() {
        EntryNames names = namesWith("\"project\":{\"name\":\"Website\",\"clientId\":\"\",\"clientName\":\"\"}");

        assertThat(names.project()).contains("Website");
        assertThat(names.clientId()).isEmpty();
        assertThat(names.client()).isEmpty();
    }

    @Test
    @DisplayName("an update keeps project, task and tags of which the service sends only the whole objects")
    void update_keeps_ids_of_whole_objects() {
        String onlyObjects = Bodies.ENTRY
                .replace(
                        "\"tagIds\":[\"6650a0000000000000000003\"]",
                        "\"tags\":[{\"id\":\"6650a0000000000000000003\",\"name\":\"urgent\"}]")
                .replace(
                        "\"taskId\":\"6650a0000000000000000004\"",
                        "\"task\":{\"id\":\"6650a0000000000000000004\",\"name\":\"Draft\"}")
                .replace(
                        "\"projectId\":\"6650a0000000000000000001\"",
                        "\"project\":{\"id\":\"6650a0000000000000000001\",\"name\":\"Website\"}");
        service.on("GET", ONE, 200, onlyObjects).on("PUT", ONE, 200, Bodies.ENTRY);

        service.stint()
                .timeEntries()
                .update(
                        WORKSPACE,
                        ID,
                        TimeEntryChange.builder().description("Edited").build());

        assertThat(service.sentBody())
                .contains(
                        "\"projectId\":\"6650a0000000000000000001\"",
                        "\"taskId\":\"6650a0000000000000000004\"",
                        "\"tagIds\":[\"6650a0000000000000000003\"]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"project\":null,\"task\":null,\"tags\":null",
                "\"project\":\"Website\",\"task\":7,\"tags\":{}",
                "\"project\":{\"name\":null},\"task\":{\"name\":{}},\"tags\":[null,\"urgent\",{\"id\":\"no id!\",\"name\":\"x\"}]"
            })
    @DisplayName("an entry stays readable whatever the service sends in place of its project, task and tags")
    void tolerates_other_forms(String hydrated) {
        assertThat(namesWith(hydrated)).isEqualTo(EntryNames.unknown());
    }
}
