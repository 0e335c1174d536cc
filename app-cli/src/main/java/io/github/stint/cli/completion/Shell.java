package io.github.stint.cli.completion;

import io.github.stint.cli.completion.CompletionTable.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The shells with completion. */
enum Shell {
    BASH,
    ZSH,
    FISH;

    private static final String PLACE_OF_TABLE = "%TABLE%\n";

    /** The script for this shell. */
    String script(CompletionTable table) {
        String rows = table.rows().stream().map(this::row).collect(Collectors.joining());
        return template().replace(PLACE_OF_TABLE, rows);
    }

    private String template() {
        String file = switch (this) {
            case BASH -> "stint.bash";
            case ZSH -> "stint.zsh";
            case FISH -> "stint.fish";
        };
        try (InputStream text = Shell.class.getResourceAsStream(file)) {
            if (text == null) {
                throw new IllegalStateException("the program is incomplete: it has no " + file);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String row(Row row) {
        return this == FISH ? inFish(row) : inBash(row);
    }

    private static String inBash(Row row) {
        String patterns = row.paths().stream().map(Shell::quoted).collect(Collectors.joining("|"));
        return "        " + patterns + ")\n"
                + "            verbs=" + quoted(row.verbs()) + "\n"
                + "            options=" + quoted(row.options()) + "\n"
                + "            values=" + quoted(row.values()) + "\n"
                + "            argument=" + quoted(row.argument()) + "\n"
                + "            ;;\n";
    }

    private static String inFish(Row row) {
        String patterns = row.paths().stream().map(Shell::quoted).collect(Collectors.joining(" "));
        return "        case " + patterns + "\n"
                + "            set -g __stint_verbs " + String.join(" ", row.verbs()) + "\n"
                + "            set -g __stint_options " + String.join(" ", row.options()) + "\n"
                + "            set -g __stint_values " + String.join(" ", row.values()) + "\n"
                + "            set -g __stint_argument " + quoted(row.argument()) + "\n";
    }

    private static String quoted(List<String> words) {
        return quoted(String.join(" ", words));
    }

    private static String quoted(String text) {
        return "'" + text + "'";
    }
}
