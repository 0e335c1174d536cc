package io.github.stint.cli.session;

import io.github.stint.cli.cost.Invocation;
import io.github.stint.cli.cost.ParsedInvocation;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that needs a session. Its requests are reserved before it runs; see {@link io.github.stint.cli.cost.CommandCosts}. */
public abstract class SessionCommand implements Callable<Integer> {

    private final Context context;

    /** Set by picocli. */
    @Spec
    private @Nullable CommandSpec spec;

    private Optional<Invocation> plain = Optional.empty();

    protected SessionCommand(Context context) {
        this.context = context;
    }

    /** Runs the command without picocli, for a line that gives it no option of its own; otherwise as {@link #call}. */
    public final int callPlainly(String name) {
        plain = Optional.of(Invocation.ofPlainLine(name));
        return call();
    }

    /** Empty if the command is called by its class, without a line. */
    private Optional<Invocation> invocation() {
        return plain.or(() -> Optional.ofNullable(spec).map(ParsedInvocation::of));
    }

    @Override
    public final Integer call() {
        if (runWithoutSession()) {
            return ExitCode.DONE.number();
        }
        try (Session session = open(context)) {
            invocation().ifPresent(invocation -> {
                context.reserve(session, invocation);
                prepare(session, invocation);
            });
            context.noteUserIfVerbose(session);
            try {
                runAndFinish(session);
            } finally {
                context.reportEnd(session);
            }
            context.noteQuotaIfVerbose(session);
        }
        return ExitCode.DONE.number();
    }

    /** Opens the session; a command with the formats of reports overrides it. */
    protected Session open(Context opening) {
        return opening.openWithoutNote();
    }

    /** Runs the command without a session if its options permit that. Returns whether it has run. */
    protected boolean runWithoutSession() {
        return false;
    }

    protected abstract void run(Session session);

    private void runAndFinish(Session session) {
        boolean done = false;
        try {
            run(session);
            done = true;
        } finally {
            finish(session, done);
        }
    }

    /** Updates what is remembered after the command. */
    void finish(Session session, boolean done) {}

    /** Prepares the session before the command runs. */
    void prepare(Session session, Invocation invocation) {}

    final Context context() {
        return context;
    }
}
