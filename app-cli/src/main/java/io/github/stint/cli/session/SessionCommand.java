package io.github.stint.cli.session;

import java.util.concurrent.Callable;

/** A command that needs a session. */
public abstract class SessionCommand implements Callable<Integer> {

    private final Context context;

    protected SessionCommand(Context context) {
        this.context = context;
    }

    @Override
    public final Integer call() {
        try (Session session = context.open()) {
            run(session);
        }
        return ExitCode.DONE.number();
    }

    protected abstract void run(Session session);

    /** Asks the user for confirmation; see {@link Context#confirm}. */
    protected final void confirm(String action) {
        context.confirm(action);
    }
}
