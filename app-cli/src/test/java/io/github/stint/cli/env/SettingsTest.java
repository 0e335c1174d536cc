package io.github.stint.cli.env;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.Terminal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private final Terminal terminal = new Terminal();
    private final List<Boolean> offline = new ArrayList<>();

    private Adapters recording() {
        return settings -> {
            offline.add(settings.offline());
            return terminal.openStint();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "1, true",
        "true, true",
        "TRUE, true",
        "yes, true",
        "on, true",
        "ON, true",
        "0, false",
        "false, false",
        "no, false",
        "off, false",
        "OFF, false",
        "'', false",
        "' ', false",
    })
    void parsesTheVariableForOfflineRuns(String value, boolean expected) {
        terminal.with("STINT_OFFLINE", value).run(recording(), "status").done();

        assertThat(offline).containsExactly(expected);
    }

    @Test
    void worksOnlineByDefault() {
        terminal.run(recording(), "status").done();
        terminal.run(recording(), "--offline", "status").done();
        terminal.run(recording(), "status", "--offline").done();

        assertThat(offline).containsExactly(false, true, true);
    }

    @Test
    void prefersTheOptionToTheEnvironment() {
        terminal.with("STINT_OFFLINE", "0")
                .run(recording(), "status", "--offline")
                .done();

        assertThat(offline).containsExactly(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "perhaps", "ja"})
    void rejectsOtherValues(String value) {
        assertThat(terminal.with("STINT_OFFLINE", value)
                        .run(recording(), "status")
                        .failed(2)
                        .err())
                .contains("STINT_OFFLINE is \"" + value + "\"", "set it to 1");
        assertThat(offline).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nowhere", "Europe/Atlantis", "25:00"})
    void rejectsAnUnknownZone(String zone) {
        assertThat(terminal.run("status", "--tz", zone).failed(2).err()).contains('"' + zone + '"', "Europe/Berlin");
        terminal.with("STINT_TZ", zone).run("status").failed(2);
        terminal.run("status", "--tz", "UTC").done();
    }

    @Test
    void names_the_source_of_an_unknown_zone_and_a_similar_one() {
        assertThat(terminal.run("status", "--tz", "berlin").failed(2).err())
                .isEqualTo("stint: --tz: \"berlin\" is not a time zone\nhint: did you mean Europe/Berlin?\n");
        assertThat(terminal.with("STINT_TZ", "berlin").run("status").failed(2).err())
                .startsWith("stint: STINT_TZ: \"berlin\" is not a time zone\n");
    }

    @Test
    void printsNotesOfTheAdapters() {
        Adapters noting = settings -> {
            settings.notes().add("created an offline workspace");
            return terminal.openStint();
        };

        assertThat(terminal.run(noting, "status").done().err()).isEqualTo("note: created an offline workspace\n");
    }

    @Test
    void ignoresEmptyVariables() {
        terminal.with("STINT_TZ", "").with("STINT_OUTPUT", "").with("STINT_WORKSPACE", " ");

        terminal.run("status").done();
    }
}
