package io.github.stint.adapter.maton.internal.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import feign.Response;
import feign.codec.Decoder;
import feign.codec.Encoder;
import feign.codec.ErrorDecoder;
import feign.jackson3.Jackson3Decoder;
import feign.jackson3.Jackson3Encoder;
import io.github.stint.adapter.maton.internal.transport.Credential;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.TypeFactory;

/**
 * Reads and writes JSON: unknown fields are passed over when reading, and absent ones are left out when writing. An empty body or a
 * null is never an answer.
 */
public final class Json {

    private static final String LAST_PAGE = "Last-Page";

    private final JsonMapper mapper = JsonMapper.builder()
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
            // What is only read to be sent back must not change on the way.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private final Decoder decoder = new Jackson3Decoder(mapper);
    private final Credential credential;

    /**
     * Reads and writes.
     *
     * @param credential what no message of an error may tell
     */
    public Json(Credential credential) {
        this.credential = credential;
    }

    Encoder encoder() {
        return new Jackson3Encoder(mapper);
    }

    Decoder decoder() {
        return this::decode;
    }

    ErrorDecoder errorDecoder() {
        return (method, answer) -> error(answer);
    }

    public ErrorResponse error(Response answer) {
        return new ErrorResponse(
                answer, ErrorBody.read(mapper, credential, answer.status(), ResponseText.bytes(answer)));
    }

    private Object decode(Response answer, Type type) throws IOException {
        if (type == void.class) {
            return assent(answer);
        }
        try {
            return type instanceof ParameterizedType listing && listing.getRawType() == ListResponse.class
                    ? new ListResponse<>(items(answer, listing.getActualTypeArguments()[0]), lastPage(answer))
                    : read(answer, type);
        } catch (UnreadableResponse known) {
            throw known;
        } catch (RuntimeException notWhatWasExpected) {
            throw new UnreadableResponse(answer, "the answer is not what was expected", notWhatWasExpected);
        }
    }

    /**
     * Sees that the answer does not say no, and is no page of somebody else. Clockify was once seen to say no with a status of success; see
     * docs/wire-notes.md.
     */
    private boolean assent(Response answer) throws UnreadableResponse {
        if (ResponseText.isPage(answer)) {
            throw new UnreadableResponse(answer, "the answer is not what was expected", null);
        }
        ErrorBody body = ErrorBody.read(mapper, credential, answer.status(), ResponseText.bytes(answer));
        if (body.code().isPresent() && !body.hasCode(answer.status())) {
            throw new UnreadableResponse(answer, "the answer says both yes and no", null);
        }
        return true;
    }

    private List<?> items(Response answer, Type item) throws IOException {
        TypeFactory types = mapper.getTypeFactory();
        return (List<?>) read(answer, types.constructCollectionType(List.class, types.constructType(item)));
    }

    private Object read(Response answer, Type type) throws IOException {
        // Feign takes some empty answers for empty lists.
        @Nullable Object read = ResponseText.bytes(answer).length == 0 ? null : decoder.decode(answer, type);
        if (read == null) {
            throw new UnreadableResponse(answer, "the answer is empty", null);
        }
        return read;
    }

    private static Optional<Boolean> lastPage(Response answer) {
        Collection<String> values = answer.headers().getOrDefault(LAST_PAGE, List.of());
        return values.stream().findFirst().map(String::strip).flatMap(Json::flag);
    }

    private static Optional<Boolean> flag(String value) {
        return value.equalsIgnoreCase("true")
                ? Optional.of(true)
                : value.equalsIgnoreCase("false") ? Optional.of(false) : Optional.empty();
    }
}
