package io.github.stint.cli.command.config;

import io.github.stint.cli.effect.CommandEffect;
import io.github.stint.cli.effect.Effect;
import io.github.stint.cli.env.Setting;
import io.github.stint.cli.env.Settings;
import io.github.stint.cli.output.Output;
import io.github.stint.cli.output.SettingView;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.ExitCode;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Saves or unsets a setting. */
@Command(name = "set", description = "Save a setting; with --profile, create that profile if it does not exist.")
@Effect(CommandEffect.MODIFY)
final class ConfigSetCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            description = "workspace, connection, output, tz, timeout, gateway-url, control-url or plan.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "VALUE", description = "New value; \"\" unsets the setting.")
    private String value = "";

    private final Context context;

    ConfigSetCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        // First, because it may refuse the format.
        Output output = context.output();
        Setting setting = Setting.of(name);
        Settings settings = context.settings();
        if (value.isBlank()) {
            settings.unset(setting);
        } else {
            context.check(setting, value);
            settings.save(setting, value);
        }
        String receipt = value.isBlank() ? "Unset " + setting.key() : "Set " + setting.key() + " to " + value;
        output.changed(
                new SettingView(), Map.entry(setting.key(), value), receipt + " in the profile " + settings.profile());
        return ExitCode.DONE.number();
    }
}
