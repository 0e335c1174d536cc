package io.github.stint.cli.session;

/** The user did not confirm. */
public final class NotConfirmed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotConfirmed() {
        super("not confirmed, so nothing was changed");
    }
}
