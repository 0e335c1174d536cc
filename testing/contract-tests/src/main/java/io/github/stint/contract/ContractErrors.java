package io.github.stint.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts the errors of the domain. */
public final class ContractErrors {

    private ContractErrors() {}

    /** Each of the calls has to find nothing of that kind. */
    public static void assertNotFound(EntityKind kind, ThrowingCallable... calls) {
        assertThat(calls)
                .allSatisfy(call -> assertThatExceptionOfType(NotFound.class)
                        .isThrownBy(call)
                        .satisfies(error -> assertThat(error.kind()).isEqualTo(kind)));
    }

    /** Each of the calls has to be refused by that rule. */
    public static void assertRefused(Rule rule, ThrowingCallable... calls) {
        assertThat(calls)
                .allSatisfy(call -> assertThatExceptionOfType(Refused.class)
                        .isThrownBy(call)
                        .satisfies(error -> assertThat(error.rule()).isEqualTo(rule)));
    }
}
