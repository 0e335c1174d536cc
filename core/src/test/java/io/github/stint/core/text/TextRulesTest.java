package io.github.stint.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRulesTest {

    private static final String OPERATION = "create project";

    @ParameterizedTest
    @ValueSource(strings = {"64c777ddd3fcab07cfbb210c", "0198a1f2-7d7f-7c3e-b8a0-0f1e2d3c4b5a", "a", "A_z-9", "aZ0"})
    void takesWhatLooksLikeAnId(String id) {
        assertThat(TextRules.requireId(EntityKind.TAG, id)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "a b", "a/b", "..", "a?b", "a%2Fb", "a#b", "a\n", "ä", "\u0661", "a.b", "@", "[", "`", "{",
                ":", ",", "^"
            })
    void refusesAnIdThatCouldLeadElsewhere(String id) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> TextRules.requireId(EntityKind.TAG, id));
    }

    @Test
    void refusesAnIdThatIsNotSet() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> TextRules.requireId(EntityKind.WORKSPACE, null))
                .withMessage("no workspace id is given");
    }

    @Test
    void takesIdsOf128CharactersAtMost() {
        assertThat(TextRules.requireId(EntityKind.TAG, "a".repeat(128))).hasSize(128);
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> TextRules.requireId(EntityKind.TAG, "a".repeat(129)));
    }

    @ParameterizedTest
    @EnumSource
    void namesTheKindOfTheInvalidId(EntityKind kind) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> TextRules.requireId(kind, "a/b"))
                .withMessageContainingAll("\"a/b\"", kind.word())
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("invalid-" + kind.code() + "-id"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 250})
    void takesANameAtBothLimits(int length) {
        String name = "x".repeat(length);

        assertThat(TextRules.requireName(OPERATION, EntityKind.PROJECT, name, 2, 250))
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 251})
    void refusesANameBeyondEitherLimit(int length) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> TextRules.requireName(OPERATION, EntityKind.PROJECT, "x".repeat(length), 2, 250))
                .withMessageContainingAll("2 to 250", "has " + length)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("name"))
                .satisfies(refusal -> assertThat(refusal.operation()).isEqualTo(OPERATION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t\n", "\u00a0 \u2007", "a < b", "a > b", "<b>"})
    void refusesABlankNameOrOneWithAngleBrackets(String name) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> TextRules.requireName(OPERATION, EntityKind.PROJECT, name, 1, 250))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("name"));
    }

    @Test
    void countsAsTheServiceDoes() {
        String fifteenSmiles = "\ud83d\ude00".repeat(15);

        assertThat(TextRules.requireMaxLength(OPERATION, "note", fifteenSmiles, 30))
                .hasSize(30);
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> TextRules.requireMaxLength(OPERATION, "note", fifteenSmiles, 29));
    }

    @Test
    void takesALongTextUpToItsLimit() {
        assertThat(TextRules.requireMaxLength(OPERATION, "note", "x".repeat(10), 10))
                .hasSize(10);
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> TextRules.requireMaxLength(OPERATION, "note", "x".repeat(11), 10))
                .withMessageContainingAll("11", "10")
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("note"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Grüße\n\t&amp; \"more\"", "a = b"})
    void takesAnyOtherDescription(String description) {
        assertThat(TextRules.requireDescription(OPERATION, description)).isEqualTo(description);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gru\u0308n 1", " Gr\u00fcn  1", "Gr\u00fcn\t\n1\u00a0", "\u2003Gr\u00fcn\u20281"})
    void whiteSpaceAndCombiningMarksDoNotDistinguishDescriptions(String description) {
        assertThat(TextRules.canonicalDescription(description)).isEqualTo("Gr\u00fcn 1");
    }

    @Test
    void caseAndLettersDistinguishDescriptions() {
        assertThat(TextRules.canonicalDescription("Write it"))
                .isNotEqualTo(TextRules.canonicalDescription("write it"))
                .isNotEqualTo(TextRules.canonicalDescription("Writeit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a < b", "a > b"})
    void refusesADescriptionWithAngleBrackets(String description) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> TextRules.requireDescription(OPERATION, description))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("description"));
    }

    @Test
    void takesADescriptionOf3000CharactersAtMost() {
        assertThat(TextRules.requireDescription(OPERATION, "x".repeat(3000))).hasSize(3000);
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> TextRules.requireDescription(OPERATION, "x".repeat(3001)))
                .withMessageContaining("3000");
    }
}
