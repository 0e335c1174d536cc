package io.github.stint.cli.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.fuzzing.Corpus;
import io.github.stint.fuzzing.Fuzz;
import org.junit.jupiter.api.Test;

/** Rates and addresses of the simulator are read, or rejected. */
class RateFuzzTest {

    private static Corpus values(String... words) {
        return Corpus.read(RateFuzzTest.class, "rates").withWords(words);
    }

    @Test
    void reads_or_rejects_any_rate() {
        Fuzz.of("rates", values("/", "s", "m", "h"))
                .rejectedBy(InvalidValue.class)
                .texts(text -> assertThat(RateParser.parse(text).times()).isPositive());
    }

    @Test
    void reads_or_rejects_any_address() {
        Fuzz.of("addresses", values(":", "::", ".", "ffff", "127"))
                .rejectedBy(InvalidValue.class)
                .texts(text ->
                        assertThat(IpAddressParser.parse(text).getAddress()).isNotEmpty());
    }
}
