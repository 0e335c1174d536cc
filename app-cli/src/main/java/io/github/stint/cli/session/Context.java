package io.github.stint.cli.session;

import io.github.stint.cli.caller.RunFacts;
import io.github.stint.cli.cost.CommandCost;
import io.github.stint.cli.cost.CommandCosts;
import io.github.stint.cli.cost.Invocation;
import io.github.stint.cli.env.Adapters;
import io.github.stint.cli.env.AgentPlan;
import io.github.stint.cli.env.DataOutput;
import io.github.stint.cli.env.RawService;
import io.github.stint.cli.env.RunEnvironment;
import io.github.stint.cli.env.Setting;
import io.github.stint.cli.env.Settings;
import io.github.stint.cli.env.Simulation;
import io.github.stint.cli.env.SimulationPlan;
import io.github.stint.cli.env.SourcedText;
import io.github.stint.cli.env.UsageError;
import io.github.stint.cli.output.Output;
import io.github.stint.cli.output.OutputFormat;
import io.github.stint.cli.output.QuotaView;
import io.github.stint.cli.output.TableText;
import io.github.stint.cli.output.TimeFormatter;
import io.github.stint.cli.output.table.Screen;
import io.github.stint.cli.prompt.PromptLine;
import io.github.stint.core.cache.Cached;
import io.github.stint.core.connection.Sleeper;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.history.ChangeJournal;
import io.github.stint.core.lookup.WorkspaceLookup;
import io.github.stint.core.quota.Purpose;
import io.github.stint.core.quota.QuotaStatus;
import io.github.stint.core.quota.RequestCosts;
import io.github.stint.core.quota.RequestQuota;
import io.github.stint.core.quota.RequestScope;
import io.github.stint.core.recording.ChangeRecorder;
import io.github.stint.core.time.WholeSeconds;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.workspace.WorkspaceId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The services that every command needs: opens the session, prints, and asks for confirmation. */
public final class Context {

    private final Settings settings;
    private final RunEnvironment runEnvironment;
    private final Adapters adapters;
    private @Nullable Session session;

    public Context(Settings settings, RunEnvironment runEnvironment, Adapters adapters) {
        this.settings = settings;
        this.runEnvironment = runEnvironment;
        this.adapters = adapters;
    }

    /** Adds the note of {@code --verbose} about the user, which needs requests. If they fail, the command runs nevertheless. */
    void noteUserIfVerbose(Session session) {
        if (settings.verbose()) {
            try {
                session.noteUserAndWorkspace();
            } catch (StintException failure) {
                session.note("the user and the workspace are not known: " + failure.getMessage());
            }
        }
    }

    /** Adds the note of {@code --verbose} about the requests of the hour. */
    void noteQuotaIfVerbose(Session session) {
        if (settings.verbose()) {
            try {
                QuotaView view = new QuotaView(timesWithoutRequest());
                quota(session).status().stream().limit(1).map(view::sentence).forEach(session::note);
            } catch (StintException failure) {
                session.note("the requests of the hour are not known: " + failure.getMessage());
            }
        }
    }

    /**
     * Reserves the requests of the command.
     *
     * @throws RateLimited if fewer are left
     */
    void reserve(Session session, Invocation invocation) {
        Optional<CommandCost> cost = CommandCosts.of(invocation);
        cost.ifPresent(
                most -> reserve(session, most.of(invocation) + ofUser(most, session) + ofSettings(), most.purpose()));
    }

    private static int ofUser(CommandCost cost, Session session) {
        boolean known = session.opened() instanceof Cached cached && cached.remembersCurrentUser();
        return cost.inWorkspace() && !known ? RequestCosts.CURRENT_USER : 0;
    }

    /** To find the workspace by its name, and to print its name. */
    private int ofSettings() {
        boolean isName =
                settings.workspace().filter(text -> !WorkspaceLookup.isId(text)).isPresent();
        return (isName ? RequestCosts.FIND_WORKSPACE : 0) + (settings.verbose() ? RequestCosts.FIND_WORKSPACE : 0);
    }

    /**
     * Reserves requests before the first is sent.
     *
     * @throws RateLimited if fewer are left
     */
    public void reserve(Session session, int requests, Purpose purpose) {
        RequestQuota quota = quota(session);
        RequestScope scope = settings.workspace().map(Context::scope).orElseGet(quota::lastUsed);
        quota.reserve(scope, requests, purpose);
    }

    /**
     * Reserves further requests of a command that has found its workspace; see {@link #reserve(Session, int, Purpose)}.
     *
     * @throws RateLimited if fewer are left
     */
    public void reserveInWorkspace(Session session, int requests, Purpose purpose) {
        quota(session).reserve(RequestScope.of(session.workspace()), requests, purpose);
    }

    /** A name does not identify the workspace before it is found. */
    private static RequestScope scope(String workspace) {
        return WorkspaceLookup.isId(workspace) ? RequestScope.of(new WorkspaceId(workspace)) : RequestScope.ACCOUNT;
    }

    /** The requests of the hour. */
    public RequestQuota quota(Session session) {
        return adapters.quota(session.opened());
    }

    /** Records what the command changes, so that it can be undone. */
    void record(Session session, String command) {
        session.recordChanges(recorder(session, command, journal()));
    }

    private ChangeRecorder recorder(Session session, String command, ChangeJournal into) {
        return new ChangeRecorder(
                into,
                place(),
                command,
                settings.caller().author(),
                runEnvironment.clock(),
                problem -> noteJournal(session, problem));
    }

    /** Records in that journal what the command would change, if the caller wants to know it. */
    Optional<ChangeRecorder> planRecorder(Session session, ChangeJournal into) {
        return settings.caller().listener().map(listener -> recorder(session, "", into));
    }

    /** Reports what the command knows to a caller that listens. */
    void reportEnd(Session session) {
        settings.caller().listener().ifPresent(listener -> listener.ended(facts(session)));
    }

    private RunFacts facts(Session session) {
        Optional<WorkspaceId> workspace = session.workspaceIfFound();
        return new RunFacts(
                session.now(),
                session.knownZone(),
                workspace,
                workspace.filter(of -> namesAreKnown(session)).flatMap(of -> session.knownWorkspaceName()),
                quota(session).status().stream()
                        .filter(status -> workspace
                                .map(RequestScope::of)
                                .map(status.scope()::equals)
                                .orElse(true))
                        .findFirst()
                        .flatMap(QuotaStatus::left),
                session.planned());
    }

    private boolean namesAreKnown(Session session) {
        return settings.offline() || session.opened() instanceof Cached;
    }

    /** Adds a note that a change was made, but is not in the journal. */
    public void noteJournal(Session session, Unavailable problem) {
        session.note("the journal for undo is not up to date: " + problem.getMessage());
    }

    /** The changes that were made from this machine. */
    public ChangeJournal journal() {
        return adapters.journal();
    }

    /** Identifies the service and the account of this run in the journal. */
    public String place() {
        return adapters.place(settings);
    }

    /** Formats times in the configured zone, or else that of this machine, because that of the user would take a request. */
    public TimeFormatter timesWithoutRequest() {
        return settings.timesWithoutRequest();
    }

    /** Opens the session. Nothing is sent yet. */
    public Session openWithoutNote() {
        settings.check();
        session = new Session(
                adapters.open(settings), settings, runEnvironment.clock().instant(), output(), this);
        return session;
    }

    /** As {@link #openWithoutNote}, for a command that also has these formats. */
    public Session openWith(Set<OutputFormat> formats) {
        settings.check();
        if (!formats.contains(settings.format())) {
            return openWithoutNote();
        }
        session = new Session(
                adapters.open(settings),
                settings,
                runEnvironment.clock().instant(),
                outputTo(runEnvironment.out()),
                this);
        return session;
    }

    /** Remembers the running timer for the prompt of a shell. */
    public void rememberRunning(Session of, TimeEntry running) {
        new PromptLine(adapters.timerMemory(settings))
                .remember(running, of.names().project(running).orElse(""));
    }

    /** Remembers for the prompt of a shell that no timer is running. */
    public void rememberStopped(Session of) {
        adapters.timerMemory(settings).stopped(of.userId(), of.workspace());
    }

    /**
     * Updates what is remembered of the timer after a change.
     *
     * @param done whether the change succeeded; otherwise its outcome may be unknown
     * @param mayChangeTimer whether the running timer may have been changed, although the session does not know it
     */
    void rememberTimer(Session of, boolean done, boolean mayChangeTimer) {
        if (!done) {
            adapters.timerMemory(settings).forget();
        } else if (of.timer().isPresent()) {
            rememberRunning(of, of.timer().get());
        } else if (of.isTimerStopped()) {
            rememberStopped(of);
        } else if (mayChangeTimer) {
            refreshTimer(of);
        }
    }

    /** Reads the timer offline, and forgets it online, where that would be a request. */
    public void refreshTimer(Session of) {
        if (settings.offline()) {
            of.stint()
                    .timeEntries()
                    .running(of.workspace(), of.userId())
                    .ifPresentOrElse(running -> rememberRunning(of, running), () -> rememberStopped(of));
        } else {
            adapters.timerMemory(settings).forget();
        }
    }

    /** The line for the prompt of a shell; empty if no timer is running, or it is not known. Sends nothing and never fails. */
    public Optional<String> promptLine() {
        try {
            return new PromptLine(adapters.timerMemory(settings))
                    .at(runEnvironment.clock().instant());
        } catch (StintException | UsageError unusableSettings) {
            // A prompt is no place for an error; the next command prints it.
            return Optional.empty();
        }
    }

    /** Whether opening the session creates nothing. */
    public boolean hasData() {
        return adapters.hasData(settings);
    }

    /** Formats an instant for the user, in the user's zone if it is known without a request, otherwise in UTC. */
    public String formatInstant(Instant instant) {
        return Optional.ofNullable(session)
                .flatMap(Session::knownTimeFormatter)
                .map(format -> format.dateTime(instant))
                .orElseGet(() -> WholeSeconds.of(instant).toString());
    }

    /**
     * The results of a command.
     *
     * @throws UsageError if only other commands have the format
     */
    public Output output() {
        OutputFormat format = settings.format();
        if (!format.isGeneral()) {
            boolean calendar = format == OutputFormat.ICS;
            throw new UsageError(
                    "the output format " + format.label() + " is for " + (calendar ? "lists of entries" : "reports")
                            + " only",
                    "use it with stint " + (calendar ? "entry list" : "report, today, week or month")
                            + ", or use table, json, ndjson, csv or ids");
        }
        return outputTo(runEnvironment.out());
    }

    /** The results of a command, printed there. */
    public Output outputTo(PrintWriter out) {
        return new Output(settings.format(), out, settings.notes()::recordChange, settings.screenVariables());
    }

    /** Where tables on standard output are printed. */
    public Screen screen() {
        return Screen.of(settings.screenVariables());
    }

    /** The standard output, for text. */
    PrintWriter textOutput() {
        return runEnvironment.out();
    }

    /** The standard output, for what is not text. */
    DataOutput dataOutput() {
        return runEnvironment.data();
    }

    /** The service behind an online session, for raw requests; closing the session closes it. */
    public RawService rawService(Session session) {
        return adapters.raw(session.opened());
    }

    /** Describes the proxy and the trusted certificates of requests. */
    public String network() {
        return adapters.network();
    }

    /** Whether requests go to Clockify without Maton, so that there are no connections. */
    public boolean isDirect() {
        return adapters.isDirect(settings);
    }

    /**
     * Checks a setting before it is saved.
     *
     * @throws UsageError if the value is invalid or contains a key
     */
    public void check(Setting setting, String value) {
        runEnvironment.requireNoKey(value);
        new SourcedText(value, setting.key()).parse(text -> {
            Object parsed = setting.parse(text);
            if (parsed instanceof URI address) {
                adapters.checkUrl(address);
            }
            return parsed;
        });
    }

    public Simulation simulate(SimulationPlan plan) {
        return adapters.simulate(plan, this::printMessageNow);
    }

    /**
     * Serves an agent until it closes the connection.
     *
     * @throws UsageError if this program cannot
     */
    public void serveAgent(AgentPlan plan) {
        adapters.serveAgent(plan);
    }

    /** Prints a result before the command ends. Returns false if writing failed, which the program reports when it ends. */
    public boolean printResultNow(String line) {
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

    /**
     * Reads the standard input to its end, in UTF-8.
     *
     * @throws UsageError if it is not valid UTF-8
     */
    public String readInput() {
        // Fails for invalid bytes, instead of replacing them.
        BufferedReader text = new BufferedReader(new InputStreamReader(input(), StandardCharsets.UTF_8.newDecoder()));
        try {
            return text.lines().collect(Collectors.joining("\n"));
        } catch (UncheckedIOException failure) {
            throw failure.getCause() instanceof CharacterCodingException ? invalidInput() : failure;
        }
    }

    /** The standard input, which does not depend on the charset of the machine. */
    public InputStream input() {
        return runEnvironment.input();
    }

    private static UsageError invalidInput() {
        return new UsageError("the standard input is not valid UTF-8", "convert it to UTF-8");
    }

    /** Opens a page in the browser if input is a terminal. Returns whether it was opened. */
    public boolean openInBrowser(URI page) {
        return settings.canPrompt() && runEnvironment.browser().open(page);
    }

    /** Prints a message to the standard error before the command ends. */
    public void printMessageNow(String text) {
        runEnvironment.err().println(TableText.onOneLine(text));
        runEnvironment.err().flush();
    }

    /** Whether to print messages before the command ends: with JSON only on a terminal, because scripts read errors in JSON there. */
    public boolean printsMessages() {
        return runEnvironment.terminal() || !settings.format().isJson();
    }

    /**
     * Asks the user for confirmation, unless {@code --yes} is given.
     *
     * @param action what to confirm, such as {@code delete the tag "deep" permanently}
     * @throws UsageError if input is not a terminal, or {@code --no-input} is given
     * @throws NotConfirmed if the user types anything but {@code y} or {@code yes}
     */
    public void confirm(String action) {
        if (settings.yes()) {
            return;
        }
        if (!settings.canPrompt()) {
            String reason = runEnvironment.terminal() ? "--no-input is given" : "input is not a terminal";
            throw new UsageError("cannot confirm: " + reason + " (use -y)", "add -y to " + action);
        }
        String prompt = action.substring(0, 1).toUpperCase(Locale.ROOT) + action.substring(1) + "? [y/N] ";
        runEnvironment.err().print(TableText.onOneLine(prompt));
        runEnvironment.err().flush();
        String reply = readLine().strip().toLowerCase(Locale.ROOT);
        if (!reply.equals("y") && !reply.equals("yes")) {
            throw new NotConfirmed();
        }
    }

    /** Selects projects on a terminal, unless a program reads the output or may not be asked. */
    Optional<ProjectPicker> picker() {
        boolean possible =
                settings.canPrompt() && runEnvironment.data().terminal() && settings.format() == OutputFormat.TABLE;
        return possible ? Optional.of(new ProjectPicker(runEnvironment.err(), this::readLine)) : Optional.empty();
    }

    private String readLine() {
        try {
            @Nullable String line = runEnvironment.in().readLine();
            if (line == null) {
                // The input ended without a line break after the prompt.
                runEnvironment.err().println();
                return "";
            }
            return line;
        } catch (IOException failure) {
            throw failure instanceof CharacterCodingException ? invalidInput() : new UncheckedIOException(failure);
        }
    }
}
