package io.github.stint.hosts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of program that Stint has to work in.
 *
 * @param projects the folders that its project consists of; several hosts can share one
 * @param values what its pom pins, by the name between the {@code @} in it
 * @param quick whether it is built by default
 */
record Host(String name, List<String> projects, Map<String, String> values, boolean quick) {

    private static final List<Host> HOSTS = List.of(
            quick("plain", List.of("plain"), Map.of()),
            quick("modules", List.of("modules"), Map.of()),
            slow("spring-boot-3.4", List.of("spring-boot"), Map.of("spring-boot", "3.4.13")),
            quick("spring-boot-3.5", List.of("spring-boot"), Map.of("spring-boot", "3.5.7")),
            slow("spring-boot-4.0", List.of("spring-boot"), Map.of("spring-boot", "4.0.7")),
            slow("spring-boot-4.1", List.of("spring-boot"), Map.of("spring-boot", "4.1.2")),
            slow(
                    "spring-boot-3.5-starter",
                    List.of("spring-boot-starter", "spring-boot-3"),
                    Map.of("spring-boot", "3.5.7", "stint-jackson", "stint-jackson2")),
            slow(
                    "spring-boot-4.0-starter",
                    List.of("spring-boot-starter"),
                    Map.of("spring-boot", "4.0.7", "stint-jackson", "stint-jackson3")),
            slow(
                    "spring-boot-4.1-starter",
                    List.of("spring-boot-starter"),
                    Map.of("spring-boot", "4.1.2", "stint-jackson", "stint-jackson3")),
            slow(
                    "spring-cloud-2025.0",
                    List.of("spring-cloud"),
                    Map.of("spring-boot", "3.5.7", "spring-cloud", "2025.0.0")),
            slow("quarkus-3.33", List.of("quarkus"), Map.of("quarkus", "3.33.2")));

    private static Host quick(String name, List<String> projects, Map<String, String> values) {
        return new Host(name, projects, values, true);
    }

    private static Host slow(String name, List<String> projects, Map<String, String> values) {
        return new Host(name, projects, values, false);
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
