package io.github.stint.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words and phrases that the project does not use, read from the table "Words" of CONTRIBUTING.md: what stands between backticks
 * in its first column. A phrase may begin with a capital letter, and a line break may stand for a space.
 */
record Glossary(List<Phrase> retired) {

    private static final String HEADING = "| not | but |";
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    /**
     * A phrase.
     *
     * @param part its longest word, without the first letter of the phrase: a text without it has no such phrase, which is found out
     *     faster
     */
    record Phrase(String part, Pattern pattern) {

        static Phrase of(String phrase) {
            String part = Stream.of(phrase.substring(1).split(" ", -1))
                    .max(Comparator.comparingInt(String::length))
                    .orElseThrow();
            return new Phrase(part, Glossary.pattern(phrase));
        }

        Stream<MatchResult> findIn(String text) {
            return text.contains(part) ? pattern.matcher(text).results() : Stream.empty();
        }
    }

    static Glossary of(Path contributing) {
        List<String> lines = lines(contributing);
        int heading = lines.indexOf(HEADING);
        if (heading < 0) {
            throw new IllegalStateException(contributing + " has no table that begins with " + HEADING);
        }
        return new Glossary(lines.stream()
                .skip(heading + 2L)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|", -1)[1])
                .flatMap(cell -> QUOTED.matcher(cell).results())
                .map(phrase -> Phrase.of(phrase.group(1)))
                .toList());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Finds the phrase as whole words; a comment's leading asterisk or slashes may stand between two of them. */
    private static Pattern pattern(String phrase) {
        String words = Pattern.quote(phrase.substring(1)).replace(" ", "\\E(?:\\s|\\*|//)+\\Q");
        String first = phrase.substring(0, 1);
        String either = "[" + first + first.toUpperCase(Locale.ROOT) + "]";
        return Pattern.compile("(?<![\\w-])" + either + words + "(?![\\w-])");
    }

    /** Where the text uses retired phrases: each with its line number. */
    List<String> findingsIn(String text) {
        return retired.stream()
                .flatMap(phrase -> phrase.findIn(text))
                .map(found ->
                        (text.substring(0, found.start()).lines().count() + (startsALine(text, found.start()) ? 1 : 0))
                                + ": " + found.group())
                .toList();
    }

    private static boolean startsALine(String text, int index) {
        return index == 0 || text.charAt(index - 1) == '\n';
    }
}
