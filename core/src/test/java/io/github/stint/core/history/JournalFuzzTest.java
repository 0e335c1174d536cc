package io.github.stint.core.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.input.InstantFormat;
import io.github.stint.fuzzing.Corpus;
import io.github.stint.fuzzing.Fuzz;
import io.github.stint.fuzzing.PrintedText;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal that was edited or damaged is read, or reported as damaged and not changed. What was read is written so that it is read again. */
class JournalFuzzTest {

    private static final InstantFormat FAR_EAST = new InstantFormat(ZoneId.of("Pacific/Kiritimati"));

    private static Corpus journals() {
        return Corpus.read(JournalFuzzTest.class, "journal")
                .withWords("change", "step", "TIME_ENTRY", "-", "&", "=", "%", "\n");
    }

    @Test
    void reads_or_rejects_a_journal() {
        Fuzz.of("journal of changes", journals())
                .rejectedBy(JournalFormat.Damaged.class)
                .rejectedBy(JournalFormat.TooNew.class)
                .bytes(content -> {
                    JournalFormat.Stored stored = JournalFormat.read(new String(content, StandardCharsets.UTF_8));
                    Changes changes = stored.changes();

                    assertThat(again(changes, stored)).isEqualTo(changes);
                    assertThat(again(changes, JournalFormat.Stored.none())).isEqualTo(changes);
                    changes.changes().forEach(JournalFuzzTest::use);
                    assertThat(changes.changes())
                            .extracting(Change::number)
                            .doesNotHaveDuplicates()
                            .doesNotContain(changes.nextNumber());
                });
    }

    private static Changes again(Changes changes, JournalFormat.Stored before) throws Exception {
        return JournalFormat.read(JournalFormat.write(changes, before)).changes();
    }

    /** As a list of changes, or an undo, does. */
    private static void use(Change change) {
        assertThat(FAR_EAST.dateTime(change.at())).isNotEmpty();
        for (Step step : change.steps()) {
            step.known().ifPresent(state -> {
                assertThat(state.label()).isNotNull();
                assertThat(state.entry().filter(entry -> !entry.id().value().equals(state.id())))
                        .isEmpty();
            });
        }
    }

    @Test
    void rejects_and_keeps_a_damaged_file(@TempDir Path folder) {
        Path path = folder.resolve("changes");
        Fuzz.of("file of the journal", journals())
                .oneOf(50)
                .rejectedBy(StintException.class, error -> {
                    assertThat(error).isInstanceOf(Unavailable.class);
                    PrintedText.require(error.getMessage());
                })
                .bytes(content -> {
                    try (OutputStream out = Files.newOutputStream(path)) {
                        out.write(content);
                    }
                    try {
                        assertThat(new FileJournal(path).read()).isNotNull();
                    } finally {
                        assertThat(path).hasBinaryContent(content);
                    }
                });
    }
}
