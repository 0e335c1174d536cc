package io.github.stint.adapter.maton.internal.wire;

import feign.RequestTemplate;
import feign.codec.Encoder;
import feign.jackson3.Jackson3Encoder;
import io.github.stint.adapter.maton.internal.tokens.TokenBody;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.databind.json.JsonMapper;

/** Writes bodies of requests: those that write themselves, and with the mapper all others. Safe for use by several threads. */
final class JsonEncoder implements Encoder {

    private final TokenStreamFactory factory;
    private final Supplier<JsonMapper> mapper;

    JsonEncoder(TokenStreamFactory factory, Supplier<JsonMapper> mapper) {
        this.factory = factory;
        this.mapper = mapper;
    }

    @Override
    public void encode(Object body, Type type, RequestTemplate request) {
        if (!(body instanceof TokenBody written && write(written, request))) {
            new Jackson3Encoder(mapper.get()).encode(body, type, request);
        }
    }

    private boolean write(TokenBody body, RequestTemplate request) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), bytes)) {
            if (!body.write(json)) {
                return false;
            }
        }
        request.body(bytes.toByteArray(), StandardCharsets.UTF_8);
        return true;
    }
}
