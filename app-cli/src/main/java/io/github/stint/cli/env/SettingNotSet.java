package io.github.stint.cli.env;

/** The user wants to see a setting that is not set. */
public final class SettingNotSet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SettingNotSet(Setting setting, String profile) {
        super(setting.key() + " is not set in the profile " + profile);
    }
}
