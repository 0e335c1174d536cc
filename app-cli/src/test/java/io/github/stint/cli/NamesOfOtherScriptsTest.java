package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that differ in a mark are different, and names that look alike are the same, offline and online. */
class NamesOfOtherScriptsTest {

    @RegisterExtension
    private final SimulatedService service =
            new SimulatedService(Clock.fixed(Instant.parse("2026-03-04T15:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "バス, パス, ハ\u309Aス", // kana: bus, pass, and pass with a combining mark
        "иод, йод, и\u0306од", // Cyrillic
        "कलम, क़लम, क\u093Cलम", // Devanagari
        "กา, ก้า, ก้า", // Thai
        "ກນ, ກິນ, ກິນ", // Lao
        "שלום, שׁלום, שׁלום", // Hebrew
        "امل, أمل, ا\u0654مل", // Arabic
        "하국, 한국, \u1112\u1161\u11AB\u1100\u116E\u11A8", // Korean
    })
    void different_names_exist_side_by_side(String one, String other, String sameAsOther) {
        Terminal terminal = new Terminal();

        assertDistinguished(terminal::run, one, other, sameAsOther);
        assertDistinguished(service::run, one, other, sameAsOther);
    }

    private static void assertDistinguished(
            Function<String[], RunResult> program, String one, String other, String sameAsOther) {
        for (String kind : new String[] {"tag", "client", "project"}) {
            run(program, kind, "create", one).done();
            run(program, kind, "create", other).done();

            run(program, kind, "create", sameAsOther).failed(7);
            assertThat(run(program, kind, "show", one, "--json").text("name")).isEqualTo(one);
            assertThat(run(program, kind, "show", sameAsOther, "--json").text("name"))
                    .isEqualTo(other);
        }
    }

    private static RunResult run(Function<String[], RunResult> program, String... line) {
        return program.apply(line);
    }
}
