package io.github.stint.cli.command.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code entry delete} with several references, of which the second fails. */
class EntryDeleteTest {

    private static final String FIRST = "000000000000000000000001";
    private static final String SECOND = "000000000000000000000002";
    private static final String THIRD = "000000000000000000000003";

    private final Terminal terminal = new Terminal();

    @BeforeEach
    void logThreeEntries() {
        terminal.run("log", "8:00-9:00", "First").done();
        terminal.run("log", "9:00-10:00", "Second").done();
        terminal.run("log", "10:00-11:00", "Third").done();
    }

    private List<String> stored() {
        return terminal.run("entry", "list", "--json").column("description");
    }

    /** Deletes all three, and makes the second deletion fail for that reason. */
    private RunResult deleteWithFailure(StintException reason, String... more) {
        return terminal.run(
                settings -> new FailingWrite(terminal.openStint(), "delete", 2, reason),
                Stream.concat(Stream.of("entry", "delete", "@3", "@2", "@1", "-y"), Stream.of(more))
                        .toArray(String[]::new));
    }

    static Stream<Arguments> reasons() {
        return Stream.of(
                Arguments.of(6, new NotFound("delete time entry", EntityKind.TIME_ENTRY, SECOND)),
                Arguments.of(9, new Unavailable("delete time entry", "the service is away", "try again")));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void reports_what_was_deleted_and_what_was_not(int exitCode, StintException reason) {
        RunResult failed = deleteWithFailure(reason).failed(exitCode);

        assertThat(failed.err())
                .isEqualTo("stint: " + reason.getMessage() + "; deleted: " + FIRST + "; not deleted: " + SECOND + ", "
                        + THIRD + "\nhint: " + reason.hint()
                        + "; then delete the rest by id, because @1 and other numbers may have changed\n");
        assertThat(stored()).containsExactly("Third", "Second");
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void reports_in_json_what_was_deleted_and_what_was_not(int exitCode, StintException reason) {
        assertThat(deleteWithFailure(reason, "--json").failed(exitCode).error())
                .containsEntry("code", "not-all-deleted")
                .containsEntry("retryable", false)
                .containsEntry("deleted", List.of(FIRST))
                .containsEntry("notDeleted", List.of(SECOND, THIRD))
                .containsEntry("unknown", List.of());
    }

    @Test
    void an_entry_whose_deletion_got_no_response_is_deleted() {
        OutcomeUnknown reason = new OutcomeUnknown("delete time entry", "no response", "look for it");

        deleteWithFailure(reason).done();

        assertThat(stored()).isEmpty();
    }

    @Test
    void reports_an_entry_whose_deletion_has_an_unknown_outcome() {
        terminal.stint().faults().loseResponseOf("delete time entry", 1);
        terminal.stint()
                .faults()
                .next("show time entry", 9, operation -> new Unavailable(operation, "no response", "try again"));

        assertThat(terminal.run("entry", "delete", "@1", "@2", "-y", "--json")
                        .failed(11)
                        .error())
                .containsEntry("unknown", List.of(THIRD))
                .containsEntry("notDeleted", List.of(SECOND))
                .containsEntry("deleted", List.of());
    }

    @Test
    void the_error_of_an_unknown_outcome_names_the_entry_and_the_command_to_look_with() {
        terminal.stint().faults().loseResponseOf("delete time entry", 1);
        terminal.stint()
                .faults()
                .next("show time entry", 9, operation -> new Unavailable(operation, "no response", "try again"));

        assertThat(terminal.run("entry", "delete", "@1", "-y").failed(11).err())
                .contains("it is not known whether the time entry " + THIRD + " was deleted")
                .contains("(stint entry show " + THIRD + ")");
    }

    @Test
    void asks_once_for_all() {
        assertThat(terminal.typing("y\n")
                        .run("entry", "delete", "@1", "@2")
                        .done()
                        .err())
                .containsOnlyOnce("[y/N]")
                .contains("Delete 2 entries permanently?");
        assertThat(stored()).containsExactly("First");
    }

    @Test
    void deletes_nothing_if_it_is_not_confirmed() {
        terminal.typing("n\n").run("entry", "delete", "@1", "@2").failed(130);

        assertThat(stored()).containsExactly("Third", "Second", "First");
    }
}
