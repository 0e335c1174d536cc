package io.github.stint.core.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Website, WEBSITE",
        "Café, cafe",
        "CAFE\u0301, café", // an accent of its own
        "Straße, strasse",
        "STRAẞE, straße", // the sharp s has an upper case, too
        "TITLE, title", // in Turkish, the upper case of i has a dot
        "ISPARTA, ısparta",
        "İzmir, izmir",
        "ΟΔΟΣ, οδος", // the last letter of a Greek word has a lower case of its own
        "ﬁnance, finance",
        "' Website\u00a0', website",
        "Ά\u0345θήνα, Αθηνα", // two accents on one letter
        "Việt Nam, viet nam",
        "パス, ハ\u309Aス", // composed and decomposed
        "ﾊﾟｽ, パス", // half width
        "й, и\u0306",
        "ё, е\u0308",
        "한국, \u1112\u1161\u11AB\u1100\u116E\u11A8", // Korean syllables and their letters
        "أ, ا\u0654",
        "\uFB2A, ש\u05C1",
        "ำ, \u0E4D\u0E32",
        "क़, क\u093C",
        "❤️, ❤",
    })
    void ignores_case_accents_and_forms(String one, String other) {
        assertThat(TextFolding.fold(one)).isEqualTo(TextFolding.fold(other));
    }

    @ParameterizedTest
    @CsvSource({"c++, c", "c++, c#", "a b, ab", "1, 2", "Web-Site, Website"})
    void distinguishes_other_characters(String one, String other) {
        assertThat(TextFolding.fold(one)).isNotEqualTo(TextFolding.fold(other));
    }

    /** Pairs of different words that differ in a mark only. */
    @ParameterizedTest
    @CsvSource({
        "バス, パス", // bus, pass
        "はす, ばす",
        "й, и",
        "ё, е",
        "ї, і",
        "कि, क", // vowel signs of Indic scripts
        "কা, ক",
        "கா, க",
        "กา, ก", // Thai vowels and tones
        "ก็, ก",
        "ກິ, ກ", // Lao
        "កា, ក", // Khmer
        "မာ, မ", // Myanmar
        "שׁ, ש",
        "أ, ا",
        "가, 갸",
        "하, 한", // Korean
        "ก้า, ก่า",
        "कि, की",
    })
    void keeps_marks_of_other_scripts(String one, String other) {
        assertThat(TextFolding.fold(one)).isNotEqualTo(TextFolding.fold(other));
    }
}
