package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Runs the program in this process against a gateway over HTTP, with a key and settings of its own. */
final class OnlineTerminal {

    static final String KEY = "very-secret-key";

    private final Path folder;
    private final Instant now;
    private final Map<String, String> environment = new HashMap<>();

    /**
     * A terminal for that gateway.
     *
     * @param folder the home folder
     */
    OnlineTerminal(SampleService service, Path folder, Instant now) {
        this.folder = folder;
        this.now = now;
        with("MATON_API_KEY", KEY);
        with("STINT_GATEWAY_URL", service.gateway().toString());
        with("STINT_CONTROL_URL", service.control().toString());
        with("STINT_CONFIG_DIR", folder.toString());
    }

    /** Sets an environment variable for all later runs. */
    OnlineTerminal with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Unsets an environment variable. */
    OnlineTerminal without(String variable) {
        environment.remove(variable);
        return this;
    }

    RunResult run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        ProgramFactory factory = new ProgramFactory(
                Main.machine(environment, folder.toString(), "Linux", Clock.fixed(now, ZoneOffset.UTC)),
                config -> VirtualWaits.in(config.accountLimit(10_000).workspaceLimit(10_000)));
        int exitCode = factory.program(
                        new BufferedReader(Reader.nullReader()), new PrintWriter(out), new PrintWriter(err), false)
                .run(arguments);
        assertThat(out.toString() + err).doesNotContain(KEY);
        return new RunResult(exitCode, out.toString(), err.toString());
    }
}
