package io.github.stint.cli.session;

import io.github.stint.cli.env.Settings;
import io.github.stint.cli.output.EntryView;
import io.github.stint.cli.output.NameSource;
import io.github.stint.cli.output.Output;
import io.github.stint.cli.output.ReferenceNames;
import io.github.stint.cli.output.TimeFormatter;
import io.github.stint.core.Stint;
import io.github.stint.core.cache.CacheKey;
import io.github.stint.core.cache.Cached;
import io.github.stint.core.dryrun.DryRun;
import io.github.stint.core.error.Ambiguous;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.StintException;
import io.github.stint.core.history.Change;
import io.github.stint.core.history.ChangeJournal;
import io.github.stint.core.input.InstantParser;
import io.github.stint.core.input.IntervalParser;
import io.github.stint.core.input.PeriodParser;
import io.github.stint.core.lookup.Lookup;
import io.github.stint.core.lookup.TimeEntryLookup;
import io.github.stint.core.lookup.WorkspaceLookup;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.recording.ChangeRecorder;
import io.github.stint.core.settling.Settling;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.time.UnusualTime;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.tracking.OverlapPolicy;
import io.github.stint.core.tracking.TimeTracker;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The adapter, user, workspace and time of one run of a command. Not thread-safe. */
public final class Session implements AutoCloseable {

    private final Stint stint;
    private final Settings settings;
    private final Instant now;
    private Output output;
    private final Context context;
    private @Nullable User user;
    private @Nullable WorkspaceId workspace;
    private @Nullable ReferenceNames names;
    private @Nullable UnaryOperator<Stint> decoration;
    private @Nullable ChangeRecorder recorder;
    private boolean dryRun;
    private @Nullable TimeEntry timer;
    private boolean timerStopped;
    private boolean changed;
    private boolean zoneRead;
    private final ChangeJournal plan = ChangeJournal.inMemory();

    Session(Stint stint, Settings settings, Instant now, Output output, Context context) {
        this.stint = stint;
        this.settings = settings;
        this.now = now;
        this.output = output;
        this.context = context;
    }

    /** The ports without a cache: for what lists or changes data, and must not rely on what was read earlier. */
    public Stint stint() {
        return decorated(Cached.bypass(stint));
    }

    /** The ports for time entries, possibly with a cache for names. */
    private Stint tracking() {
        return decorated(stint);
    }

    private Stint decorated(Stint ports) {
        return decoration == null ? ports : decoration.apply(ports);
    }

    /** Settles all changes, and records what has taken effect. */
    void recordChanges(ChangeRecorder changeRecorder) {
        recorder = changeRecorder;
        Settling settling = new Settling(context.sleeper(), context.clock());
        decoration = ports -> changeRecorder.around(settling.around(ports));
    }

    /**
     * The ports without a cache, whose changes are not recorded one by one, because there are too many.
     *
     * @param reason why the command cannot be undone
     */
    public Stint stintWithoutUndo(String reason) {
        if (recorder == null) {
            return stint();
        }
        recorder.recordObstacle(workspace(), reason);
        return Cached.bypass(stint);
    }

    /** Simulates all changes, so that nothing is written. */
    public void simulateChanges() {
        DryRun simulation = new DryRun();
        Optional<ChangeRecorder> recording = context.planRecorder(this, plan);
        decoration = ports ->
                recording.map(into -> into.around(simulation.around(ports))).orElseGet(() -> simulation.around(ports));
        dryRun = true;
        note("nothing was changed, because --dry-run is given");
        output = output.ofDryRun();
    }

    /** What simulated changes would do; empty if that is nothing, or the caller does not want to know it. */
    Optional<Change> planned() {
        return plan.read().changes().stream().findFirst();
    }

    /** Whether changes are only simulated. */
    public boolean isDryRun() {
        return dryRun;
    }

    /** The ports as they were opened, possibly with a cache. */
    public Stint opened() {
        return stint;
    }

    public Settings settings() {
        return settings;
    }

    public Output output() {
        return output;
    }

    public void note(String note) {
        settings.notes().add(note);
    }

    /** Adds a note that names the user, the workspace and the time zone. */
    void noteUserAndWorkspace() {
        note("user " + user().email() + ", workspace " + workspaceName() + ", zone " + zone());
    }

    public Instant now() {
        return now;
    }

    /** The current user, possibly from the cache. */
    public User user() {
        if (user == null) {
            user = stint.users().current();
        }
        return user;
    }

    /** The current user, as the service knows it now. */
    public User readUser() {
        user = stint().users().current();
        return user;
    }

    public UserId userId() {
        return user().id();
    }

    public WorkspaceId workspace() {
        if (workspace == null) {
            WorkspaceLookup lookup = new WorkspaceLookup(stint);
            workspace = settings.workspace().map(lookup::id).orElseGet(() -> lookup.defaultOf(user()));
        }
        return workspace;
    }

    /** Returns the name of the workspace if it is known without a request; a name from the cache may be out of date. */
    public Optional<String> knownWorkspaceName() {
        List<Workspace> known = stint instanceof Cached cached
                ? cached.remembered(CacheKey.workspaces())
                : stint.workspaces().list();
        return known.stream()
                .filter(of -> of.id().equals(workspace()))
                .map(Workspace::name)
                .findFirst();
    }

    /** Returns the workspace if the command has needed it. */
    Optional<WorkspaceId> workspaceIfFound() {
        return Optional.ofNullable(workspace);
    }

    /**
     * Returns the id of the workspace that commands use, if that is known without a request.
     *
     * @param all the workspaces of the user, if they have been read; the configured name is looked up among them
     */
    public Optional<WorkspaceId> knownWorkspace(List<Workspace> all) {
        Optional<String> configured = settings.workspace();
        if (configured.isPresent()) {
            return configured.flatMap(reference -> WorkspaceLookup.isId(reference)
                    ? Optional.of(new WorkspaceId(reference))
                    : WorkspaceLookup.among(all, reference).map(Workspace::id));
        }
        boolean userIsKnown = !(stint instanceof Cached cached) || cached.remembersCurrentUser();
        return userIsKnown ? user().activeWorkspace().or(user()::defaultWorkspace) : Optional.empty();
    }

    /** Returns the name of the workspace, with a request unless it is in the cache. */
    public String workspaceName() {
        return stint.workspaces().get(workspace()).name();
    }

    public ZoneId zone() {
        return settings.zone().orElseGet(this::zoneOfAccount);
    }

    private ZoneId zoneOfAccount() {
        if (!zoneRead) {
            zoneRead = true;
            user().zoneWarning()
                    .ifPresent(warning -> note(warning + "; set one with --tz, STINT_TZ or stint config set tz"));
        }
        return user().zone();
    }

    /** Formats times in the user's zone; empty if the zone is not known without a request. */
    Optional<TimeFormatter> knownTimeFormatter() {
        return knownZone().map(zone -> new TimeFormatter(zone, now));
    }

    /** Returns the user's zone; empty if it is not known without a request. */
    Optional<ZoneId> knownZone() {
        return settings.zone().or(() -> Optional.ofNullable(user).map(User::zone));
    }

    public TimeFormatter timeFormatter() {
        return new TimeFormatter(zone(), now);
    }

    public InstantParser instants() {
        return new InstantParser(now, zone(), this::note);
    }

    public IntervalParser intervals() {
        return new IntervalParser(instants());
    }

    public PeriodParser periods() {
        return new PeriodParser(now, user().firstDayOfWeek(), zone());
    }

    /** Finds what is listed, shown or changed, as the service knows it now. */
    public Lookup lookup() {
        return new Lookup(stint(), workspace());
    }

    /** Finds what time is tracked on, possibly in the cache. */
    public Lookup cachedLookup() {
        return new Lookup(stint, workspace());
    }

    /** Finds a project, possibly in the cache. On a terminal, lets the user select one if the name does not identify one. */
    Project projectOrPick(String name) {
        try {
            return cachedLookup().project(name);
        } catch (NotFound | Ambiguous reason) {
            ProjectPicker picker = context.picker().orElseThrow(() -> reason);
            List<Project> projects = stint.projects()
                    .all(workspace(), ProjectQuery.builder().build())
                    .toList();
            return picker.pick(name, projects, reason);
        }
    }

    public TimeEntryLookup entries() {
        return new TimeEntryLookup(tracking().timeEntries(), workspace(), userId(), now);
    }

    public TimeTracker tracker() {
        return new TimeTracker(tracking(), workspace(), userId());
    }

    /** Tracks the user's time, with that policy for overlaps. */
    public TimeTracker tracker(OverlapPolicy policy) {
        return new TimeTracker(tracking(), workspace(), userId(), policy);
    }

    public ReferenceNames names() {
        if (names == null) {
            names = new ReferenceNames(NameSource.of(stint, workspace()), this::tolerate);
        }
        return names;
    }

    /**
     * Records that the command has changed something, and returns the result. Afterwards, a failure to read related data is only noted: an
     * error would look like a failure of the change, and the user would repeat it.
     */
    public <T> T recordChange(T result) {
        changed = true;
        return result;
    }

    /** Makes a change of several requests, which undoes what it has begun if the user interrupts it; then as {@link #recordChange}. */
    public <T> T change(Supplier<T> requests) {
        return recordChange(settings.interrupts().during(requests));
    }

    /** Records that this timer is running now. */
    public void timerRuns(TimeEntry running) {
        timer = running;
    }

    /** Records that no timer is running any more. */
    public void timerStopped() {
        timerStopped = true;
    }

    /** The timer that the command has started, if any. */
    Optional<TimeEntry> timer() {
        return Optional.ofNullable(timer);
    }

    boolean isTimerStopped() {
        return timerStopped;
    }

    /** Adds a note of the failure and returns true if the command has changed something; otherwise returns false. */
    private boolean tolerate(StintException reason) {
        if (changed) {
            note("related data could not be read: " + reason.message().format(timeFormatter()::dateTime));
        }
        return changed;
    }

    /** Adds notes for what the entry, which has just been written, overlaps: the service allows that, but it may be a mistake. */
    public void warnAboutOverlaps(TimeEntry entry) {
        try {
            warnAboutOverlaps(new TimeTracker(stint, workspace(), entry.userId()).overlapping(entry));
        } catch (StintException reason) {
            if (!tolerate(reason)) {
                throw reason;
            }
        }
    }

    /** Adds notes for times that the service allows but that may be mistakes. */
    public void warnAboutUnusualTimes(TimeEntry entry) {
        UnusualTime.of(entry.interval(), now).forEach(unusual -> note("it " + describe(unusual, entry.interval())));
    }

    /** Returns whether the entry lasts longer than 24 hours, which may be a mistake. */
    public boolean isLong(TimeEntry entry) {
        return UnusualTime.LONGER_THAN_A_DAY.appliesTo(entry.interval(), now);
    }

    /** Adds a note for each entry that lasts longer than 24 hours. */
    public void warnAboutLongEntries(Stream<TimeEntry> entries) {
        UnusualTime longEntry = UnusualTime.LONGER_THAN_A_DAY;
        entries.filter(entry -> UnusualTime.of(entry.interval(), now).contains(longEntry))
                .forEach(entry ->
                        note("entry " + EntryView.shortId(entry) + " " + describe(longEntry, entry.interval())));
    }

    private String describe(UnusualTime unusual, TimeInterval interval) {
        return switch (unusual) {
            case STARTS_IN_FUTURE -> "starts in the future, " + timeFormatter().dateTime(interval.start());
            case ENDS_IN_FUTURE ->
                "ends in the future, "
                        + interval.end().map(timeFormatter()::dateTime).orElse("");
            case LONGER_THAN_A_DAY ->
                "lasts longer than 24 hours, " + TimeFormatter.duration(interval.durationUntil(now));
        };
    }

    public void warnAboutOverlaps(List<TimeEntry> overlapping) {
        EntryView view = entryView();
        settings.notes().addSome(overlapping, other -> "it overlaps " + view.subject(other) + ", " + view.time(other));
    }

    /** Renders entries without a request for names that are neither known nor in the cache. */
    public EntryView entryViewOfKnownNames() {
        return new EntryView(new ReferenceNames(NameSource.none(), failure -> false), timeFormatter());
    }

    public EntryView entryView() {
        return new EntryView(names(), timeFormatter());
    }

    @Override
    public void close() {
        stint.close();
    }
}
