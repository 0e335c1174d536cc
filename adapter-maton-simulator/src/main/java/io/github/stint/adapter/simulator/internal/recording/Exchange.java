package io.github.stint.adapter.simulator.internal.recording;

import io.github.stint.adapter.simulator.internal.error.WireError;
import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.adapter.simulator.internal.wire.Content;
import io.github.stint.adapter.simulator.internal.wire.Delivery;
import io.github.stint.adapter.simulator.internal.wire.Json;
import io.github.stint.adapter.simulator.internal.wire.Response;
import io.github.stint.core.error.InvalidValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A recorded request with its response.
 *
 * @param body the text, or the bytes in Base64 if they are none; empty for no body
 */
public record Exchange(String method, String target, String body, Delivery delivery) {

    /** The only field of the first line of a file. */
    private static final String FORMAT = "stintRecording";

    private static final int MIN_STATUS = 200;
    private static final int MAX_STATUS = 599;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern HEADER_VALUE = Pattern.compile("[\t\\x20-\\x7e]*");

    /**
     * Reads a recording, one line after the other. Empty lines, and a first line that only names the format, are skipped.
     *
     * @throws InvalidValue if a line is not a recorded exchange; it names the line
     */
    public static List<Exchange> readAll(Iterable<String> lines) {
        List<Exchange> exchanges = new ArrayList<>();
        int number = 0;
        for (String line : lines) {
            number++;
            if (!line.isBlank()) {
                read(line, number).ifPresent(exchanges::add);
            }
        }
        return exchanges;
    }

    private static Optional<Exchange> read(String line, int number) {
        try {
            Body json = Json.object(line);
            return json.has(FORMAT) ? Optional.empty() : Optional.of(exchange(json));
        } catch (WireError | IllegalArgumentException | DateTimeException | ArithmeticException malformed) {
            throw new InvalidValue(
                    "replay a recording",
                    "recording",
                    "line " + number + " of the recording is not a recorded request with its response",
                    "use a file that simulate --record has written");
        }
    }

    private static Exchange exchange(Body json) {
        Body request = json.object("request").orElseThrow(IllegalArgumentException::new);
        Body response = json.object("response").orElseThrow(IllegalArgumentException::new);
        return new Exchange(
                request.text("method").orElseThrow(IllegalArgumentException::new),
                request.text("target").orElseThrow(IllegalArgumentException::new),
                request.text("body").or(() -> request.text("bodyBase64")).orElse(""),
                delivery(response));
    }

    private static Delivery delivery(Body json) {
        int status = json.number("status").map(BigDecimal::intValueExact).orElseThrow(IllegalArgumentException::new);
        if (status < MIN_STATUS || status > MAX_STATUS) {
            throw new IllegalArgumentException("status");
        }
        Content body = json.text("body")
                .map(Content::of)
                .or(() -> json.text("bodyBase64")
                        .map(text -> Content.of(Base64.getDecoder().decode(text))))
                .orElseGet(Content::empty);
        Duration betweenBytes = json.text("betweenBytes").map(Duration::parse).orElse(Duration.ZERO);
        if (betweenBytes.isNegative()) {
            throw new IllegalArgumentException("betweenBytes");
        }
        return new Delivery(
                Response.of(
                        status, headers(json), status == NO_CONTENT || status == NOT_MODIFIED ? Content.empty() : body),
                Delivery.Mode.valueOf(json.text("delivery").orElse("whole").toUpperCase(Locale.ROOT)),
                betweenBytes);
    }

    private static Map<String, String> headers(Body json) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Body header : json.objects("headers")) {
            String name = header.text("name").orElseThrow(IllegalArgumentException::new);
            String value = header.text("value").orElseThrow(IllegalArgumentException::new);
            if (!HEADER_NAME.matcher(name).matches()
                    || !HEADER_VALUE.matcher(value).matches()) {
                throw new IllegalArgumentException("header");
            }
            if (!isSetByServer(name)) {
                headers.put(name, value);
            }
        }
        return headers;
    }

    private static boolean isSetByServer(String header) {
        return switch (header.toLowerCase(Locale.ROOT)) {
            case "connection", "content-length", "date", "keep-alive", "server", "transfer-encoding", "upgrade" -> true;
            default -> false;
        };
    }
}
