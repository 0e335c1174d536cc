package io.github.stint.cli.command;

import io.github.stint.cli.output.Output;
import io.github.stint.cli.output.TableText;
import io.github.stint.core.connection.Pause;
import io.github.stint.core.error.InvalidValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What every command is given: a way to open the session of this run, and a way to ask. */
final class Context {

    private final Settings settings;
    private final Surroundings surroundings;
    private final StintOpener opener;

    Context(Settings settings, Surroundings surroundings, StintOpener opener) {
        this.settings = settings;
        this.surroundings = surroundings;
        this.opener = opener;
    }

    Session open() {
        Session session = openQuietly();
        if (settings.verbose()) {
            session.noteSetting();
        }
        return session;
    }

    /** Opens without a word of what is worked with, which would take requests. */
    Session openQuietly() {
        settings.check();
        return new Session(opener.open(settings), settings, surroundings.clock().instant(), output());
    }

    Output output() {
        return new Output(settings.format(), surroundings.out());
    }

    /** The service behind a session that is not offline, for requests as they are; it is closed with it. */
    RawService raw(Session session) {
        return opener.raw(session.stint());
    }

    /** Whether Clockify is reached itself, so that there are no connections. */
    boolean isDirect() {
        return opener.isDirect(settings);
    }

    /**
     * Checks what is about to be chosen to stay, while somebody is there to correct it.
     *
     * @throws UsageError or {@link InvalidValue} if it means nothing, or does not belong into a file
     */
    void check(Setting setting, String value) {
        surroundings.requireNoKey(value);
        if (setting.read(value) instanceof URI address) {
            opener.checkAddress(address);
        }
    }

    Simulation simulate(SimulationPlan plan) {
        return opener.simulate(plan, this::tellAtOnce);
    }

    /** Writes a result that cannot wait until the command is over. False if it got lost, of which the program tells in the end. */
    boolean writeAtOnce(String line) {
        surroundings.out().println(line);
        return !surroundings.out().checkError();
    }

    Settings settings() {
        return settings;
    }

    Clock clock() {
        return surroundings.clock();
    }

    Pause pause() {
        return surroundings.pause();
    }

    /** The standard input, to its end. */
    String input() {
        return surroundings.in().lines().collect(Collectors.joining("\n"));
    }

    /** Shows a page in a browser, if there is a person in front of one; whether that worked. */
    boolean show(URI page) {
        return settings.canAsk() && surroundings.browser().open(page);
    }

    /** Tells a person something that cannot wait until the command is over. */
    void tellAtOnce(String text) {
        surroundings.err().println(TableText.onOneLine(text));
        surroundings.err().flush();
    }

    /** Whether to tell a person something before the command is over; not where a program reads nothing but errors in JSON. */
    boolean tellsPeople() {
        return surroundings.terminal() || !settings.format().isJson();
    }

    /**
     * Goes on only with a yes.
     *
     * @throws UsageError if nobody can be asked
     * @throws Declined if the answer is anything else
     */
    void confirm(String question) {
        if (settings.yes()) {
            return;
        }
        if (!settings.canAsk()) {
            throw new UsageError("nobody can be asked here whether to " + question, "add -y to confirm it");
        }
        String asked = question.substring(0, 1).toUpperCase(Locale.ROOT) + question.substring(1) + "? [y/N] ";
        surroundings.err().print(TableText.onOneLine(asked));
        surroundings.err().flush();
        String answer = readLine().strip().toLowerCase(Locale.ROOT);
        if (!answer.equals("y") && !answer.equals("yes")) {
            throw new Declined();
        }
    }

    private String readLine() {
        try {
            @Nullable String line = surroundings.in().readLine();
            if (line == null) {
                // Nobody ended the line of the question.
                surroundings.err().println();
                return "";
            }
            return line;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
