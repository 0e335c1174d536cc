package io.github.stint.cli.command;

/** A person was asked, and said no. */
final class Declined extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Declined() {
        super("not confirmed, so nothing was changed");
    }
}
