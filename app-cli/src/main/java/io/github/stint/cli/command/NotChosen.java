package io.github.stint.cli.command;

/** There is no value for a setting that somebody wants to see. */
final class NotChosen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotChosen(Setting setting, String profile) {
        super("nothing was chosen for " + setting.key() + " in the profile " + profile);
    }
}
