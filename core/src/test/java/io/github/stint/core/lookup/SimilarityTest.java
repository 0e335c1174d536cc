package io.github.stint.core.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTest {

    @ParameterizedTest
    @CsvSource({
        "acme, acme, 0",
        "acme, '', 4",
        "acne, acme, 1", // replaced
        "ame, acme, 1", // left out
        "acmee, acme, 1", // put in
        "amce, acme, 1", // swapped
        "kitten, sitting, 3"
    })
    void countsTheSlipsBetweenTwoTexts(String one, String other, int distance) {
        assertThat(Similarity.distance(one, other)).isEqualTo(distance);
    }

    @Property(tries = 300)
    void theDistanceIsSymmetricAndZeroOnlyForEqualTexts(
            @ForAll @StringLength(max = 6) @Chars({'a', 'b', 'c'}) String one,
            @ForAll @StringLength(max = 6) @Chars({'a', 'b', 'c'}) String other) {
        int distance = Similarity.distance(one, other);

        assertThat(distance).isEqualTo(Similarity.distance(other, one));
        assertThat(distance == 0).isEqualTo(one.equals(other));
        assertThat(distance).isBetween(Math.abs(one.length() - other.length()), Math.max(one.length(), other.length()));
    }

    @Test
    void suggestsTheMostSimilarNamesFirst() {
        assertThat(Similarity.suggest("Acne", List.of("Zebra", "Acorns", "Ácme", "acne inc")))
                .containsExactly("Ácme", "acne inc");
    }

    @Test
    void suggestsANameOfWhichItIsAPart() {
        assertThat(Similarity.suggest("site", List.of("The Website of Acme", "Shop")))
                .containsExactly("The Website of Acme");
    }

    @Test
    void suggestsAtMostFiveAndEachOnce() {
        List<String> names = IntStream.of(7, 7, 6, 5, 4, 3, 2, 1)
                .mapToObj(number -> "Acme " + number)
                .toList();

        assertThat(Similarity.suggest("Acme 0", names))
                .containsExactly("Acme 1", "Acme 2", "Acme 3", "Acme 4", "Acme 5");
    }

    @Test
    void suggestsNothingWhereNothingIsSimilar() {
        assertThat(Similarity.suggest("Acme", List.of("Zebra", "Shop", "a"))).isEmpty();
    }

    @Test
    void compares_only_the_beginning_of_enormous_texts() {
        String long1 = "a".repeat(256);
        List<String> names = List.of(long1 + "b".repeat(200_000), "c".repeat(200_000), "b" + "a".repeat(200_000));

        assertThat(Similarity.suggest(long1 + "d".repeat(200_000), names)).containsExactly(names.get(0), names.get(2));
    }
}
