package io.github.stint.hosts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of program that Stint has to work in.
 *
 * @param folder the project of the host; several hosts can share one
 * @param versions the versions that its pom pins, by the name between the {@code @} in it
 * @param quick whether it is built by default
 */
record Host(String name, String folder, Map<String, String> versions, boolean quick) {

    private static final List<Host> HOSTS = List.of(
            new Host("plain", "plain", Map.of(), true),
            new Host("modules", "modules", Map.of(), true),
            springBoot("3.4.13", false),
            springBoot("3.5.7", true),
            springBoot("4.0.7", false),
            springBoot("4.1.2", false),
            new Host(
                    "spring-cloud-2025.0",
                    "spring-cloud",
                    Map.of("spring-boot", "3.5.7", "spring-cloud", "2025.0.0"),
                    false),
            new Host("quarkus-3.33", "quarkus", Map.of("quarkus", "3.33.2"), false));

    private static Host springBoot(String version, boolean quick) {
        String line = version.substring(0, version.lastIndexOf('.'));
        return new Host("spring-boot-" + line, "spring-boot", Map.of("spring-boot", version), quick);
    }

    /** Returns the hosts of a selection: {@code quick}, {@code all}, or names separated by commas. */
    static List<Host> selected(String selection) {
        return switch (selection) {
            case "all" -> HOSTS;
            case "quick" -> HOSTS.stream().filter(Host::quick).toList();
            default -> Arrays.stream(selection.split(",", -1)).map(Host::named).toList();
        };
    }

    private static Host named(String name) {
        Optional<Host> host =
                HOSTS.stream().filter(each -> each.name().equals(name.strip())).findFirst();
        return host.orElseThrow(() -> new IllegalArgumentException("unknown host \"" + name + "\"; use all, quick, or "
                + String.join(", ", HOSTS.stream().map(Host::name).toList())));
    }

    @Override
    public String toString() {
        return name;
    }
}
