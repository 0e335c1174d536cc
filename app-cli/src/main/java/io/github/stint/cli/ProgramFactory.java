package io.github.stint.cli;

import io.github.stint.adapter.maton.MatonConfig;
import io.github.stint.cli.caller.Caller;
import io.github.stint.cli.config.ConfigFile;
import io.github.stint.cli.env.Adapters;
import io.github.stint.cli.env.DataOutput;
import io.github.stint.cli.env.Interrupts;
import io.github.stint.cli.env.ProgressLine;
import io.github.stint.cli.env.RunEnvironment;
import io.github.stint.cli.program.StintProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Creates the program for one machine. */
final class ProgramFactory {

    private static final long MILLIS_PER_SECOND = 1_000;

    private final Machine machine;
    private final UserFolders folders;
    private final Adapters adapters;
    private final Interrupts interrupts = new Interrupts();

    ProgramFactory(Machine machine) {
        this(machine, config -> config, ProgramFactory::everySecond);
    }

    /**
     * Creates the factory for that machine.
     *
     * @param tuning changes the configuration of the HTTP adapter, for tests that need higher rate limits
     */
    ProgramFactory(Machine machine, UnaryOperator<MatonConfig.Builder> tuning) {
        this(machine, tuning, ProgramFactory::everySecond);
    }

    /**
     * Creates the factory for that machine.
     *
     * @param ticker updates the line that is shown while the program waits for the service
     */
    ProgramFactory(Machine machine, UnaryOperator<MatonConfig.Builder> tuning, ProgressLine.Ticker ticker) {
        this(machine, tuning, ticker, AgentService.none());
    }

    private ProgramFactory(
            Machine machine,
            UnaryOperator<MatonConfig.Builder> tuning,
            ProgressLine.Ticker ticker,
            AgentService agentService) {
        this.machine = machine;
        this.folders = new UserFolders(machine.variables(), machine.home());
        this.adapters = new AdapterFactory(
                machine.variables(),
                folders,
                machine.clock(),
                new OfflineWorkspace(folders, machine.clock(), machine.secureRandom()),
                new SimulatorLauncher(folders, machine.clock(), machine.random()),
                agentService,
                ticker,
                tuning);
    }

    /** Creates the factory of a program that can serve agents. */
    static ProgramFactory serving(Machine machine, AgentService agentService) {
        return new ProgramFactory(machine, config -> config, ProgramFactory::everySecond, agentService);
    }

    private static void everySecond(Runnable task) {
        Timer timer = new Timer("progress", true);
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        task.run();
                    }
                },
                MILLIS_PER_SECOND,
                MILLIS_PER_SECOND);
    }

    /** What to call when the program is interrupted, and when it has finished. */
    Interrupts interrupts() {
        return interrupts;
    }

    /**
     * Creates a program with these streams.
     *
     * @param terminal whether the user can be prompted
     */
    StintProgram program(BufferedReader in, PrintWriter out, PrintWriter err, boolean terminal) {
        return program(in, out, err, terminal, Optional::empty);
    }

    /**
     * Creates a program with these streams.
     *
     * @param terminal whether the user can be prompted
     * @param outputFailure why {@code out} could not be written, if that is known
     */
    StintProgram program(
            BufferedReader in,
            PrintWriter out,
            PrintWriter err,
            boolean terminal,
            Supplier<Optional<IOException>> outputFailure) {
        return program(
                in,
                InputStream.nullInputStream(),
                out,
                err,
                terminal,
                outputFailure,
                DataOutput.none(),
                Caller.person());
    }

    /**
     * Creates a program with these streams.
     *
     * @param in the replies of the user
     * @param input the same as bytes, for content
     * @param terminal whether the user can be prompted
     * @param outputFailure why {@code out} could not be written, if that is known
     * @param data where results go that are not text
     * @param caller who runs the program
     */
    StintProgram program(
            BufferedReader in,
            InputStream input,
            PrintWriter out,
            PrintWriter err,
            boolean terminal,
            Supplier<Optional<IOException>> outputFailure,
            DataOutput data,
            Caller caller) {
        RunEnvironment runEnvironment = new RunEnvironment(
                machine.variables(),
                machine.clock(),
                out,
                err,
                in,
                input,
                terminal,
                new ConfigFile(folders.config().resolve("config.json")),
                page -> DesktopBrowser.of(machine.operatingSystem(), machine.variables())
                        .open(page),
                length -> Thread.sleep(length.toMillis()),
                interrupts,
                data,
                caller);
        return new StintProgram(runEnvironment, adapters, outputFailure);
    }
}
