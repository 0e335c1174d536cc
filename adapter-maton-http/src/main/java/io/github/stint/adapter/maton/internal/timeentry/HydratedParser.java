package io.github.stint.adapter.maton.internal.timeentry;

import io.github.stint.adapter.maton.internal.tokens.FieldNames;
import io.github.stint.adapter.maton.internal.tokens.JsonTokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the whole objects that come with entries. */
final class HydratedParser {

    private static final int ID = 0;
    private static final int NAME = 1;
    private static final int CLIENT_ID = 2;
    private static final int CLIENT_NAME = 3;

    /** In the order of the constants. */
    private final FieldNames fields = FieldNames.of("id", "name", "clientId", "clientName");

    private final JsonTokens tokens;

    HydratedParser(JsonTokens tokens) {
        this.tokens = tokens;
    }

    /** A project, a task or a tag; null if it is no object, which then has no name. */
    @Nullable
    HydratedDto parse(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            tokens.skip(parser);
            return null;
        }
        @Nullable String id = null;
        @Nullable String name = null;
        @Nullable String clientId = null;
        @Nullable String clientName = null;
        for (int field = fields.next(parser); field != FieldNames.END; field = fields.next(parser)) {
            switch (field) {
                case ID -> id = tokens.repeatedTextOrSkip(parser);
                case NAME -> name = tokens.repeatedTextOrSkip(parser);
                case CLIENT_ID -> clientId = tokens.repeatedTextOrSkip(parser);
                case CLIENT_NAME -> clientName = tokens.repeatedTextOrSkip(parser);
                default -> tokens.skip(parser);
            }
        }
        return new HydratedDto(id, name, clientId, clientName);
    }

    /** A list of tags; null for null. */
    @Nullable
    HydratedTagsDto parseTags(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            JsonTokens.require(tokens.isNull(parser));
            return null;
        }
        List<HydratedDto> tags = new ArrayList<>(2);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            @Nullable HydratedDto tag = parse(parser);
            if (tag != null) {
                tags.add(tag);
            }
        }
        return new HydratedTagsDto(tags);
    }
}
