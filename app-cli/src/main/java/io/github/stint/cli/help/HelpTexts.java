package io.github.stint.cli.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The texts of the help that are not part of a command, in files beside this class. */
public final class HelpTexts {

    private HelpTexts() {}

    /** The names of the topics, in the order in which the help lists them. */
    public static List<String> topics() {
        return List.of("exit-codes", "environment", "output", "time");
    }

    /** The text of the topic, or empty if there is no such topic. */
    static Optional<String> topic(String name) {
        return topics().contains(name) ? Optional.of(read("topic-" + name + ".txt")) : Optional.empty();
    }

    /** The examples of each command, by its name with that of its group, such as {@code project create}. */
    static Map<String, List<String>> examples() {
        Map<String, List<String>> examples = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : read("examples.txt").lines().toList()) {
            if (line.startsWith("[")) {
                current = new ArrayList<>();
                examples.put(line.substring(1, line.length() - 1), current);
            } else if (!line.isBlank()) {
                current.add(line);
            }
        }
        return examples;
    }

    private static String read(String file) {
        try (InputStream text = HelpTexts.class.getResourceAsStream(file)) {
            if (text == null) {
                throw new IllegalStateException("the program is incomplete: it has no " + file);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
