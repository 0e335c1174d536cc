package io.github.stint.core.lookup;

import java.util.regex.Pattern;

/** The form of the ids that the service generates. Other adapters may use ids of any form. */
final class IdForm {

    private static final Pattern GENERATED = Pattern.compile("[0-9a-f]{24}");

    private IdForm() {}

    /** Returns whether the text is probably an id, so that reading the entity by it is worth a request. */
    static boolean matches(String text) {
        return GENERATED.matcher(text).matches();
    }
}
