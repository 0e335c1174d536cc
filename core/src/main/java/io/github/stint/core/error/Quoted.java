package io.github.stint.core.error;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a list of names for a person. */
final class Quoted {

    private Quoted() {}

    static String alternatives(List<String> names) {
        return names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(" or "));
    }

    static String enumeration(List<String> names) {
        return names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
    }
}
