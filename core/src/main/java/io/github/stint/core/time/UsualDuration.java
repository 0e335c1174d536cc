package io.github.stint.core.time;

/** Reads a duration of the form {@code PT1H30M}, in which the service writes all, without the cost of a regular expression. */
final class UsualDuration {

    /** The result for a text of any other form. */
    static final long OTHER_FORM = -1;

    private static final String PREFIX = "PT";
    private static final long NO_UNIT = Long.MAX_VALUE;
    /** Of a number of hours, minutes or seconds. Sums of such numbers fit into a long. */
    private static final int MAX_DIGITS = 9;

    private UsualDuration() {}

    /** Returns the seconds of the duration, or {@link #OTHER_FORM}. Hours, minutes and seconds stand in this order, each at most once. */
    static long seconds(String text) {
        if (!text.startsWith(PREFIX) || text.length() == PREFIX.length()) {
            return OTHER_FORM;
        }
        long sum = 0;
        long previousUnit = NO_UNIT;
        int begin = PREFIX.length();
        while (begin < text.length()) {
            int end = endOfDigits(text, begin);
            long unit = end == text.length() ? NO_UNIT : secondsOf(text.charAt(end));
            if (unit >= previousUnit || end == begin || end - begin > MAX_DIGITS) {
                return OTHER_FORM;
            }
            sum += Integer.parseInt(text, begin, end, 10) * unit;
            previousUnit = unit;
            begin = end + 1;
        }
        return sum;
    }

    private static long secondsOf(char unit) {
        return switch (unit) {
            case 'H' -> 3_600;
            case 'M' -> 60;
            case 'S' -> 1;
            default -> NO_UNIT;
        };
    }

    private static int endOfDigits(String text, int begin) {
        int end = begin;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
