package io.github.stint.cli.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pages of the help that the build has written, because picocli takes longer to find out the options of a command than most commands
 * take to run. They are 80 columns wide, like those of picocli.
 */
public final class HelpPages {

    private static final String OVERVIEW = "overview";
    private static final char ESCAPE = '\u001b';

    private HelpPages() {}

    /**
     * Returns the page that the arguments request: {@code --help}, {@code help}, or either with the words of a command. Empty if they
     * request none, or have anything else, or the build has not written the page. It has the escape sequences of colours.
     */
    public static Optional<String> requestedBy(List<String> arguments) {
        int last = arguments.size() - 1;
        if (last < 0) {
            return read(arguments);
        }
        if (arguments.get(last).equals("--help") || arguments.get(last).equals("-h")) {
            return read(arguments.subList(0, last));
        }
        return arguments.get(0).equals("help") ? read(arguments.subList(1, last + 1)) : Optional.empty();
    }

    /** The name of the file of a page, in the folder {@code pages}. */
    public static String file(List<String> words) {
        return (words.isEmpty() ? OVERVIEW : String.join(".", words)) + ".txt";
    }

    private static Optional<String> read(List<String> words) {
        for (String word : words) {
            if (!isName(word)) {
                return Optional.empty();
            }
        }
        try (@Nullable InputStream page = HelpPages.class.getResourceAsStream("pages/" + file(words))) {
            if (page == null) {
                return Optional.empty();
            }
            return Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isName(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (word.charAt(at) < 'a' || word.charAt(at) > 'z') {
                return false;
            }
        }
        return !word.isEmpty() && !word.equals(OVERVIEW);
    }

    /** Returns the page without escape sequences, each of which ends with an {@code m}. */
    public static String withoutColors(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        for (int escape = text.indexOf(ESCAPE); escape >= 0; escape = text.indexOf(ESCAPE, from)) {
            plain.append(text, from, escape);
            from = text.indexOf('m', escape) + 1;
        }
        return plain.append(text, from, text.length()).toString();
    }
}
