package io.github.stint.cli.command;

import java.util.concurrent.Callable;

/** A command that works in a session. */
abstract class SessionCommand implements Callable<Integer> {

    private final Context context;

    SessionCommand(Context context) {
        this.context = context;
    }

    @Override
    public final Integer call() {
        try (Session session = context.open()) {
            run(session);
        }
        return ExitCode.DONE.number();
    }

    abstract void run(Session session);

    /** Goes on only with a yes; see {@link Context#confirm}. */
    final void confirm(String question) {
        context.confirm(question);
    }
}
