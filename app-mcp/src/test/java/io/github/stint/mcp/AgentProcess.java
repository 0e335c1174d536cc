package io.github.stint.mcp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The program for agents in a process of its own. */
final class AgentProcess {

    private AgentProcess() {}

    /** The line of arguments, of which the first is the path of Java. */
    static List<String> line(Path home, Class<?> main, String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        line.addAll(List.of(arguments));
        return line;
    }

    /** A process without the variables of this one, whose home is that folder. */
    static ProcessBuilder with(Path home, Class<?> main, String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(line(home, main, arguments));
        builder.environment().clear();
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8"));
        return builder;
    }
}
