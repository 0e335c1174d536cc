package io.github.stint.adapter.inmemory.internal.file;

/** Thrown if the content of the file is damaged or contradicts itself; the message states how. */
final class InvalidState extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidState(String message) {
        super(message);
    }
}
