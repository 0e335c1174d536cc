package io.github.stint.fuzzing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The inputs that a fuzz test begins with, and the words that it inserts into them. Immutable.
 *
 * @param inputs at least one
 * @param words inserted in addition to {@link HostileTokens}
 */
public record Corpus(List<String> inputs, List<String> words) {

    /** Copies the lists. Throws {@link IllegalArgumentException} without an input. */
    public Corpus {
        inputs = List.copyOf(inputs);
        words = List.copyOf(words);
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("a corpus without inputs");
        }
    }

    /** A corpus of those inputs. */
    public static Corpus of(String... inputs) {
        return new Corpus(List.of(inputs), List.of());
    }

    /**
     * Reads the folder {@code fuzz/NAME} of the test resources. Each line of a file that ends in {@code .txt} is an input in the form of
     * {@link EscapedText}; lines that begin with {@code #} are comments. Each other file is one input as it is.
     *
     * @param test the test class, in whose module the folder is
     * @throws IllegalArgumentException if the folder does not exist or has no input
     */
    public static Corpus read(Class<?> test, String name) {
        URL folder = test.getResource("/fuzz/" + name);
        if (folder == null) {
            throw new IllegalArgumentException("no folder fuzz/" + name + " in the test resources");
        }
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            List<String> inputs = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                if (Objects.toString(file.getFileName()).endsWith(".txt")) {
                    text.lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(EscapedText::parse)
                            .forEach(inputs::add);
                } else {
                    inputs.add(text);
                }
            }
            return new Corpus(inputs, List.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /** Adds words of the format, such as its keywords. */
    public Corpus withWords(String... more) {
        return new Corpus(inputs, Stream.concat(words.stream(), Stream.of(more)).toList());
    }
}
