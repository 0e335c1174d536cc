package io.github.stint.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the program in a process of its own, for what only the operating system decides. */
final class StintProcess {

    private StintProcess() {}

    /** A process without the variables of this one, whose home is that folder. */
    static ProcessBuilder with(Path home, String... arguments) {
        return of(Main.class, home, arguments);
    }

    /** As {@link #with}, of another class with a main method. */
    static ProcessBuilder of(Class<?> main, Path home, String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }
}
