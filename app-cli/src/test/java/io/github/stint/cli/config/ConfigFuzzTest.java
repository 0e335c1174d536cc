package io.github.stint.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import io.github.stint.fuzzing.Corpus;
import io.github.stint.fuzzing.Fuzz;
import io.github.stint.fuzzing.PrintedText;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of settings that was edited or damaged is read, and written as it was read, or it is reported and not changed. */
class ConfigFuzzTest {

    @TempDir
    private Path folder;

    private static Corpus files() {
        return Corpus.read(ConfigFuzzTest.class, "config")
                .withWords("\"profiles\":", "\"default\":", "\"tz\":", "null", "{", "}");
    }

    @Test
    void reads_or_rejects_any_content() {
        Fuzz.of("saved settings", files())
                .rejectedBy(ConfigFormat.Invalid.class)
                .bytes(content -> {
                    Map<String, Map<String, String>> profiles = ConfigFormat.read(content);

                    assertThat(ConfigFormat.read(ConfigFormat.write(profiles))).isEqualTo(profiles);
                });
    }

    @Test
    void reads_or_rejects_any_file() {
        Path path = folder.resolve("config.json");
        ConfigFile file = new ConfigFile(path);
        Fuzz.of("file of settings", files())
                .oneOf(50)
                .rejectedBy(StintException.class, error -> {
                    assertThat(error).isInstanceOf(Unavailable.class);
                    assertThat(error.code()).isEqualTo("settings-unusable");
                    PrintedText.require(error.getMessage());
                })
                .bytes(content -> {
                    try (OutputStream out = Files.newOutputStream(path)) {
                        out.write(content);
                    }
                    try {
                        requireAll(file);
                    } finally {
                        assertThat(path).hasBinaryContent(content);
                    }
                });
    }

    private static void requireAll(ConfigFile file) {
        for (String profile : file.profiles()) {
            file.all(profile)
                    .forEach(
                            (name, value) -> assertThat(file.get(profile, name)).contains(value));
        }
    }
}
