package io.github.stint.cli.env;

import java.io.PrintWriter;

/**
 * Shows on the terminal that the program has been waiting for the service for a second or more. The line is only there during a request,
 * so that it is never between lines of the output. Safe for use by several threads.
 */
public final class ProgressLine {

    /** Calls a task once a second. */
    @FunctionalInterface
    public interface Ticker {

        /** Calls the task after one second, and then every second until the program ends. */
        void start(Runnable task);
    }

    private final PrintWriter terminal;
    private final Ticker ticker;
    private boolean ticking;
    private int seconds;
    private int requests;
    private int pending;
    private int shown;

    /** Writes to that terminal. */
    public ProgressLine(PrintWriter terminal, Ticker ticker) {
        this.terminal = terminal;
        this.ticker = ticker;
    }

    /** Reports that a request has begun. */
    public synchronized void started() {
        pending++;
        requests++;
        if (!ticking) {
            ticking = true;
            ticker.start(this::tick);
        }
    }

    /** Reports that a request has ended. */
    public synchronized void settled() {
        pending--;
        if (pending == 0) {
            erase();
        }
    }

    private synchronized void tick() {
        seconds++;
        if (pending > 0) {
            erase();
            String line = "waiting for the service, " + seconds + " s" + (requests > 1 ? ", request " + requests : "");
            terminal.print(line);
            terminal.flush();
            shown = line.length();
        }
    }

    /** Without an escape sequence, which some terminals do not know. */
    private void erase() {
        if (shown > 0) {
            terminal.print("\r" + " ".repeat(shown) + "\r");
            terminal.flush();
            shown = 0;
        }
    }
}
