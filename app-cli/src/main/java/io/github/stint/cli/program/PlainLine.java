package io.github.stint.cli.program;

import io.github.stint.cli.env.GlobalOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A line with a command, words for it, and options of all commands, such as {@code --offline start Mail}. Many lines are of this kind, and
 * picocli takes longer to get ready for them than the command takes to run. It means what picocli makes of it.
 *
 * @param command its first word
 * @param words the words after the command
 * @param options what the options set
 * @param given the long name and the value of each option, in the order of the line; the value is empty for an option without one
 */
record PlainLine(String command, List<String> words, GlobalOptions options, Map<String, Optional<String>> given) {

    PlainLine {
        words = List.copyOf(words);
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /** Reads the arguments. Empty if there is anything else among them, or anything that may be wrong, which picocli then reports. */
    static Optional<PlainLine> of(List<String> arguments) {
        Reading reading = new Reading();
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            if (!reading.add(rest.next(), rest)) {
                return Optional.empty();
            }
        }
        return reading.line();
    }

    /** What has been read of a line. */
    private static final class Reading {

        private final List<String> words = new ArrayList<>();
        private final GlobalOptions options = new GlobalOptions();
        private final Map<String, Optional<String>> given = new LinkedHashMap<>();

        /**
         * Adds an argument, and the next one if that is its value. Returns whether it is part of such a line.
         *
         * @param rest the arguments after it
         */
        boolean add(String argument, Iterator<String> rest) {
            if (!argument.startsWith("-")) {
                return words.add(argument);
            }
            int sign = argument.startsWith("--") ? argument.indexOf('=') : -1;
            if (sign >= 0) {
                return addValue(argument.substring(0, sign), argument.substring(sign + 1));
            }
            String name = longName(argument);
            return options.set(name) ? isFirst(name, Optional.empty()) : addValue(name, value(rest));
        }

        private boolean addValue(String name, String value) {
            return !value.isEmpty()
                    && !value.startsWith("-")
                    && options.set(name, value)
                    && isFirst(name, Optional.of(value));
        }

        private boolean isFirst(String name, Optional<String> value) {
            return given.putIfAbsent(name, value) == null;
        }

        /** The next argument; empty at the end of the line. Picocli takes a command for a command, and not for a value. */
        private static String value(Iterator<String> rest) {
            String next = rest.hasNext() ? rest.next() : "";
            return CommandTree.isCommand(next) ? "" : next;
        }

        private static String longName(String option) {
            return switch (option) {
                case "-v" -> "--verbose";
                case "-y" -> "--yes";
                case "-o" -> "--output";
                default -> option;
            };
        }

        Optional<PlainLine> line() {
            return isComplete()
                    ? Optional.of(new PlainLine(words.get(0), words.subList(1, words.size()), options, given))
                    : Optional.empty();
        }

        private boolean isComplete() {
            return !words.isEmpty()
                    && switch (words.get(0)) {
                        case "start", "in" -> true;
                        // If there is no word, picocli reports what is missing.
                        case "switch", "log" -> words.size() > 1;
                        case "stop",
                                "out",
                                "status",
                                "cancel",
                                "today",
                                "week",
                                "month",
                                "user",
                                "whoami",
                                "version",
                                "mcp" -> words.size() == 1;
                        default -> false;
                    };
        }
    }
}
