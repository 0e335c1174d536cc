package io.github.stint.adapter.maton.internal.tokens;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** Finds the fields of an object by the bytes of their names. Used by one thread. */
public final class FieldNames {

    /** The object has no more fields. */
    public static final int END = PropertyNameMatcher.MATCH_END_OBJECT;

    private final List<Named> names;
    private @Nullable PropertyNameMatcher matcher;

    private FieldNames(List<Named> names) {
        this.names = names;
    }

    /** The fields of these names; the index of a field is that of its name. */
    public static FieldNames of(String... names) {
        return new FieldNames(Stream.of(names).map(Named::fromString).toList());
    }

    /**
     * Moves to the value of the next field.
     *
     * @param parser at the first token of an object, or at the last of a value in it
     * @return the index of the field, {@link #END}, or another negative number for an unknown field
     */
    public int next(JsonParser parser) {
        if (matcher == null) {
            matcher = parser.objectReadContext().tokenStreamFactory().constructNameMatcher(names, false);
        }
        int field = parser.nextNameMatch(matcher);
        if (field == PropertyNameMatcher.MATCH_ODD_TOKEN) {
            throw new UnusualJson("no field");
        }
        if (field != END) {
            parser.nextToken();
        }
        return field;
    }
}
