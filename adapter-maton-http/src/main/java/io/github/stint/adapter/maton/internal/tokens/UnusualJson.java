package io.github.stint.adapter.maton.internal.tokens;

/** JSON that an {@link ItemParser} leaves to the general way. It is no error, so that it has no stack trace. */
final class UnusualJson extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusualJson(String message) {
        super(message, null, false, false);
    }
}
