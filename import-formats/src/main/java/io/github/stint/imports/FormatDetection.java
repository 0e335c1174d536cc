package io.github.stint.imports;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.imports.internal.SourceText;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out the format of a file from its first characters. */
final class FormatDetection {

    /** How many characters are looked at. */
    static final int HEAD = 65_536;

    /** An array of arrays, or of objects with the key stop. */
    private static final Pattern WATSON = Pattern.compile("\\[\\s*(\\[|\\{[^{}]*\"stop\"\\s*:)");

    private static final Pattern TIMEWARRIOR = Pattern.compile("\\[\\s*\\{[^{}]*\"start\"\\s*:\\s*\"\\d{8}T\\d{6}Z\"");

    private static final Pattern KLOG = Pattern.compile("\\d{4}[-/]\\d{2}[-/]\\d{2}([ \\t]+\\(|\\s*$)");

    private final String text;

    private FormatDetection(String text) {
        this.text = text;
    }

    static FormatDetection of(String head) {
        return new FormatDetection(head.stripLeading());
    }

    /**
     * Returns the format.
     *
     * @throws InvalidValue if no format begins like this
     */
    ImportFormat format() {
        if (WATSON.matcher(text).lookingAt()) {
            return ImportFormat.WATSON;
        }
        if (TIMEWARRIOR.matcher(text).lookingAt()) {
            return ImportFormat.TIMEWARRIOR;
        }
        if (KLOG.matcher(firstLine()).lookingAt()) {
            return ImportFormat.KLOG;
        }
        // A list without entries is empty.
        if (text.isEmpty() || text.startsWith("{") || text.startsWith("[")) {
            return ImportFormat.NDJSON;
        }
        Set<String> columns = columns();
        if (columns.contains("start") && (columns.contains("end") || columns.contains("duration"))) {
            return ImportFormat.CSV;
        }
        if (columns.contains("start date")) {
            return columns.stream().anyMatch(name -> name.startsWith("duration ("))
                    ? ImportFormat.CLOCKIFY
                    : ImportFormat.TOGGL;
        }
        throw new InvalidValue(
                SourceText.OPERATION,
                ImportReader.FORMAT,
                "the format of the file is not known",
                "name the format; a file of values needs a header line such as start,end,description,project");
    }

    private String firstLine() {
        return text.lines().findFirst().orElse("");
    }

    /** Returns what separates the values of the header. */
    char separator() {
        String header = firstLine();
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(separator ->
                        header.chars().filter(each -> each == separator).count()))
                .orElse(',');
    }

    private Set<String> columns() {
        List<String> names = List.of(firstLine().split(Pattern.quote(String.valueOf(separator())), -1));
        return names.stream()
                .map(name -> name.replace("\"", "").strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Returns whether each line is a JSON value of its own. */
    boolean isLines() {
        return text.isEmpty()
                || (text.startsWith("{")
                        && (text.indexOf('\n') < 0
                                || firstLine().stripTrailing().endsWith("}")));
    }
}
