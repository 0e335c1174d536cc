package io.github.stint.cli.session;

import io.github.stint.cli.env.Adapters;
import io.github.stint.cli.env.RawService;
import io.github.stint.cli.env.RunEnvironment;
import io.github.stint.cli.env.Setting;
import io.github.stint.cli.env.Settings;
import io.github.stint.cli.env.Simulation;
import io.github.stint.cli.env.SimulationPlan;
import io.github.stint.cli.env.UsageError;
import io.github.stint.cli.output.Output;
import io.github.stint.cli.output.TableText;
import io.github.stint.core.connection.Sleeper;
import io.github.stint.core.error.InvalidValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What every command is given: a way to open the session of this run, and a way to ask. */
public final class Context {

    private final Settings settings;
    private final RunEnvironment runEnvironment;
    private final Adapters adapters;

    public Context(Settings settings, RunEnvironment runEnvironment, Adapters adapters) {
        this.settings = settings;
        this.runEnvironment = runEnvironment;
        this.adapters = adapters;
    }

    Session open() {
        Session session = openQuietly();
        if (settings.verbose()) {
            session.noteSetting();
        }
        return session;
    }

    /** Opens without a word of what is worked with, which would take requests. */
    public Session openQuietly() {
        settings.check();
        return new Session(
                adapters.open(settings), settings, runEnvironment.clock().instant(), output());
    }

    public Output output() {
        return new Output(settings.format(), runEnvironment.out());
    }

    /** The service behind a session that is not offline, for requests as they are; it is closed with it. */
    public RawService raw(Session session) {
        return adapters.raw(session.stint());
    }

    /** Whether Clockify is reached itself, so that there are no connections. */
    public boolean isDirect() {
        return adapters.isDirect(settings);
    }

    /**
     * Checks what is about to be chosen to stay, while somebody is there to correct it.
     *
     * @throws UsageError or {@link InvalidValue} if it means nothing, or does not belong into a file
     */
    public void check(Setting setting, String value) {
        runEnvironment.requireNoKey(value);
        if (setting.parse(value) instanceof URI address) {
            adapters.checkUrl(address);
        }
    }

    public Simulation simulate(SimulationPlan plan) {
        return adapters.simulate(plan, this::tellAtOnce);
    }

    /** Writes a result that cannot wait until the command is over. False if it got lost, of which the program tells in the end. */
    public boolean writeAtOnce(String line) {
        runEnvironment.out().println(line);
        return !runEnvironment.out().checkError();
    }

    public Settings settings() {
        return settings;
    }

    public Clock clock() {
        return runEnvironment.clock();
    }

    public Sleeper sleeper() {
        return runEnvironment.sleeper();
    }

    /** The standard input, to its end. */
    public String input() {
        return runEnvironment.in().lines().collect(Collectors.joining("\n"));
    }

    /** Shows a page in a browser, if there is a person in front of one; whether that worked. */
    public boolean show(URI page) {
        return settings.canPrompt() && runEnvironment.browser().open(page);
    }

    /** Tells a person something that cannot wait until the command is over. */
    public void tellAtOnce(String text) {
        runEnvironment.err().println(TableText.onOneLine(text));
        runEnvironment.err().flush();
    }

    /** Whether to tell a person something before the command is over; not where a program reads nothing but errors in JSON. */
    public boolean tellsPeople() {
        return runEnvironment.terminal() || !settings.format().isJson();
    }

    /**
     * Goes on only with a yes.
     *
     * @throws UsageError if nobody can be asked
     * @throws NotConfirmed if the answer is anything else
     */
    public void confirm(String question) {
        if (settings.yes()) {
            return;
        }
        if (!settings.canPrompt()) {
            String reason = runEnvironment.terminal() ? "--no-input is given" : "input is not a terminal";
            throw new UsageError("cannot confirm: " + reason + " (use -y)", "add -y to " + question);
        }
        String asked = question.substring(0, 1).toUpperCase(Locale.ROOT) + question.substring(1) + "? [y/N] ";
        runEnvironment.err().print(TableText.onOneLine(asked));
        runEnvironment.err().flush();
        String answer = readLine().strip().toLowerCase(Locale.ROOT);
        if (!answer.equals("y") && !answer.equals("yes")) {
            throw new NotConfirmed();
        }
    }

    private String readLine() {
        try {
            @Nullable String line = runEnvironment.in().readLine();
            if (line == null) {
                // Nobody ended the line of the question.
                runEnvironment.err().println();
                return "";
            }
            return line;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
