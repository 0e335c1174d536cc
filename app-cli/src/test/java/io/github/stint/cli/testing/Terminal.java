package io.github.stint.cli.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.cli.caller.Caller;
import io.github.stint.cli.config.ConfigFile;
import io.github.stint.cli.env.Adapters;
import io.github.stint.cli.env.DataOutput;
import io.github.stint.cli.env.EnvironmentVariables;
import io.github.stint.cli.env.Interrupts;
import io.github.stint.cli.env.RunEnvironment;
import io.github.stint.cli.env.Settings;
import io.github.stint.cli.program.StintProgram;
import io.github.stint.core.Stint;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.history.ChangeJournal;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.Task;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Runs the program in this process, always with the same workspace, on Monday, 2 March 2026, at noon. The workspace is
 * Office, the user is Ada, and another member is Grace.
 */
public final class Terminal {

    public static final WorkspaceId OFFICE = new WorkspaceId("6650a00000000000000000aa");
    public static final UserId ADA = new UserId("6650a00000000000000000bb");
    public static final UserId GRACE = new UserId("6650a00000000000000000cc");

    private final TestClock clock = new TestClock("2026-03-02T12:00:00Z");
    private final InMemoryStint stint = InMemoryStint.builder(clock)
            .workspace(
                    Workspace.builder().id(OFFICE).name("Office").build(),
                    user(ADA, "Ada", "ada@example.com"),
                    user(GRACE, "Grace", "grace@example.com"))
            .build();
    private final Adapters adapters = adapters();
    private final ChangeJournal journal = ChangeJournal.inMemory();
    private final Map<String, String> environment = new HashMap<>();
    private final ConfigFile config;
    private String typed = "";
    private boolean attended;
    private boolean outputIsTerminal;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<URI> opened = new ArrayList<>();

    /** A terminal without saved settings. */
    public Terminal() {
        this(Path.of("no-such-folder", "config.json"));
    }

    /** A terminal with the settings in that file. */
    public Terminal(Path config) {
        this.config = new ConfigFile(config);
    }

    private static User user(UserId id, String name, String email) {
        return User.builder()
                .id(id)
                .name(name)
                .email(email)
                .status(UserStatus.ACTIVE)
                .activeWorkspace(OFFICE)
                .defaultWorkspace(OFFICE)
                .timeZone(ZoneId.of("UTC"))
                .weekStart(DayOfWeek.MONDAY)
                .build();
    }

    private Adapters adapters() {
        return new Adapters() {
            @Override
            public Stint open(Settings settings) {
                return openStint();
            }

            @Override
            public ChangeJournal journal() {
                return journal;
            }
        };
    }

    /** Returns a new adapter with the data of {@link #stint}, for a run that closes it. */
    public InMemoryStint openStint() {
        return stint.actingAs(ADA);
    }

    public InMemoryStint stint() {
        return stint;
    }

    public TestClock clock() {
        return clock;
    }

    /** The pages opened in the browser. */
    public List<URI> opened() {
        return opened;
    }

    /** Sets an environment variable for all later runs. */
    public Terminal with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Makes input a terminal, with this text as the input of each later run. */
    public Terminal typing(String text) {
        typed = text;
        attended = true;
        return this;
    }

    /** Makes standard output a terminal for all later runs. */
    public Terminal showing() {
        outputIsTerminal = true;
        return this;
    }

    /** The bytes that were written to standard output as such, and not as text. */
    public byte[] bytes() {
        return bytes.toByteArray();
    }

    /** Adds a client to the workspace. */
    public Client client(String name) {
        return stint.clients().create(OFFICE, NewClient.named(name));
    }

    /** Adds a project that is not billable to the workspace. */
    public Project project(String name) {
        return stint.projects()
                .create(OFFICE, NewProject.builder().name(name).billable(false).build());
    }

    /** Adds a billable project of the client. */
    public Project project(String name, Client client) {
        NewProject project = NewProject.builder()
                .name(name)
                .clientId(client.id())
                .billable(true)
                .build();
        return stint.projects().create(OFFICE, project);
    }

    /** Adds a task to the project. */
    public Task task(String name, Project project) {
        return stint.tasks().create(OFFICE, project.id(), NewTask.named(name));
    }

    /** Adds tags to the workspace. */
    public void tags(String... names) {
        for (String name : names) {
            stint.tags().create(OFFICE, new NewTag(name));
        }
    }

    public RunResult run(String... arguments) {
        return run(adapters, arguments);
    }

    public RunResult run(Adapters adapters, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = run(new PrintWriter(out), new PrintWriter(err), Optional::empty, adapters, arguments);
        return new RunResult(exitCode, out.toString(), err.toString());
    }

    /** Runs with a standard output that cannot be written, for this reason. */
    public RunResult runWithoutOutput(String reason, String... arguments) {
        IOException failure = new IOException(reason);
        Writer broken = new FilterWriter(Writer.nullWriter()) {
            @Override
            public void flush() throws IOException {
                throw failure;
            }
        };
        StringWriter err = new StringWriter();
        int exitCode =
                run(new PrintWriter(broken), new PrintWriter(err), () -> Optional.of(failure), adapters, arguments);
        return new RunResult(exitCode, "", err.toString());
    }

    /** Runs with both outputs in one text, as on a terminal. */
    public String runOnScreen(String... arguments) {
        StringWriter screen = new StringWriter();
        // Each writer passes its text on only when it is flushed, as the standard streams do.
        PrintWriter out = new PrintWriter(new BufferedWriter(screen));
        PrintWriter err = new PrintWriter(new BufferedWriter(screen));
        assertThat(run(out, err, Optional::empty, adapters, arguments)).isZero();
        return screen.toString();
    }

    private int run(
            PrintWriter out,
            PrintWriter err,
            Supplier<Optional<IOException>> outputFailure,
            Adapters adapters,
            String... arguments) {
        RunEnvironment runEnvironment = new RunEnvironment(
                new EnvironmentVariables(environment),
                clock,
                out,
                err,
                new BufferedReader(new StringReader(typed)),
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                attended,
                config,
                page -> opened.add(page),
                clock::advance,
                new Interrupts(),
                new DataOutput(bytes, outputIsTerminal),
                Caller.person());
        return new StintProgram(runEnvironment, adapters, outputFailure).run(arguments);
    }

    /** Runs with {@code -o ids} and returns the ids, one per line. */
    public String ids(String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "-o";
        all[arguments.length + 1] = "ids";
        return run(all).done().out().strip();
    }

    /** All stored time entries in JSON, to compare before and after a run. */
    public String entries() {
        return run("entry", "list", "--json").done().out();
    }
}
