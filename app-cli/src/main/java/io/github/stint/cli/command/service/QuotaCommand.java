package io.github.stint.cli.command.service;

import io.github.stint.cli.output.QuotaView;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.ExitCode;
import io.github.stint.cli.session.FieldsOption;
import io.github.stint.cli.session.Session;
import io.github.stint.core.quota.QuotaStatus;
import io.github.stint.core.quota.RequestQuota;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows how many requests of the hour are used and left. */
@Command(
        name = "quota",
        addMethodSubcommands = false,
        description = {
            "Show how many requests of the last hour are used and left in each workspace. Sends nothing.",
            "A new free workspace permits 30 an hour. The last " + RequestQuota.KEPT
                    + " are kept for stop, and for resuming a timer after a failure.",
            "The plan is found out when the service refuses a request; set it with: stint config set plan free|paid|auto."
        })
public final class QuotaCommand implements Callable<Integer> {

    @Mixin
    private final FieldsOption fields = new FieldsOption();

    private final Context context;

    public QuotaCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        context.settings().check();
        context.output().list(fields.select(new QuotaView(context.timesWithoutRequest())), status());
        return ExitCode.DONE.number();
    }

    /** Offline, the workspace is not opened, because that would create it. */
    private List<QuotaStatus> status() {
        if (context.settings().offline()) {
            context.settings().notes().add("offline, requests are not limited");
            return List.of();
        }
        try (Session session = context.openWithoutNote()) {
            return context.quota(session).status();
        }
    }
}
