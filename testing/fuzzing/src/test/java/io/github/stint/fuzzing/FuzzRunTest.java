package io.github.stint.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs against readers that fail in known ways. */
class FuzzRunTest {

    private static final Fuzz FUZZ = Fuzz.of(
                    "a sample",
                    Corpus.of("{\"id\":\"5\",\"n\":[1,2]}", "1h 30m").withWords("forty-two"))
            .with(3000, 7, Duration.ofMinutes(1));

    @Test
    void sends_the_corpus_first_and_then_different_inputs_with_hostile_tokens() {
        List<String> inputs = new ArrayList<>();

        FUZZ.texts(inputs::add);

        assertThat(inputs).hasSize(3002).startsWith("{\"id\":\"5\",\"n\":[1,2]}", "1h 30m");
        assertThat(Set.copyOf(inputs)).hasSizeGreaterThan(2500);
        assertThat(inputs).anyMatch(each -> each.contains("\u0000"));
        assertThat(inputs).anyMatch(each -> each.contains("forty-two"));
        assertThat(inputs).anyMatch(each -> each.contains("[[[[[["));
        assertThat(inputs).anyMatch(each -> each.contains("\"id\":null"));
        assertThat(inputs).anyMatch(each -> each.contains("\"id\":\"5\",\"id\"") || each.contains("[null,null]"));
    }

    @Test
    void the_same_seed_creates_the_same_inputs() {
        Mutator mutator = new Mutator(Corpus.of("abc", "def"));

        assertThat(mutator.input(5)).isEqualTo(mutator.input(5));
        assertThat(Set.of(mutator.input(5), mutator.input(6), mutator.input(7))).hasSize(3);
    }

    @Test
    void reports_each_kind_of_failure_once_with_its_seed_and_the_shortest_input() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> FUZZ.texts(text -> {
                    if (text.contains("\u0000")) {
                        throw new IllegalStateException("a NUL");
                    }
                    if (text.contains("forty")) {
                        throw new ArithmeticException("a number");
                    }
                }))
                .withMessageStartingWith("2 kinds of failures")
                .withMessageContaining("a NUL")
                .withMessageMatching("(?s).*stint\\.fuzz\\.seed=\\d+: \\\\u0000(\\n.*|$)")
                .withMessageMatching("(?s).*stint\\.fuzz\\.seed=\\d+: forty(\\n.*|$)");
    }

    @Test
    void accepts_the_errors_by_which_a_reader_rejects_an_input() {
        FUZZ.rejectedBy(NumberFormatException.class).texts(Integer::parseInt);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> FUZZ.rejectedBy(ArithmeticException.class).texts(Integer::parseInt))
                .withMessageContaining("NumberFormatException")
                .withMessageContaining("of the corpus");
    }

    @Test
    void an_error_that_is_not_as_it_should_be_is_a_failure() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> FUZZ.rejectedBy(
                                NumberFormatException.class, error -> PrintedText.require(error.getMessage(), "1h 30m"))
                        .texts(Integer::parseInt))
                .withMessageContaining("a printed text has \\")
                .withMessageContaining("a printed text contains a secret");
    }

    @Test
    void an_error_of_the_machine_is_a_failure() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> FUZZ.oneOf(300).texts(text -> recurse(text.length())))
                .withMessageStartingWith("1 kinds of failures:\n\njava.lang.StackOverflowError");
    }

    private static int recurse(int depth) {
        return depth < 0 ? 0 : 1 + recurse(depth + 1);
    }

    @Test
    void a_reader_that_does_not_return_is_reported_with_its_input_and_its_stack() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> FUZZ.with(10, 1, Duration.ofMillis(50)).texts(text -> new CountDownLatch(1).await()))
                .withMessageContaining("does not return for the input of the corpus: {\"id\"")
                .withMessageContaining("CountDownLatch.await");
    }

    @Test
    void takes_a_share_of_the_inputs() {
        Set<String> inputs = new HashSet<>();
        List<Integer> sizes = new ArrayList<>();

        FUZZ.oneOf(100).bytes(bytes -> sizes.add(bytes.length));
        FUZZ.oneOf(10_000).texts(inputs::add);

        assertThat(sizes).hasSize(32);
        assertThat(inputs).hasSizeBetween(2, 3);
    }

    @Test
    void a_result_is_one_row_of_a_table(@TempDir Path folder) {
        FuzzResult result = new FuzzResult(
                "Times, as typed", 1_000_000, Duration.ofMillis(12_340), Duration.ofNanos(7_900_000), 2, 1);

        result.store(folder.resolve("fuzz"));

        assertThat(folder.resolve("fuzz").resolve("times-as-typed.md"))
                .hasContent("| Times, as typed | 1000000 | 12.3 | 7 ms | 2 | 1 |");
    }

    @Test
    void counts_inputs_crashes_and_hangs() {
        FuzzRun failing = new FuzzRun(Integer::parseInt, List.of(), Duration.ofMinutes(1));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> failing.check(Stream.of("1", "x", "2", "y").map(text -> new FuzzInput("", text))));
        FuzzRun hanging = new FuzzRun(text -> new CountDownLatch(1).await(), List.of(), Duration.ofMillis(20));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> hanging.check(Stream.of(new FuzzInput("", "1"))));

        assertThat(failing.result("a").row()).startsWith("| a | 4 |").endsWith("| 2 | 0 |");
        assertThat(hanging.result("b").row()).startsWith("| b | 0 |").endsWith("| 0 | 1 |");
    }
}
