package io.github.stint.cli.output.report;

import io.github.stint.cli.output.TableText;
import java.util.List;

/** Builds HTML. Every text is escaped. */
final class Html {

    private final StringBuilder html = new StringBuilder();

    /** Escapes a text for the content of an element and for a quoted attribute. Control characters become spaces. */
    static String escape(String text) {
        return TableText.onOneLine(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Adds markup as it is. */
    Html raw(String markup) {
        html.append(markup).append('\n');
        return this;
    }

    /** Adds an element with a text. */
    Html element(String name, String text) {
        return raw("<" + name + ">" + escape(text) + "</" + name + ">");
    }

    /** Starts a table. The headings from {@code firstNumber} on are those of numbers. */
    Html startTable(String caption, List<String> headings, int firstNumber) {
        raw("<table>").element("caption", caption).raw("<thead><tr>");
        for (int at = 0; at < headings.size(); at++) {
            String numeric = at >= firstNumber ? " class=\"number\"" : "";
            raw("<th scope=\"col\"" + numeric + ">" + escape(headings.get(at)) + "</th>");
        }
        return raw("</tr></thead>");
    }

    /**
     * Adds a row whose first cell is its heading, unless it is empty.
     *
     * @param style the class of the row; may be empty
     */
    Html row(String style, List<String> cells, int firstNumber) {
        raw(style.isEmpty() ? "<tr>" : "<tr class=\"" + style + "\">");
        for (int at = 0; at < cells.size(); at++) {
            String numeric = at >= firstNumber ? " class=\"number\"" : "";
            boolean heading = at == 0 && !cells.get(at).isEmpty();
            String start = heading ? "<th scope=\"row\"" : "<td";
            raw(start + numeric + ">" + escape(cells.get(at)) + (heading ? "</th>" : "</td>"));
        }
        return raw("</tr>");
    }

    String text() {
        return html.toString();
    }
}
