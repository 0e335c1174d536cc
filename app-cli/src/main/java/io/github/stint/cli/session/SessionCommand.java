package io.github.stint.cli.session;

import java.util.concurrent.Callable;

/** A command that works in a session. */
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

    /** Goes on only with a yes; see {@link Context#confirm}. */
    protected final void confirm(String question) {
        context.confirm(question);
    }
}
