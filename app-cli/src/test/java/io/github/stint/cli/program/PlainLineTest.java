package io.github.stint.cli.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.env.GlobalOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** That a line that is read without picocli means the same to picocli. */
class PlainLineTest {

    private static final List<String> COMMANDS = List.of(
            "start", "in", "stop", "out", "status", "cancel", "user", "whoami", "version", "mcp", "switch", "log",
            "today", "week", "month", "report", "entry", "help");

    private static final List<String> WORDS =
            List.of("Mail", "a b", "@1", "@", "", "9:00", "=", "stop", "ä", "--", "-", "-30m");

    private static final List<String> OPTIONS = List.of(
            "--offline",
            "--json",
            "--no-cache",
            "-v",
            "--verbose",
            "-y",
            "--yes",
            "--no-input",
            "--no-color",
            "--stacktrace",
            "-h",
            "--help",
            "-V",
            "--read-only",
            "--dry-run",
            "--prompt",
            "--at",
            "-p",
            "-vy",
            "--off",
            "--offline=true");

    private static final List<String> OPTIONS_WITH_VALUE =
            List.of("--connection", "--profile", "--workspace", "--tz", "--timeout", "-o", "--output");

    private static final List<String> VALUES = List.of(
            "json",
            "JSON",
            "Table",
            "ids",
            "xml",
            "Acme",
            "status",
            "a=b",
            "\"quoted\"",
            "",
            "-x",
            "--offline",
            "Europe/Oslo",
            "5s");

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /** Mostly a command with a few options, each in one of its forms and at any place. */
    private static List<String> line(Random random) {
        List<String> line = new ArrayList<>(List.of(any(COMMANDS, random)));
        for (int left = random.nextInt(4); left > 0; left--) {
            int at = random.nextInt(line.size() + 1);
            switch (random.nextInt(8)) {
                case 0 -> line.add(any(WORDS, random));
                case 1, 2, 3 -> line.add(at, any(OPTIONS, random));
                case 4, 5 -> line.addAll(at, List.of(any(OPTIONS_WITH_VALUE, random), any(VALUES, random)));
                default -> line.add(at, any(OPTIONS_WITH_VALUE, random) + "=" + any(VALUES, random));
            }
        }
        return line;
    }

    private static void requireSameMeaning(List<String> arguments, PlainLine plain) {
        GlobalOptions options = new GlobalOptions();
        ParseResult root = CommandTreeTest.tree(options)
                .commandsNamedIn(arguments)
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .parseArgs(arguments.toArray(new String[0]));
        ParseResult command = root.subcommand();

        assertThat(command.commandSpec().names()).contains(plain.command());
        assertThat(command.hasSubcommand()).isFalse();
        assertThat(command.commandSpec().positionalParameters().stream()
                        .flatMap(argument -> argument.getValue() instanceof List<?> words
                                ? words.stream()
                                : Stream.of(argument.<String>getValue()))
                        .toList())
                .isEqualTo(plain.words());
        assertThat(plain.options()).usingRecursiveComparison().isEqualTo(options);
        Map<String, Optional<String>> given = new HashMap<>(values(root));
        given.putAll(values(command));
        assertThat(plain.given()).isEqualTo(given);
    }

    private static Map<String, Optional<String>> values(ParseResult parsed) {
        Map<String, Optional<String>> values = new HashMap<>();
        for (OptionSpec option : parsed.matchedOptions()) {
            values.put(
                    option.longestName(),
                    option.arity().max() > 0
                            ? Optional.of(option.originalStringValues().get(0))
                            : Optional.empty());
        }
        return values;
    }

    @Test
    void means_the_same_to_picocli() {
        Random random = new Random(7);
        int plainLines = 0;
        for (int run = 0; run < 6_000; run++) {
            List<String> arguments = line(random);
            Optional<PlainLine> plain = PlainLine.of(arguments);
            if (plain.isPresent()) {
                plainLines++;
                requireSameMeaning(arguments, plain.get());
            }
        }
        assertThat(plainLines).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "--offline status",
                "status --offline",
                "-o json --no-input status",
                "--output=JSON user",
                "start",
                "start Mail to Ann",
                "--workspace Acme in Mail",
                "out -y",
                "cancel",
                "whoami -v",
                "switch Mail to Ann",
                "log 45m Mail to Ann -y",
                "--offline today",
                "week --json",
                "month -o html",
                "version --json",
                "mcp --offline --profile=agent"
            })
    void needs_no_picocli(String line) {
        assertThat(PlainLine.of(List.of(line.split(" ", -1)))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--offline",
                "status --prompt",
                "status x",
                "status -h",
                "stop --at 9:00",
                "start Mail -p Website",
                "start -- --offline",
                "start -30m",
                "mcp --read-only",
                "-ojson status",
                "-vy status",
                "status --offline --offline",
                "status -y --yes",
                "status --offline=true",
                "status -o xml",
                "status -o",
                "--tz --offline status",
                "--tz= status",
                "--profile status stop",
                "today --last",
                "today x",
                "log",
                "log 45m -- Mail",
                "switch",
                "report",
                "entry list"
            })
    void leaves_any_other_line_to_picocli(String line) {
        assertThat(PlainLine.of(List.of(line.split(" ", -1)))).isEmpty();
    }
}
