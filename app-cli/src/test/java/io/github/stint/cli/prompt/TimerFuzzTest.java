package io.github.stint.cli.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import io.github.stint.fuzzing.Corpus;
import io.github.stint.fuzzing.EscapedText;
import io.github.stint.fuzzing.Fuzz;
import io.github.stint.fuzzing.PrintedText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the prompt are read, or count as unknown, and never lead to another folder. */
class TimerFuzzTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    private Path folder;

    private static Corpus files() {
        return Corpus.read(TimerFuzzTest.class, "prompt").withWords("timer-", "\n", "\r\n", "1772442000", "../", "/");
    }

    @Test
    void reads_any_text() {
        Fuzz.of("files of the prompt", files()).texts(text -> {
            TimerText.timer(text)
                    .ifPresent(timer -> assertThat(TimerText.timer(TimerText.running(timer.start(), timer.text())))
                            .contains(timer));
            TimerText.nameOfTimer(text)
                    .ifPresent(name -> assertThat(folder.resolve(name)).hasParentRaw(folder));
        });
    }

    @Test
    void reads_any_file() throws IOException {
        TimerFiles files = new TimerFiles(folder.resolve("prompt"), "selection", folder.resolve("config.json"));
        files.running(new UserId("u1"), new WorkspaceId("w1"), NOW, "Mail");
        Path timer = file("timer-");
        PromptLine prompt = new PromptLine(files);

        Fuzz.of("timer in a file", files()).oneOf(50).texts(text -> {
            try (OutputStream out = Files.newOutputStream(timer)) {
                out.write(EscapedText.toBytes(text));
            }
            prompt.at(NOW).ifPresent(PrintedText::require);
        });
    }

    private Path file(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("prompt"))) {
            return files.filter(each -> String.valueOf(each.getFileName()).startsWith(prefix))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
