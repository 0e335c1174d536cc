package io.github.stint.adapter.maton.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import feign.Request.HttpMethod;
import feign.Response;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;

/** What responses with a success status are read as. */
class JsonTest {

    private static final Type LIST = new TypeReference<ListResponse<Item>>() {}.getType();
    private static final Type OBJECT = new TypeReference<Received<Item>>() {}.getType();
    private static final Type MAP = new TypeReference<Map<String, Object>>() {}.getType();

    private final Json json = new Json(Responses.CREDENTIAL);

    /** A wire type. */
    record Item(
            @Nullable String id,
            @Nullable String name,
            @Nullable Integer size) {}

    private Object decode(Response response, Type type) throws IOException {
        return json.decoder().decode(response, type);
    }

    @SuppressWarnings("unchecked")
    private ListResponse<Item> list(Response response) throws IOException {
        return (ListResponse<Item>) decode(response, LIST);
    }

    @SuppressWarnings("unchecked")
    private Received<Item> object(Response response) throws IOException {
        return (Received<Item>) decode(response, OBJECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"id\":\"a\"},{\"id\":\"b\"}]", "{\"connections\":[{\"id\":\"a\"},{\"id\":\"b\"}]}"})
    void reads_a_list_with_and_without_an_object_around_it(String body) throws IOException {
        ListResponse<Item> list = list(Responses.of(201, body));

        assertThat(list.items()).extracting(item -> item.value().id()).containsExactly("a", "b");
        assertThat(list.status()).isEqualTo(201);
        assertThat(list.isError()).isFalse();
        assertThat(list.last()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"connections\":{}}", "{\"tags\":[]}", "7", "\"text\"", "<html>", "[", "{"})
    void what_is_no_list_is_not_taken_for_an_empty_one(String body) {
        assertThatExceptionOfType(UnreadableResponse.class)
                .isThrownBy(() -> list(Responses.of(200, body)))
                .withMessage("invalid response");
    }

    @ParameterizedTest
    @CsvSource({"200, ''", "204, ''", "200, null"})
    void nothing_is_neither_a_list_nor_an_object(int status, String body) {
        for (Type type : new Type[] {LIST, OBJECT, MAP}) {
            assertThatExceptionOfType(UnreadableResponse.class)
                    .as(type.toString())
                    .isThrownBy(() -> decode(Responses.of(status, body), type))
                    .withMessage("empty response");
        }
    }

    @ParameterizedTest
    @CsvSource({"true, true", "FALSE, false", "' true ', true", "yes,", "'',"})
    void knows_the_last_page_if_the_service_reports_it(String header, @Nullable Boolean last) throws IOException {
        assertThat(list(Responses.with("last-page", header, "[]")).last()).isEqualTo(Optional.ofNullable(last));
    }

    @Test
    void reads_an_object_with_and_without_another_around_it() throws IOException {
        assertThat(object(Responses.of(200, "{\"id\":\"a\",\"size\":3,\"other\":[]}"))
                        .value())
                .isEqualTo(new Item("a", null, 3));
        assertThat(object(Responses.of(200, "{\"connection\":{\"id\":\"a\"}}")).value())
                .isEqualTo(new Item("a", null, null));
        assertThat(object(Responses.of(200, "{\"id\":\"a\",\"connection\":\"c\"}"))
                        .value())
                .isEqualTo(new Item("a", null, null));
    }

    @Test
    void an_object_whose_type_has_a_parser_is_not_wrapped() throws IOException {
        String body = "{\"connection\":{\"id\":\"a\"}}";
        Json parsing = json.parsing(Item.class, () -> tokens -> {
            throw new IllegalStateException("unusual");
        });

        Object item = parsing.decoder().decode(Responses.of(200, body), OBJECT);

        assertThat(((Received<?>) item).value()).isEqualTo(new Item(null, null, null));
    }

    @Test
    void an_object_with_an_invalid_field_is_read_when_it_is_used() throws IOException {
        Received<Item> item = object(Responses.of(201, "{\"id\":\"a\",\"size\":\"large\"}"));

        assertThat(item.status()).isEqualTo(201);
        assertThatExceptionOfType(UnreadableResponse.class)
                .isThrownBy(item::value)
                .satisfies(unreadable -> {
                    assertThat(unreadable.field()).contains("size");
                    assertThat(unreadable.status()).isEqualTo(201);
                });
        assertThat(item.without("size").value().id()).isEqualTo("a");
    }

    @Test
    void what_is_no_object_has_no_field_that_is_invalid() throws IOException {
        Received<Item> number = object(Responses.of(200, "7"));

        assertThatExceptionOfType(UnreadableResponse.class)
                .isThrownBy(number::value)
                .satisfies(unreadable -> assertThat(unreadable.field()).isEmpty());
        assertThat(number.completedBy(Map.of("id", () -> "a"))).isSameAs(number);
        assertThat(number.withOnly(number.fields())).isSameAs(number);
    }

    @ParameterizedTest
    @CsvSource({"501, true", "200, false", "'\"501\"', false", "null, false"})
    void a_code_other_than_the_status_is_an_error(String code, boolean isError) throws IOException {
        assertThat(object(Responses.of(200, "{\"id\":\"a\",\"code\":" + code + "}"))
                        .isError())
                .isEqualTo(isError);
        assertThat(object(Responses.of(200, "{\"id\":\"a\"}")).isError()).isFalse();
    }

    @Test
    void a_value_of_the_request_completes_the_response_and_replaces_nothing() throws IOException {
        Received<Item> item = object(Responses.of(200, "{\"id\":\"a\",\"name\":null}"));

        assertThat(item.completedBy(Map.of("id", () -> "x", "name", () -> "y")).value())
                .isEqualTo(new Item("a", "y", null));
        assertThat(item.value()).as("unchanged").isEqualTo(new Item("a", null, null));
    }

    @Test
    void an_update_needs_each_of_its_fields() throws IOException {
        Received<Item> item = object(Responses.of(200, "{\"id\":\"a\",\"name\":null}"));

        assertThat(item.having("id")).isSameAs(item);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> item.having("id", "name"))
                .withMessage("no name");
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> item.having("size"));
    }

    @Test
    void a_text_is_neither_empty_nor_another_value() throws IOException {
        Received<Item> item = object(Responses.of(200, "{\"id\":\"a\",\"name\":\"\",\"size\":3}"));

        assertThat(item.text("id")).contains("a");
        assertThat(item.text("name")).isEmpty();
        assertThat(item.text("size")).isEmpty();
        assertThat(item.text("other")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "[]", "7", "{\"id\":\"a\"}", "{\"code\":200}"})
    void a_response_without_a_result_may_have_any_json(String body) {
        assertThatNoException().isThrownBy(() -> decode(Responses.to(HttpMethod.DELETE, 200, body), void.class));
    }

    @Test
    @DisplayName("a deletion is not accepted by an error with a success status, nor by a page of HTML")
    void not_accepted() {
        assertThatExceptionOfType(UnreadableResponse.class)
                .isThrownBy(() -> decode(Responses.to(HttpMethod.DELETE, 200, "{\"code\":501}"), void.class))
                .withMessage("invalid response: success status with an error code")
                .satisfies(error -> assertThat(error.effect()).isEqualTo(Effect.UNCLEAR));
        assertThatExceptionOfType(UnreadableResponse.class)
                .isThrownBy(() -> decode(Responses.to(HttpMethod.DELETE, 200, "\n <html>"), void.class))
                .withMessage("invalid response")
                .satisfies(page -> assertThat(page.effect()).isEqualTo(Effect.UNCLEAR));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, '<html>', NONE",
        "GET, '{', NONE",
        "POST, '', ACCEPTED",
        "POST, ' {', ACCEPTED",
        "PUT, '[7', ACCEPTED",
        "PATCH, 'null', ACCEPTED",
        "POST, '<html>', UNCLEAR",
        "POST, 'nullable', UNCLEAR",
        "DELETE, '7', UNCLEAR",
    })
    @DisplayName("a write that got a success status was accepted only if what was received may be of the service")
    void effect_of_an_unreadable_response(HttpMethod method, String body, Effect effect) {
        UnreadableResponse unreadable =
                new UnreadableResponse(Responses.to(method, 200, body), "invalid response", null);

        assertThat(unreadable.effect()).isEqualTo(effect);
        assertThat(unreadable.status()).isEqualTo(200);
    }
}
