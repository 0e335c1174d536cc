package io.github.stint.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.error.StintException;
import io.github.stint.fuzzing.Corpus;
import io.github.stint.fuzzing.EscapedText;
import io.github.stint.fuzzing.Fuzz;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of settings that was edited or damaged is read, or reported with an error of the domain. */
class ConfigFuzzTest {

    @TempDir
    private Path folder;

    @Test
    void reads_or_rejects_any_file() {
        Path path = folder.resolve("config.json");
        ConfigFile file = new ConfigFile(path);
        Fuzz.of(Corpus.read(getClass(), "config")
                        .withWords("\"profiles\":", "\"default\":", "\"tz\":", "null", "{", "}"))
                .rejectedBy(StintException.class)
                .texts(text -> {
                    try (OutputStream out = Files.newOutputStream(path)) {
                        out.write(EscapedText.toBytes(text));
                    }
                    for (String profile : file.profiles()) {
                        file.all(profile)
                                .forEach((name, value) ->
                                        assertThat(file.get(profile, name)).isPresent());
                    }
                });
    }
}
