package io.github.stint.core.receipt;

import io.github.stint.core.error.StintException;

/**
 * Why a row is not stored, or why that is not known; what remains of an error when it is written as text.
 *
 * @param code the stable code of the error, which programs may compare
 * @param message the message for people
 * @param hint what they can do
 * @param retryable whether the same row may succeed later
 */
public record ReceiptReason(String code, String message, String hint, boolean retryable) {

    /** Returns the reason that the error is. */
    public static ReceiptReason of(StintException error) {
        return new ReceiptReason(error.code(), error.getMessage(), error.hint(), error.retryable());
    }
}
