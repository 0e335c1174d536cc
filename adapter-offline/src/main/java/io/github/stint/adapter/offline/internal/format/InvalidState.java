package io.github.stint.adapter.offline.internal.format;

/** Thrown if stored content is damaged or contradicts itself; the message states how. */
public final class InvalidState extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidState(String message) {
        super(message);
    }
}
