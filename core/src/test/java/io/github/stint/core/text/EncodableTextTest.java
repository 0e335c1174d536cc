package io.github.stint.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.change.FieldChange;
import io.github.stint.core.client.ClientChange;
import io.github.stint.core.client.ClientQuery;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.page.NameFilter;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.ProjectChange;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.TagChange;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.TaskChange;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.CustomFieldId;
import io.github.stint.core.timeentry.CustomFieldValue;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.UserQuery;
import io.github.stint.core.workspace.NewWorkspace;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No value takes half of a surrogate pair, which HTTP and a file cannot contain, so that all adapters behave alike. */
class EncodableTextTest {

    private static final String HALF = "ab\ud83d";
    private static final String WHOLE = "ab\ud83d\ude00";
    private static final TimeInterval TIMER = TimeInterval.startingAt(Instant.EPOCH);

    /** Every value that a caller can fill with text, by the field that is named in the error. */
    static final List<Map.Entry<String, Function<String, Object>>> VALUES = List.of(
            Map.entry("name", NewWorkspace::new),
            Map.entry("name", NewTag::new),
            Map.entry("name", TagChange::new),
            Map.entry("name", NewClient::named),
            Map.entry("note", text -> NewClient.builder().name("x").note(text).build()),
            Map.entry(
                    "address",
                    text -> NewClient.builder().name("x").address(text).build()),
            Map.entry(
                    "email",
                    text -> NewClient.builder()
                            .name("x")
                            .email(text + "@example.com")
                            .build()),
            Map.entry("name", text -> ClientChange.builder().name(text).build()),
            Map.entry(
                    "note",
                    text -> ClientChange.builder().note(FieldChange.set(text)).build()),
            Map.entry("name", NewProject::named),
            Map.entry("note", text -> NewProject.builder().name("xy").note(text).build()),
            Map.entry("name", text -> ProjectChange.builder().name(text).build()),
            Map.entry("note", text -> ProjectChange.builder().note(text).build()),
            Map.entry("name", NewTask::named),
            Map.entry("name", text -> TaskChange.builder().name(text).build()),
            Map.entry(
                    "description",
                    text -> NewTimeEntry.builder()
                            .interval(TIMER)
                            .description(text)
                            .build()),
            Map.entry(
                    "description",
                    text -> TimeEntryChange.builder().description(text).build()),
            Map.entry("custom-field", CustomFieldValue.Text::new),
            Map.entry("custom-field", text -> new CustomFieldValue.Choices(List.of("a", text))),
            Map.entry("custom-field-id", CustomFieldId::new),
            Map.entry("name", NameFilter::exactly),
            Map.entry("name", text -> ClientQuery.builder().name(text).build()),
            Map.entry("name", text -> UserQuery.builder().name(text).build()),
            Map.entry("email", text -> UserQuery.builder().email(text).build()),
            Map.entry(
                    "description",
                    text -> TimeEntryQuery.builder().description(text).build()),
            Map.entry("app", text -> ConnectionQuery.builder().app(text).build()));

    @ParameterizedTest
    @FieldSource("VALUES")
    void a_value_takes_whole_characters_only(Map.Entry<String, Function<String, Object>> value) {
        assertThat(value.getValue().apply(WHOLE)).isNotNull();
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> value.getValue().apply(HALF))
                .withMessageEndingWith("has half of a surrogate pair, which is no character")
                .satisfies(error -> assertThat(error.field()).isEqualTo(value.getKey()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "\udc00", "\udfff", "\udbff", "\ude00\ud83d", "a\ud83d b"})
    void half_of_a_pair_is_not_encodable(String text) {
        assertThat(TextRules.isEncodable(text)).isFalse();
    }

    @Test
    void all_other_text_is_encodable() {
        assertThat(TextRules.isEncodable("")).isTrue();
        assertThat(TextRules.isEncodable("\u0000\ud7ff\ue000\uffff\ud83d\ude00"))
                .isTrue();
        assertThat(TextRules.requireEncodable("read", "name", WHOLE)).isEqualTo(WHOLE);
    }
}
