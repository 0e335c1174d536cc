package io.github.stint.cli.output.table;

/**
 * The look of a cell on a screen with colours.
 *
 * @param code the parameter of the escape sequence for a screen with few colours; empty for none
 * @param color the exact colour, such as {@code #03A9F4}, for screens with many colours; empty for none
 */
public record Style(String code, String color) {

    /** The look of most cells. */
    public static final Style PLAIN = new Style("", "");
    /** What is running: green. */
    public static final Style RUNNING = new Style("32", "");
    /** What is billable: cyan. */
    public static final Style BILLABLE = new Style("36", "");
    /** What is archived or done: dim. */
    public static final Style ARCHIVED = new Style("2", "");
    /** What has failed: red. */
    public static final Style FAILED = new Style("31", "");

    /** That colour where the screen has it, otherwise plain. */
    public static Style ofColor(String color) {
        return new Style("", color);
    }
}
