package io.github.stint.cli.output.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Computes how many columns of a terminal a text occupies. The tables of picocli cannot be used: they count one column for an emoji and
 * one for a combining mark, and interpret markup in the text. JLine would be the largest library of the program, for this method alone.
 */
public final class DisplayWidth {

    private static final String ELLIPSIS = "…";

    private DisplayWidth() {}

    /** The number of columns. */
    public static int of(String text) {
        return isAscii(text) ? text.length() : Graphemes.width(text);
    }

    /**
     * Shortens a text that is wider than that. The last column of a shortened text is an ellipsis, and no character that the user sees is
     * split, even if it consists of several code points.
     */
    static String shorten(String text, int width) {
        if (of(text) <= width) {
            return text;
        }
        String shortened = isAscii(text) ? text.substring(0, Math.max(0, width - 1)) : Graphemes.first(text, width - 1);
        return shortened.stripTrailing() + ELLIPSIS;
    }

    /** Breaks a text into lines of at most that width, between words; a longer word has a line of its own. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && of(longer) > width) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        lines.add(line);
        return lines;
    }

    private static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** A class of its own, because these patterns take long to compile and most runs do not need them. */
    private static final class Graphemes {

        /** The sound marks of half-width katakana belong to the letter before them, but occupy a column of their own. */
        private static final Pattern GRAPHEME = Pattern.compile("[\\x{FF66}-\\x{FF9F}]|\\X");

        /** What the user sees as one character. */
        private static final Pattern CHARACTER = Pattern.compile("\\X");

        /** Marks that are drawn over another character, and characters that are not drawn. */
        private static final Pattern INVISIBLE = Pattern.compile("[\\p{Mn}\\p{Me}\\p{Cf}]+");

        /** East Asian Width W and F of Unicode, regional indicators, and the selector that makes a symbol an emoji. */
        private static final Pattern WIDE = Pattern.compile(
                "["
                        + "\\x{1100}-\\x{115F}\\x{231A}\\x{231B}\\x{2329}\\x{232A}\\x{23E9}-\\x{23EC}\\x{23F0}\\x{23F3}\\x{25FD}\\x{25FE}"
                        + "\\x{2614}\\x{2615}\\x{2648}-\\x{2653}\\x{267F}\\x{2693}\\x{26A1}\\x{26AA}\\x{26AB}\\x{26BD}\\x{26BE}\\x{26C4}\\x{26C5}"
                        + "\\x{26CE}\\x{26D4}\\x{26EA}\\x{26F2}\\x{26F3}\\x{26F5}\\x{26FA}\\x{26FD}\\x{2705}\\x{270A}\\x{270B}\\x{2728}\\x{274C}"
                        + "\\x{274E}\\x{2753}-\\x{2755}\\x{2757}\\x{2795}-\\x{2797}\\x{27B0}\\x{27BF}\\x{2B1B}\\x{2B1C}\\x{2B50}\\x{2B55}"
                        + "\\x{2E80}-\\x{303E}\\x{3041}-\\x{4DBF}\\x{4E00}-\\x{A4CF}\\x{A960}-\\x{A97F}\\x{AC00}-\\x{D7A3}\\x{F900}-\\x{FAFF}"
                        + "\\x{FE0F}-\\x{FE19}\\x{FE30}-\\x{FE6F}\\x{FF01}-\\x{FF60}\\x{FFE0}-\\x{FFE6}\\x{16FE0}-\\x{18DFF}\\x{1AFF0}-\\x{1B2FF}"
                        + "\\x{1F004}\\x{1F0CF}\\x{1F18E}\\x{1F191}-\\x{1F19A}\\x{1F1E6}-\\x{1F265}\\x{1F300}-\\x{1F320}\\x{1F32D}-\\x{1F335}"
                        + "\\x{1F337}-\\x{1F37C}\\x{1F37E}-\\x{1F393}\\x{1F3A0}-\\x{1F3CA}\\x{1F3CF}-\\x{1F3D3}\\x{1F3E0}-\\x{1F3F0}\\x{1F3F4}"
                        + "\\x{1F3F8}-\\x{1F43E}\\x{1F440}\\x{1F442}-\\x{1F4FC}\\x{1F4FF}-\\x{1F53D}\\x{1F54B}-\\x{1F54E}\\x{1F550}-\\x{1F567}"
                        + "\\x{1F57A}\\x{1F595}\\x{1F596}\\x{1F5A4}\\x{1F5FB}-\\x{1F64F}\\x{1F680}-\\x{1F6C5}\\x{1F6CC}\\x{1F6D0}-\\x{1F6D2}"
                        + "\\x{1F6D5}-\\x{1F6D7}\\x{1F6DC}-\\x{1F6DF}\\x{1F6EB}\\x{1F6EC}\\x{1F6F4}-\\x{1F6FC}\\x{1F7E0}-\\x{1F7EB}\\x{1F7F0}"
                        + "\\x{1F90C}-\\x{1F93A}\\x{1F93C}-\\x{1F945}\\x{1F947}-\\x{1F9FF}\\x{1FA70}-\\x{1FAFF}\\x{20000}-\\x{3FFFD}]");

        private Graphemes() {}

        static int width(String text) {
            return GRAPHEME.matcher(text)
                    .results()
                    .mapToInt(match -> ofGrapheme(match.group()))
                    .sum();
        }

        /** The longest beginning of the text that is at most so wide. */
        static String first(String text, int width) {
            Matcher characters = CHARACTER.matcher(text);
            int end = 0;
            int used = 0;
            while (characters.find()) {
                used += width(characters.group());
                if (used > width) {
                    return text.substring(0, end);
                }
                end = characters.end();
            }
            return text;
        }

        private static int ofGrapheme(String grapheme) {
            if (WIDE.matcher(grapheme).find()) {
                return 2;
            }
            return INVISIBLE.matcher(grapheme).matches() ? 0 : 1;
        }
    }
}
