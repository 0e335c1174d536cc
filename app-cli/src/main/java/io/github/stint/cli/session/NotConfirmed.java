package io.github.stint.cli.session;

/** A person was asked, and said no. */
public final class NotConfirmed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotConfirmed() {
        super("not confirmed, so nothing was changed");
    }
}
