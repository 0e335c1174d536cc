package io.github.stint.adapter.maton.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.adapter.maton.internal.transport.TestRequests;
import io.github.stint.core.error.DataProblem;
import io.github.stint.core.error.EntityKind;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

/** Entities are read as far as possible where they are shown, and as a whole where they are written back. */
class ItemReaderTest {

    private static final Type LIST = new TypeReference<ListResponse<Wire>>() {}.getType();

    private final List<DataProblem> problems = new ArrayList<>();
    private final ItemReader<Wire, String> reader = ItemReader.of(
            TestRequests.settings().dataProblems(problems::add).build(),
            EntityKind.TAG,
            ItemReaderTest::map,
            "id",
            "name");

    /** A wire type. */
    record Wire(
            @Nullable String id,
            @Nullable String name,
            @Nullable Integer size,
            @Nullable Boolean archived) {}

    /** An entity as a text. */
    private static String map(Wire wire) {
        if (wire.name() == null) {
            throw new IllegalArgumentException("no name of " + TestRequests.KEY);
        }
        if (Objects.equals(wire.size(), 13)) {
            throw new IllegalArgumentException("invalid size");
        }
        return wire.id() + " " + wire.name() + " " + wire.size() + " " + wire.archived();
    }

    @SuppressWarnings("unchecked")
    private static ListResponse<Wire> list(String... items) throws IOException {
        return (ListResponse<Wire>) new Json(Responses.CREDENTIAL)
                .decoder()
                .decode(Responses.of(200, "[" + String.join(",", items) + "]"), LIST);
    }

    private static Received<Wire> item(String json) throws IOException {
        return list(json).items().get(0);
    }

    @Test
    void reads_all_fields() throws IOException {
        Received<Wire> item = item("{\"id\":\"a\",\"name\":\"A\",\"size\":3,\"archived\":true}");

        assertThat(reader.read(item)).isEqualTo("a A 3 true");
        assertThat(reader.whole(item)).isEqualTo("a A 3 true");
        assertThat(problems).isEmpty();
    }

    @Test
    void reads_without_the_fields_that_cannot_be_read_and_reports_them() throws IOException {
        String read = reader.read(item("{\"id\":\"a\",\"size\":13,\"name\":\"A\",\"archived\":\"maybe\"}"));

        assertThat(read).isEqualTo("a A null null");
        assertThat(problems)
                .containsExactly(new DataProblem(
                        EntityKind.TAG, Optional.of("a"), "its size and its archived cannot be read", false));
    }

    @Test
    void what_is_written_back_is_read_as_a_whole_or_not_at_all() throws IOException {
        Received<Wire> item = item("{\"id\":\"a\",\"name\":\"A\",\"size\":13,\"archived\":true}");

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> reader.whole(item))
                .withMessage("invalid size");
        assertThat(reader.wholeExcept("size", item)).isEqualTo("a A null true");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> reader.wholeExcept("archived", item));
        assertThat(reader.wholeExcept("size", item("{\"id\":\"a\",\"name\":\"A\",\"size\":3}")))
                .isEqualTo("a A 3 null");
    }

    @Test
    void leaves_out_only_the_items_of_a_list_that_cannot_be_read() throws IOException {
        List<String> read = reader.readList(
                list("{\"id\":\"a\",\"size\":3}", "7", "{\"id\":[],\"name\":\"A\"}", "{\"id\":\"d\",\"name\":\"D\"}"));

        assertThat(read).containsExactly("d D null null");
        assertThat(problems)
                .containsExactly(
                        new DataProblem(EntityKind.TAG, Optional.of("a"), "no name of (hidden)", true),
                        new DataProblem(EntityKind.TAG, Optional.empty(), "it is no object", true),
                        new DataProblem(EntityKind.TAG, Optional.empty(), "its id cannot be read", true));
    }

    @Test
    void a_connection_is_named_by_its_own_id() throws IOException {
        reader.readOrSkip(item("{\"connection_id\":\"c\"}"));

        assertThat(problems).extracting(DataProblem::id).containsExactly(Optional.of("c"));
    }

    @Test
    void what_the_request_determines_completes_what_is_missing() throws IOException {
        ItemReader<Wire, String> knowing = reader.knowing("name", "N").knowing("id", () -> "i");

        assertThat(knowing.read(item("{\"size\":3}"))).isEqualTo("i N 3 null");
        assertThat(knowing.whole(item("{\"id\":\"a\"}"))).isEqualTo("a N null null");
        assertThat(problems).isEmpty();
    }

    @Test
    void a_value_that_is_known_is_not_computed_if_the_response_has_it() throws IOException {
        ItemReader<Wire, String> knowing = reader.knowing("id", () -> {
            throw new AssertionError("computed");
        });

        assertThat(knowing.read(item("{\"id\":\"a\",\"name\":\"A\"}"))).startsWith("a A");
    }

    @Test
    void reports_the_problem_of_an_entity_that_can_be_read() throws IOException {
        ItemReader<Wire, String> checking =
                reader.checking(entity -> Optional.of("odd").filter(problem -> entity.startsWith("a")));

        checking.readList(list("{\"id\":\"a\",\"name\":\"A\"}", "{\"id\":\"b\",\"name\":\"B\"}"));

        assertThat(problems).containsExactly(new DataProblem(EntityKind.TAG, Optional.of("a"), "odd", false));
    }
}
