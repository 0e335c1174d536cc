package io.github.stint.cli.program;

import io.github.stint.cli.output.OutputFormat;

/** Finds the format of errors in the raw arguments, because parsing the arguments may itself fail. */
final class ErrorFormat {

    private static final String LONG_OPTION = "--output";
    /** The short options without a value, which can stand before the {@code o} in one argument. */
    private static final String FLAGS = "hVvy";

    private ErrorFormat() {}

    /**
     * Whether to print errors in JSON.
     *
     * @param defaultFormat the format if the arguments name none
     */
    static boolean isJson(String defaultFormat, String... arguments) {
        String format = defaultFormat;
        for (int at = 0; at < arguments.length && !arguments[at].equals("--"); at++) {
            String argument = arguments[at];
            if (argument.equals("--json")) {
                return true;
            }
            int value = valueOfOutput(argument);
            if (value >= 0) {
                format = value < argument.length() ? argument.substring(value) : next(arguments, at);
            }
        }
        return isJson(format);
    }

    /** Where the value begins in an option for the output; at the end if the value is the next argument, and -1 if it is another option. */
    private static int valueOfOutput(String argument) {
        if (argument.startsWith(LONG_OPTION)) {
            int end = LONG_OPTION.length();
            boolean attached = argument.startsWith("=", end);
            return attached ? end + 1 : argument.length() == end ? end : -1;
        }
        int at = 1;
        while (at < argument.length() && FLAGS.indexOf(argument.charAt(at)) >= 0) {
            at++;
        }
        if (!argument.startsWith("-") || !argument.startsWith("o", at)) {
            return -1;
        }
        return argument.startsWith("=", at + 1) ? at + 2 : at + 1;
    }

    private static String next(String[] arguments, int at) {
        boolean given = at + 1 < arguments.length && !arguments[at + 1].equals("--");
        return given ? arguments[at + 1] : "";
    }

    private static boolean isJson(String format) {
        return OutputFormat.named(format).filter(OutputFormat::isJson).isPresent();
    }
}
