package io.github.stint.cli.output.table;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colours of a screen. */
public enum Colors {
    /** None, as in a file. */
    NONE,
    /** The eight colours that every terminal has. */
    FEW,
    /** A palette of 256 colours. */
    INDEXED,
    /** All colours. */
    ALL;

    private static final Pattern HEX = Pattern.compile("#(\\p{XDigit}{2})(\\p{XDigit}{2})(\\p{XDigit}{2})");
    private static final String ESCAPE = "\u001b[";
    /** The palette has a cube of 6 x 6 x 6 colours, which begins at this index. */
    private static final int CUBE_START = 16;

    private static final int CUBE_SIDE = 6;

    /** The colours of the terminal that these environment variables describe. {@code NO_COLOR} means none, whatever the terminal has. */
    static Colors of(Map<String, String> variables) {
        String term = variables.getOrDefault("TERM", "");
        boolean windows = variables.containsKey("WT_SESSION");
        if (!variables.getOrDefault("NO_COLOR", "").isEmpty() || term.equals("dumb") || (term.isEmpty() && !windows)) {
            return NONE;
        }
        String declared = variables.getOrDefault("COLORTERM", "");
        if (windows || declared.equals("truecolor") || declared.equals("24bit")) {
            return ALL;
        }
        return term.contains("256color") ? INDEXED : FEW;
    }

    /** Returns the text with the escape sequences of the style; the text as it is if the style is plain on this screen. */
    String paint(Style style, String text) {
        String code = code(style);
        return code.isEmpty() ? text : ESCAPE + code + "m" + text + ESCAPE + "0m";
    }

    private String code(Style style) {
        if (this == NONE) {
            return "";
        }
        Matcher hex = HEX.matcher(style.color());
        return hex.matches() ? exact(part(hex, 1), part(hex, 2), part(hex, 3)) : style.code();
    }

    private String exact(int red, int green, int blue) {
        return switch (this) {
            case NONE, FEW -> "";
            case INDEXED ->
                "38;5;" + (CUBE_START + CUBE_SIDE * CUBE_SIDE * level(red) + CUBE_SIDE * level(green) + level(blue));
            case ALL -> "38;2;" + red + ";" + green + ";" + blue;
        };
    }

    private static int part(Matcher hex, int group) {
        return Integer.parseInt(hex.group(group), 16);
    }

    private static int level(int part) {
        return Math.round(part / 255f * (CUBE_SIDE - 1));
    }
}
