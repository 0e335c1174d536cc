package io.github.stint.cli.env;

/** There is no value for a setting that somebody wants to see. */
public final class SettingNotSet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SettingNotSet(Setting setting, String profile) {
        super("nothing was chosen for " + setting.key() + " in the profile " + profile);
    }
}
