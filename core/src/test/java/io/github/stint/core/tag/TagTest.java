package io.github.stint.core.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.Samples;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import org.junit.jupiter.api.Test;

class TagTest {

    private static final TagId ID = new TagId("t1");

    @Test
    void isArchivedAndRenamedIndependently() {
        Tag tag = new Tag(ID, Samples.WORKSPACE, "urgent", false);

        assertThat(tag.withArchived(true)).isEqualTo(new Tag(ID, Samples.WORKSPACE, "urgent", true));
        assertThat(tag.withArchived(true).withName("later")).isEqualTo(new Tag(ID, Samples.WORKSPACE, "later", true));
    }

    @Test
    void namesHave1To100Characters() {
        assertThatCode(() -> TagRules.requireName("create tag", "x")).doesNotThrowAnyException();
        assertThatCode(() -> TagRules.requireName("create tag", "x".repeat(100)))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> TagRules.requireName("create tag", "x".repeat(101)))
                .withMessageContaining("tag");
    }

    @Test
    void checksTheNameWhenCreatedAndRenamed() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> NewTag.named(""))
                .satisfies(refusal -> assertThat(refusal.operation()).isEqualTo("create tag"));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new TagChange(""))
                .satisfies(refusal -> assertThat(refusal.operation()).isEqualTo("update tag"));
    }

    @Test
    void refusesANameThatIsTaken() {
        Refused refusal = TagRules.nameTaken("create tag", "urgent");

        assertThat(refusal.rule()).isEqualTo(Rule.NAME_TAKEN);
        assertThat(refusal.operation()).isEqualTo("create tag");
        assertThat(refusal).hasMessageContaining("\"urgent\"");
    }
}
