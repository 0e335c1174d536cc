package io.github.stint.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusedTest {

    @Test
    void quotesTheReasonOfTheService() {
        Refused refused = Refused.byService("create time entry", "A description is required");

        assertThat(refused.rule()).isEqualTo(Rule.SERVICE_RULE);
        assertThat(refused.code()).isEqualTo("rejected-by-service");
        assertThat(refused).hasMessage("the service refused to create time entry: A description is required");
        assertThat(refused.hint()).contains("workspace");
    }

    @Test
    void isASentenceWithoutAReasonToo() {
        assertThat(Refused.byService("create tag", "")).hasMessage("the service refused to create tag");
    }
}
