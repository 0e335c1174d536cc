package io.github.stint.cli;

import io.github.stint.cli.caller.Caller;
import io.github.stint.cli.env.DataOutput;
import io.github.stint.cli.env.EnvironmentVariables;
import io.github.stint.cli.env.Interrupts;
import io.github.stint.cli.env.UsageError;
import io.github.stint.cli.program.StintProgram;
import io.github.stint.cli.session.ExitCode;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;

/** Connects the program to the standard streams, and ends the process with its exit code. */
public final class Main {

    /** A regular expression of the names of types that picocli can convert. */
    static final String UNUSED_TYPES = "java\\.(sql|time)\\..*";

    /** A system property with an option of Java for other processes of the program. */
    static final String PROCESS_OPTION = "stint.process.option";

    private Main() {}

    /** The clock of this machine. Its zone is only read when it is used, because Java then reads the rules of all zones. */
    private static final class MachineClock extends Clock {

        private final Clock utc = Clock.systemUTC();

        @Override
        public ZoneId getZone() {
            return ZoneId.systemDefault();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return utc.withZone(zone);
        }

        @Override
        public Instant instant() {
            return utc.instant();
        }

        @Override
        public long millis() {
            return utc.millis();
        }
    }

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        start(AgentService.none(), arguments);
    }

    /**
     * Runs one command of a program that can serve agents, and ends the process with its exit code. Not for use by a program that embeds
     * Stint, because it sets properties of the process.
     */
    public static void start(AgentService agentService, String... arguments) {
        // Before the first request: Java refuses to send a password of HTTPS_PROXY in plain text otherwise.
        System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
        // No option has such a type, and picocli loads all of them otherwise.
        System.setProperty("picocli.converters.excludes", UNUSED_TYPES);
        // Not System.out, which hides write errors.
        OptionalInt exitCode =
                perform(agentService, System.getenv(), new FileOutputStream(FileDescriptor.out), System.err, arguments);
        if (exitCode.isPresent()) {
            System.exit(exitCode.getAsInt());
        }
    }

    /** Runs one command as the process does, without ending it. Returns its exit code; empty if the user has interrupted it. */
    static OptionalInt perform(
            Map<String, String> environment, OutputStream output, OutputStream messages, String... arguments) {
        return perform(AgentService.none(), environment, output, messages, arguments);
    }

    private static OptionalInt perform(
            AgentService agentService,
            Map<String, String> environment,
            OutputStream output,
            OutputStream messages,
            String... arguments) {
        Machine machine = machine(
                environment,
                System.getProperty("user.home", "."),
                System.getProperty("os.name", ""),
                new MachineClock());
        BufferedReader in = new BufferedReader(
                // Fails for invalid bytes, instead of replacing them.
                new InputStreamReader(System.in, Charset.defaultCharset().newDecoder()));
        FailureTrackingStream data = new FailureTrackingStream(output);
        PrintWriter out = writer(data);
        PrintWriter err = writer(messages);
        // Set by the launcher: since JDK 22, System.console() exists even without a terminal.
        boolean terminal = Boolean.getBoolean("stint.terminal");
        ProgramFactory factory = ProgramFactory.serving(machine, agentService);
        Interrupts interrupts = factory.interrupts();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(interrupts, terminal), "finish-the-change"));
        // Set by the launcher, like the other.
        DataOutput raw = new DataOutput(data, Boolean.getBoolean("stint.output.terminal"));
        int exitCode = run(
                () -> factory.program(in, System.in, out, err, terminal, data::failure, raw, Caller.person()),
                err,
                arguments);
        return interrupts.finish() ? OptionalInt.empty() : OptionalInt.of(exitCode);
    }

    /** The program in another process, with the same Java, and with the option of Java in the system property {@value #PROCESS_OPTION}. */
    static ProcessBuilder process(String... arguments) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        Optional.ofNullable(System.getProperty(PROCESS_OPTION)).ifPresent(line::add);
        line.addAll(List.of("-cp", System.getProperty("java.class.path", ""), Main.class.getName()));
        line.addAll(List.of(arguments));
        return new ProcessBuilder(line);
    }

    /** A folder of the user that is invalid is found before there is a program that could report it. */
    static int run(Supplier<StintProgram> program, PrintWriter err, String... arguments) {
        try {
            return program.get().run(arguments);
        } catch (UsageError invalid) {
            err.println("stint: " + invalid.getMessage() + "\nhint: " + invalid.hint());
            err.flush();
            return ExitCode.USAGE.number();
        }
    }

    /** Ends a program that has not finished, which the user has interrupted. */
    private static void end(Interrupts interrupts, boolean terminal) {
        if (interrupts.isFinished()) {
            return;
        }
        if (terminal) {
            // The terminal has printed ^C at the end of a line.
            System.err.println();
        }
        if (!interrupts.interrupt()) {
            System.err.println("stint: the change did not finish in time, and a part of it may be stored\n"
                    + "hint: look at it with \"stint status\" and \"stint entry list\" before you repeat it");
        }
    }

    /**
     * A machine with these properties and the random generators of this one.
     *
     * @param clock the clock in the time zone of the machine
     */
    static Machine machine(Map<String, String> environment, String home, String operatingSystem, Clock clock) {
        return new Machine(
                new EnvironmentVariables(environment), home, operatingSystem, clock, SecureRandom::new, Random::new);
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }
}
