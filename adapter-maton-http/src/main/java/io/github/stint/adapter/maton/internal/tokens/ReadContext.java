package io.github.stint.adapter.maton.internal.tokens;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TreeNode;
import tools.jackson.databind.json.JsonMapper;

/** What a parser needs besides the tokens. It creates the mapper only for a tree. Used by one thread. */
final class ReadContext extends ObjectReadContext.Base {

    private final TokenStreamFactory factory;
    private final Supplier<JsonMapper> mapper;
    private @Nullable ObjectReadContext trees;

    ReadContext(TokenStreamFactory factory, Supplier<JsonMapper> mapper) {
        this.factory = factory;
        this.mapper = mapper;
    }

    @Override
    public TokenStreamFactory tokenStreamFactory() {
        return factory;
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // Jackson declares it so.
    public <T extends TreeNode> T readTree(JsonParser parser) {
        ObjectReadContext context = trees == null ? ofMapper() : trees;
        trees = context;
        return context.readTree(parser);
    }

    /** The mapper has one for parsers only. */
    private ObjectReadContext ofMapper() {
        try (JsonParser empty = mapper.get().createParser(new byte[0])) {
            return empty.objectReadContext();
        }
    }
}
