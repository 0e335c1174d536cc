package io.github.stint.core.lookup;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.time.TimeZones;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Finds time zones by their names, and suggests names for mistyped ones. */
public final class ZoneLookup {

    private static final String EXAMPLE = "Europe/Berlin";
    private static final String PLACE = ".*/";
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
        List<String> names = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        UnaryOperator<String> compared =
                typed.contains("/") ? UnaryOperator.identity() : zone -> zone.replaceFirst(PLACE, "");
        List<String> similar =
                Similarity.suggest(typed, names.stream().map(compared).toList());
        return similar.stream()
                .flatMap(found ->
                        names.stream().filter(zone -> compared.apply(zone).equals(found)))
                .limit(Similarity.MAX_SUGGESTIONS)
                .toList();
    }
}
