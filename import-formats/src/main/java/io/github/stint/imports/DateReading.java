package io.github.stint.imports;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.importing.RowPosition;
import io.github.stint.imports.internal.SourceText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates. Where the year is last, the order of day and month differs between countries: it is taken from the options, or from the dates
 * of the file if one of them permits one order only, and never guessed. Not thread-safe.
 */
final class DateReading {

    /** The field of the error if the order of day and month is not known. */
    static final String ORDER = "date-format";

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})");
    private static final int MONTHS = 12;

    private final Optional<DateOrder> given;
    private @Nullable DateOrder found;
    private @Nullable String example;
    private @Nullable String ambiguous;

    DateReading(ReadOptions options) {
        given = options.dateOrder();
    }

    /** Looks at a date of the file, before it is read. */
    void observe(String text, RowPosition position) {
        Matcher form = YEAR_LAST.matcher(text.strip());
        if (given.isPresent() || !form.matches()) {
            return;
        }
        int first = Integer.parseInt(form.group(1));
        int second = Integer.parseInt(form.group(3));
        String where = "\"" + text.strip() + "\" in " + position;
        if (first > MONTHS == second > MONTHS) {
            ambiguous = ambiguous == null && first != second && first <= MONTHS ? where : ambiguous;
            return;
        }
        DateOrder order = first > MONTHS ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
        if (found != null && found != order) {
            throw new InvalidValue(
                    SourceText.OPERATION,
                    ORDER,
                    "the dates have different orders: " + example + ", and " + where,
                    "write them like 2026-03-02, or correct them");
        }
        found = order;
        example = example == null ? where : example;
    }

    /** Returns whether a date that was looked at needs the order, and it is not known yet. */
    boolean needsOrder() {
        return given.isEmpty() && found == null && ambiguous != null;
    }

    /**
     * Checks that the order is known if a date needs it.
     *
     * @throws InvalidValue with the field {@link #ORDER} if it is not
     */
    void requireOrder() {
        if (needsOrder()) {
            throw new InvalidValue(
                    SourceText.OPERATION,
                    ORDER,
                    "the date " + ambiguous + " is ambiguous, and so are all others",
                    "state whether the day or the month is first");
        }
    }

    /** Reads a date. */
    LocalDate read(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return date(text, yearFirst.group(1), yearFirst.group(3), yearFirst.group(4));
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (!yearLast.matches()) {
            throw invalid(text, "write it like 2026-03-02");
        }
        boolean same = yearLast.group(1).equals(yearLast.group(3));
        Optional<DateOrder> order = given.or(() -> Optional.ofNullable(found));
        if (order.isEmpty() && !same) {
            throw new InvalidValue(
                    SourceText.OPERATION,
                    ORDER,
                    "the date \"" + text + "\" is ambiguous",
                    "state whether the day or the month is first, or write it like 2026-03-02");
        }
        boolean dayFirst = order.filter(DateOrder.DAY_FIRST::equals).isPresent();
        return date(text, yearLast.group(4), yearLast.group(dayFirst ? 3 : 1), yearLast.group(dayFirst ? 1 : 3));
    }

    private static LocalDate date(String text, String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException impossible) {
            throw invalid(text, "check the day, the month and their order");
        }
    }

    private static InvalidValue invalid(String text, String hint) {
        return new InvalidValue(SourceText.OPERATION, "date", "\"" + text + "\" is not a date", hint);
    }
}
