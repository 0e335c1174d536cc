package io.github.stint.cli.command.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is active is not deleted, and the hint names the option that archives it or marks it as done first. */
class DeleteHintTest {

    private final Terminal terminal = new Terminal();

    @BeforeEach
    void createOneOfEach() {
        terminal.client("Acme");
        terminal.task("Design", terminal.project("Website"));
    }

    @ParameterizedTest
    @CsvSource({
        "project delete Website -y, --archive",
        "client delete Acme -y, --archive",
        "task delete Design -p Website -y, --done",
    })
    void names_the_option_that_does_both(String line, String option) {
        String err = terminal.run(line.split(" ", -1)).failed(7).err();

        assertThat(err.lines().toList().get(1)).startsWith("hint: ").contains("delete " + option + " does both");
        terminal.run((line + " " + option).split(" ", -1)).done();
    }
}
