package io.github.stint.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.Cancelled;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Assertions on the errors of the domain. */
public final class ContractErrors {

    private ContractErrors() {}

    /** Asserts that each call throws {@link NotFound} for this kind of entity. */
    public static void assertNotFound(EntityKind kind, ThrowingCallable... calls) {
        assertThat(calls)
                .allSatisfy(call -> assertThatExceptionOfType(NotFound.class)
                        .isThrownBy(call)
                        .satisfies(error -> assertThat(error.kind()).isEqualTo(kind)));
    }

    /** Asserts that each call fails because the adapter is closed. */
    public static void assertClosed(ThrowingCallable... calls) {
        assertThat(calls)
                .allSatisfy(call -> assertThatExceptionOfType(Cancelled.class)
                        .isThrownBy(call)
                        .withMessage("already closed")
                        .satisfies(error -> assertThat(error.code()).isEqualTo("closed"))
                        .satisfies(error -> assertThat(error.retryable()).isFalse()));
    }

    /** Asserts that each call throws {@link Refused} for this rule. */
    public static void assertRefused(Rule rule, ThrowingCallable... calls) {
        assertThat(calls)
                .allSatisfy(call -> assertThatExceptionOfType(Refused.class)
                        .isThrownBy(call)
                        .satisfies(error -> assertThat(error.rule()).isEqualTo(rule)));
    }

    /** Asserts that each call throws {@link InvalidValue} for this field. */
    public static void assertInvalid(String field, ThrowingCallable... calls) {
        assertThat(calls)
                .allSatisfy(call -> assertThatExceptionOfType(InvalidValue.class)
                        .isThrownBy(call)
                        .satisfies(error -> assertThat(error.field()).isEqualTo(field)));
    }
}
