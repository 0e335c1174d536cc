package io.github.stint.jackson3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectChange;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.report.ReportPeriod;
import io.github.stint.core.report.TimeReport;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.CustomFieldId;
import io.github.stint.core.timeentry.CustomFieldValue;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

class StintModuleTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final TimeEntry ENTRY = TimeEntry.builder()
            .id(new TimeEntryId("e1"))
            .workspaceId(new WorkspaceId("office"))
            .userId(new UserId("u1"))
            .description("Review \"é\"")
            .interval(TimeInterval.of(NINE, NINE.plusSeconds(5_400)))
            .projectId(new ProjectId("p1"))
            .addTagIds(new TagId("g1"))
            .billable(true)
            .putCustomFields(new CustomFieldId("f1"), new CustomFieldValue.Numeric(new BigDecimal("1.50")))
            .putCustomFields(new CustomFieldId("f2"), new CustomFieldValue.Choices(List.of("a", "b")))
            .build();

    private final ObjectMapper mapper = JsonMapper.builder().findAndAddModules().build();

    /** A type of the host that contains values. */
    record Response(TimeEntry entry, List<ProjectId> projects, Map<ProjectId, IsoDuration> totals) {}

    @Test
    void a_list_of_entries_is_written_and_read() {
        String json = mapper.writeValueAsString(List.of(ENTRY));

        assertThat(json)
                .startsWith("[{\"id\":\"e1\",\"description\":\"Review \\\"é\\\"\",\"start\":\"2026-03-02T09:00:00Z\"")
                .contains("\"duration\":\"PT1H30M\"", "\"taskId\":null", "\"f1\":1.50");
        assertThat(mapper.readValue(json, new TypeReference<List<TimeEntry>>() {}))
                .containsExactly(ENTRY);
    }

    @Test
    void the_documented_entry_is_written_and_read() throws Exception {
        String json = documented("json entry");

        TimeEntry entry = mapper.readValue(json, TimeEntry.class);

        assertThat(mapper.readTree(mapper.writeValueAsString(entry))).isEqualTo(mapper.readTree(json));
    }

    @Test
    void the_documented_change_is_read() throws Exception {
        assertThat(mapper.readValue(documented("json change"), TimeEntryChange.class))
                .isEqualTo(TimeEntryChange.builder()
                        .description("Review of the offer")
                        .clearTask()
                        .addTag(new TagId("64a687e29ae1f428e7ebe305"))
                        .build());
    }

    private static String documented(String language) throws Exception {
        String page = Files.readString(Path.of("../../docs/json.md"), StandardCharsets.UTF_8);
        String start = "```" + language + "\n";
        int from = page.indexOf(start) + start.length();
        return page.substring(from, page.indexOf("```", from));
    }

    @Test
    void values_are_written_and_read_within_types_of_the_host() {
        Response response = new Response(
                ENTRY, List.of(new ProjectId("p1")), Map.of(new ProjectId("p1"), IsoDuration.ofMinutes(90)));

        String json = mapper.writeValueAsString(response);

        assertThat(json).endsWith("\"projects\":[\"p1\"],\"totals\":{\"p1\":\"PT1H30M\"}}");
        assertThat(mapper.readValue(json, Response.class)).isEqualTo(response);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"clientId\":null}", "{\"clientId\":\"c1\",\"name\":\"Shop\"}"})
    void a_change_keeps_its_three_states(String json) {
        ProjectChange change = mapper.readValue(json, ProjectChange.class);

        assertThat(mapper.readTree(mapper.writeValueAsString(change))).isEqualTo(mapper.readTree(json));
    }

    @Test
    void a_page_is_read_with_the_type_of_its_items() {
        Page<TimeEntry> page = new Page<>(List.of(ENTRY), new PageRequest(2, 10), false);

        String json = mapper.writeValueAsString(page);

        assertThat(json).startsWith("{\"items\":[{\"id\":").endsWith("],\"page\":2,\"size\":10,\"last\":false}");
        assertThat(mapper.readValue(json, new TypeReference<Page<TimeEntry>>() {}))
                .isEqualTo(page);
    }

    @Test
    void a_report_is_written() {
        ReportPeriod day = ReportPeriod.day(LocalDate.parse("2026-03-02"), ZoneId.of("Europe/Berlin"));

        assertThat(mapper.writeValueAsString(TimeReport.of(day, List.of(ENTRY), NINE)))
                .startsWith(
                        "{\"from\":\"2026-03-02\",\"to\":\"2026-03-02\",\"timeZone\":\"Europe/Berlin\",\"total\":\"PT1H30M\"")
                .contains("\"counted\":\"PT1H30M\"");
    }

    @Test
    void invalid_json_names_the_key_and_keeps_the_reason() {
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(
                        () -> mapper.readValue("[{\"start\":\"noon\"}]", new TypeReference<List<NewTimeEntry>>() {}))
                .withMessageContaining("NewTimeEntry.start")
                .withCauseInstanceOf(InvalidValue.class);
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> mapper.readValue("\" \"", ProjectId.class))
                .withCauseInstanceOf(InvalidValue.class);
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> mapper.readValue("{\"items\":[]}", new TypeReference<Page<TimeEntry>>() {}))
                .withMessageContaining("items, page, size and last");
    }

    @Test
    void the_types_of_values_are_written_and_read_if_the_mapper_is_set_so() {
        ObjectMapper typed = typed();
        Object[] values = {ENTRY, new ProjectId("p1"), IsoDuration.ofMinutes(90)};

        String json = typed.writeValueAsString(values);

        assertThat(json).contains(TimeEntry.class.getName()).doesNotContain("Immutable");
        assertThat(typed.readValue(json, Object[].class)).isEqualTo(values);
    }

    private static ObjectMapper typed() {
        return JsonMapper.builder()
                .addModule(new StintModule())
                .activateDefaultTyping(
                        BasicPolymorphicTypeValidator.builder()
                                .allowIfBaseType(Object.class)
                                .allowIfSubTypeIsArray()
                                .build(),
                        DefaultTyping.NON_FINAL)
                .build();
    }

    @Test
    void a_tree_is_converted_like_text() {
        Project project = Project.builder()
                .id(new ProjectId("p1"))
                .workspaceId(new WorkspaceId("office"))
                .name("Website")
                .billable(true)
                .isPublic(false)
                .build();

        assertThat(mapper.convertValue(mapper.valueToTree(project), Project.class))
                .isEqualTo(project);
        assertThat(mapper.convertValue(ENTRY, TimeEntry.class)).isEqualTo(ENTRY);
    }

    @Test
    void an_entry_has_all_keys_that_the_program_prints() throws Exception {
        JsonNode schema =
                mapper.readTree(Files.readString(Path.of("../../docs/schema/entry.json"), StandardCharsets.UTF_8));

        assertThat(mapper.valueToTree(ENTRY).propertyNames())
                .containsAll(schema.get("required")
                        .valueStream()
                        .map(JsonNode::stringValue)
                        .toList());
    }
}
