package io.github.stint.adapter.maton.internal.tokens;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/**
 * Finds the fields of objects by their names. The objects of a list have the same fields in the same order, so that comparing the bytes of a
 * name with those of the name that followed last time is usually enough. Used by one thread, for one object after the other.
 */
public final class FieldNames {

    /** The object has no more fields. */
    public static final int END = PropertyNameMatcher.MATCH_END_OBJECT;

    /** More fields than any object of the service has. The names of all others are looked up. */
    private static final int MAX_EXPECTED = 64;

    private final List<Named> names;
    private @Nullable PropertyNameMatcher matcher;
    /** The fields of the objects before, in their order. */
    private final List<Expected> expected = new ArrayList<>();
    /** The index of the one that is expected next. */
    private int next;

    /** A field that was found before; {@code field} is its index, or negative if it is unknown. */
    private record Expected(SerializableString name, int field) {}

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
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            next = 0;
        }
        if (next < expected.size()) {
            Expected usual = expected.get(next);
            if (parser.nextName(usual.name())) {
                next++;
                parser.nextToken();
                return usual.field();
            }
        } else {
            parser.nextToken();
        }
        if (parser.currentToken() == JsonToken.END_OBJECT) {
            return END;
        }
        if (parser.currentToken() != JsonToken.PROPERTY_NAME) {
            throw new UnusualJson("no field");
        }
        return other(parser);
    }

    private int other(JsonParser parser) {
        if (matcher == null) {
            matcher = parser.objectReadContext().tokenStreamFactory().constructNameMatcher(names, false);
        }
        int field = parser.currentNameMatch(matcher);
        expectAfter(parser.currentName(), field);
        parser.nextToken();
        return field;
    }

    private void expectAfter(String name, int field) {
        for (int i = 0; i < expected.size(); i++) {
            if (expected.get(i).name().getValue().equals(name)) {
                next = i + 1;
                return;
            }
        }
        if (expected.size() < MAX_EXPECTED) {
            expected.add(new Expected(new SerializedString(name), field));
        }
        next = expected.size();
    }
}
