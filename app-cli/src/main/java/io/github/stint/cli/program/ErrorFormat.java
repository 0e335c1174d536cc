package io.github.stint.cli.program;

import io.github.stint.cli.output.OutputFormat;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the format of errors in the raw arguments, because parsing the arguments may itself fail. */
final class ErrorFormat {

    /** The group is the attached value; it is empty if the value is the next argument. */
    private static final Pattern OUTPUT = Pattern.compile("(?:-[hVy]*o=?|--output(?:=|$))(.*)");

    private ErrorFormat() {}

    /**
     * Whether to print errors in JSON.
     *
     * @param defaultFormat the format if the arguments name none
     */
    static boolean isJson(String defaultFormat, String... arguments) {
        List<String> options = Arrays.stream(arguments)
                .takeWhile(argument -> !argument.equals("--"))
                .toList();
        if (options.contains("--json")) {
            return true;
        }
        String format = defaultFormat;
        for (int at = 0; at < options.size(); at++) {
            Matcher output = OUTPUT.matcher(options.get(at));
            if (output.matches()) {
                boolean attached = !output.group(1).isEmpty();
                format = attached
                        ? output.group(1)
                        : String.join("", options.subList(at + 1, Math.min(at + 2, options.size())));
            }
        }
        String lastFormat = format;
        return Arrays.stream(OutputFormat.values())
                .filter(known -> known.name().equalsIgnoreCase(lastFormat))
                .anyMatch(OutputFormat::isJson);
    }
}
