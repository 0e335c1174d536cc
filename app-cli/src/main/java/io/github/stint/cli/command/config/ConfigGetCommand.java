package io.github.stint.cli.command.config;

import io.github.stint.cli.env.Setting;
import io.github.stint.cli.env.SettingNotSet;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows a saved setting. */
@Command(name = "get", description = "Show a saved setting.")
final class ConfigGetCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "NAME",
            description = "workspace, connection, output, tz, timeout, gateway-url, control-url or plan.")
    private String name = "";

    private final Context context;

    ConfigGetCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Setting setting = Setting.of(name);
        String value = context.settings()
                .saved(setting)
                .orElseThrow(() -> new SettingNotSet(setting, context.settings().profile()));
        context.output().value(setting.key(), value);
        return ExitCode.DONE.number();
    }
}
