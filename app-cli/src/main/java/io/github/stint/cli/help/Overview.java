package io.github.stint.cli.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The first page of the help, which fits a terminal of 24 lines and 80 columns. */
final class Overview {

    private static final String START = """
            Stint tracks working time in Clockify, or offline on this machine.

              stint start "Write the offer" -p Acme   start a timer
              stint stop                              stop it
              stint log 9:00-11:30 Review -p Acme     log time already worked
              stint week                              show this week
              stint --offline start "Try it out"      without an account or a network

            """;

    private static final String END = """

            To connect: set MATON_API_KEY to your key from maton.ai/settings, then run
              stint connection create --wait

            Help:    stint help start, stint help project create, stint help options
            Topics:  stint help TOPICS
            """;

    private Overview() {}

    /** The text, with every visible command of the root. */
    static String of(CommandLine root) {
        List<String> visible = root.getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.usageMessage().hidden())
                .map(command -> command.name())
                .distinct()
                .toList();
        return START + groups(visible) + END.replace("TOPICS", topics());
    }

    /** The commands in the order in which they are listed. A command that is missing here is listed under "Other". */
    private static List<Map.Entry<String, List<String>>> groups() {
        return List.of(
                Map.entry("Timer", List.of("start", "stop", "switch", "continue", "cancel", "status", "log", "undo")),
                Map.entry("Reports", List.of("today", "week", "month", "report")),
                Map.entry("Data", List.of("entry", "project", "client", "task", "tag", "workspace", "user")),
                Map.entry("Service", List.of("connection", "quota", "doctor", "api", "simulate", "mcp")),
                Map.entry("Program", List.of("config", "completion", "help", "version")));
    }

    private static String groups(List<String> visible) {
        List<String> lines = new ArrayList<>();
        groups().forEach(group ->
                lines.add(line(group.getKey(), group.getValue().stream().filter(visible::contains))));
        Set<String> grouped =
                groups().stream().flatMap(group -> group.getValue().stream()).collect(Collectors.toSet());
        List<String> others =
                visible.stream().filter(name -> !grouped.contains(name)).toList();
        if (!others.isEmpty()) {
            lines.add(line("Other", others.stream()));
        }
        return String.join("", lines);
    }

    private static String line(String group, Stream<String> commands) {
        return (group + " ".repeat(9)).substring(0, 9) + commands.collect(Collectors.joining(", ")) + "\n";
    }

    private static String topics() {
        return String.join(" | ", HelpTexts.topics());
    }
}
