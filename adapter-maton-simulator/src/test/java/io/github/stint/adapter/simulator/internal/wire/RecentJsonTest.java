package io.github.stint.adapter.simulator.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentJsonTest {

    private final AtomicInteger written = new AtomicInteger();
    private final RecentJson<Named> recent = new RecentJson<>();

    /** Counts how often it is written. */
    private record Named(String name, AtomicInteger written) implements JsonObject {

        @Override
        public void writeFields(JsonOutput json) {
            written.incrementAndGet();
            json.field("name", name);
        }
    }

    private String text(int hash, String name) {
        return Json.content(recent.of(hash, new Named(name, written))).text();
    }

    @Test
    void copies_an_equal_value() {
        assertThat(text(7, "Ann")).isEqualTo("{\"name\":\"Ann\"}");
        assertThat(text(7, "Ann")).isEqualTo("{\"name\":\"Ann\"}");

        assertThat(written).hasValue(1);
    }

    @Test
    void writes_a_value_that_has_changed() {
        assertThat(text(7, "Ann")).isEqualTo("{\"name\":\"Ann\"}");
        assertThat(text(7, "Bob")).isEqualTo("{\"name\":\"Bob\"}");
        assertThat(text(7, "Ann")).isEqualTo("{\"name\":\"Ann\"}");

        assertThat(written).hasValue(3);
    }

    @Test
    void writes_each_value_as_without_it() {
        for (int value : new Random(1).ints(20_000, 0, 2_000).toArray()) {
            assertThat(text(Integer.hashCode(value), "n" + value)).isEqualTo("{\"name\":\"n" + value + "\"}");
        }

        assertThat(written.get()).isBetween(2_000, 19_000);
    }

    @Test
    void separates_the_items_of_a_list() {
        JsonValue item = recent.of(1, new Named("Ann", written));

        assertThat(Json.content(json -> json.array(List.of(item, item, item))).text())
                .isEqualTo("[{\"name\":\"Ann\"},{\"name\":\"Ann\"},{\"name\":\"Ann\"}]");
    }
}
