package io.github.stint.cli.output.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "Office, 6",
        "Grüße, 5",
        "日本語, 6",
        "プロジェクト, 12",
        "ﾌﾟﾛ, 3",
        "한국어, 6",
        "\u1112\u1161\u11ab, 2",
        "全角ＡＢ, 8",
        "Русский, 7",
        "cafe\u0301, 4",
        "a\u20dd, 1",
        "नि, 1",
        "zero\u200bwidth, 9",
        "🎉, 2",
        "👍🏽, 2",
        "👩‍👩‍👧‍👦, 2",
        "🇩🇪, 2",
        "❤️, 2",
        "✅ done, 7",
        "𝑓, 1",
        "→ €, 3",
        "'@|bold b|@', 10",
    })
    void countsColumnsOfATerminal(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({
        "Office, 6, Office",
        "Office, 5, Offi…",
        "an offer, 4, an…",
        "日本語, 6, 日本語",
        "日本語, 5, 日本…",
        "日本語, 4, 日…",
        "👩‍👩‍👧‍👦👩‍👩‍👧‍👦, 3, 👩‍👩‍👧‍👦…",
        "🇩🇪🇫🇷🇮🇹, 5, 🇩🇪🇫🇷…",
        "🇩🇪🇫🇷🇮🇹, 4, 🇩🇪…",
        "cafe\u0301s and more, 5, cafe\u0301…",
        "❤️❤️❤️, 5, ❤️❤️…",
        "ﾌﾟﾛｼﾞｪｸﾄ, 2, …",
        "👍🏽👍🏽, 3, 👍🏽…",
    })
    void shortensWithoutSplittingACharacter(String text, int width, String expected) {
        String shortened = DisplayWidth.shorten(text, width);

        assertThat(shortened).isEqualTo(expected);
        assertThat(DisplayWidth.of(shortened)).isLessThanOrEqualTo(width);
    }
}
