package io.github.stint.cli.program;

import io.github.stint.cli.output.OutputFormat;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out how errors are to be written before the options are read, because reading them may be what fails. */
final class ErrorFormat {

    /** With its value attached, or with nothing, when the value is the next argument. */
    private static final Pattern OUTPUT = Pattern.compile("(?:-[hVy]*o=?|--output(?:=|$))(.*)");

    private ErrorFormat() {}

    /**
     * Whether errors are to be written in JSON.
     *
     * @param usual the format that counts when the arguments name none
     */
    static boolean isJson(String usual, String... arguments) {
        List<String> options = Arrays.stream(arguments)
                .takeWhile(argument -> !argument.equals("--"))
                .toList();
        if (options.contains("--json")) {
            return true;
        }
        String format = usual;
        for (int at = 0; at < options.size(); at++) {
            Matcher output = OUTPUT.matcher(options.get(at));
            if (output.matches()) {
                boolean attached = !output.group(1).isEmpty();
                format = attached
                        ? output.group(1)
                        : String.join("", options.subList(at + 1, Math.min(at + 2, options.size())));
            }
        }
        String wanted = format;
        return Arrays.stream(OutputFormat.values())
                .filter(known -> known.name().equalsIgnoreCase(wanted))
                .anyMatch(OutputFormat::isJson);
    }
}
