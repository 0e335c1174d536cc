package io.github.stint.cli.command.config;

import io.github.stint.cli.env.Settings;
import io.github.stint.cli.output.SettingView;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.ExitCode;
import io.github.stint.cli.session.FieldsOption;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the saved settings of a profile. */
@Command(name = "list", aliases = "ls", description = "List the saved settings of a profile.")
final class ConfigListCommand implements Callable<Integer> {

    @Mixin
    private final FieldsOption fields = new FieldsOption();

    private final Context context;

    ConfigListCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Settings settings = context.settings();
        context.output()
                .list(
                        fields.select(new SettingView()),
                        settings.config().all(settings.profile()).entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .toList());
        return ExitCode.DONE.number();
    }
}
