package io.github.stint.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ObjectIdsTest {

    @Test
    void generates24IncreasingHexadecimalDigits() {
        ObjectIds ids = new ObjectIds(InMemoryFixture.CLOCK, new Random(1));

        assertThat(Stream.generate(ids::next).limit(300))
                .allMatch(id -> id.matches("[0-9a-f]{24}"))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void generatesUniqueSuffixes() {
        ObjectIds ids = new ObjectIds(InMemoryFixture.CLOCK, new Random(1));

        assertThat(Stream.generate(ids::next).limit(50).map(id -> id.substring(18)))
                .doesNotHaveDuplicates();
    }

    @Test
    void countsUpIfSequential() {
        IdSource ids = IdSource.sequential();

        assertThat(Stream.generate(ids::next).limit(17))
                .startsWith("000000000000000000000001")
                .endsWith("000000000000000000000011");
    }
}
