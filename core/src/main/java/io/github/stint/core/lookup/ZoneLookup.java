package io.github.stint.core.lookup;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.time.TimeZones;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds time zones by their names, and suggests names for mistyped ones. */
public final class ZoneLookup {

    private static final String EXAMPLE = "Europe/Berlin";
    private static final Pattern ABBREVIATION = Pattern.compile("[A-Z]{2,5}");

    private ZoneLookup() {}

    /**
     * Returns the zone of that name, such as {@code Europe/Berlin}, {@code UTC} or {@code +05:30}.
     *
     * @throws InvalidValue if this version of Java does not know it; the hint has up to five similar names: for {@code berlin}, it has
     *     {@code Europe/Berlin}
     */
    public static ZoneId zone(String name) {
        return TimeZones.find(name).orElseThrow(() -> {
            if (ABBREVIATION.matcher(name.strip()).matches()) {
                return notAZone(name, "an abbreviation can stand for several zones; name a place, such as " + EXAMPLE);
            }
            List<String> similar = similarTo(name);
            String example = similar.contains(EXAMPLE) ? "" : " Names are like " + EXAMPLE;
            String hint = similar.isEmpty()
                    ? "name one like " + EXAMPLE + " or UTC"
                    : "did you mean " + String.join(" or ", similar) + "?" + example;
            return notAZone(name, hint);
        });
    }

    private static InvalidValue notAZone(String name, String hint) {
        return new InvalidValue("find time zone", "time-zone", "\"" + name + "\" is not a time zone", hint);
    }

    /** A name without a region is compared with the names of places only. */
    private static List<String> similarTo(String name) {
        String typed = name.strip().replace(' ', '_');
        boolean hasRegion = typed.contains("/");
        Map<String, List<String>> zones = ZoneId.getAvailableZoneIds().stream()
                .sorted()
                .collect(Collectors.groupingBy(
                        zone -> hasRegion ? zone : place(zone), LinkedHashMap::new, Collectors.toList()));
        return Similarity.suggest(typed, List.copyOf(zones.keySet())).stream()
                .flatMap(found -> zones.getOrDefault(found, List.of()).stream())
                .limit(Similarity.MAX_SUGGESTIONS)
                .toList();
    }

    private static String place(String zone) {
        return zone.substring(zone.lastIndexOf('/') + 1);
    }
}
