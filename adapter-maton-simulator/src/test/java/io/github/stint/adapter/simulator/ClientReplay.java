package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sends the requests of a script, and checks the responses. Every response but one without a body has to be JSON, and none may be one that
 * Clockify would not send. A check is one of
 *
 * <ul>
 *   <li>{@code path=value}, such as {@code 0.name=Acme}: a value in the body; {@code size} is the length of a list,
 *   <li>{@code path}: the body has a value there,
 *   <li>{@code path>name}: keeps the value for later requests,
 *   <li>{@code ^Name=value}: a header,
 *   <li>{@code empty}: there is no body,
 *   <li>{@code unsimulated}: the simulator has no such route, and says so; all else in the line is what Clockify responds, and is checked
 *       as soon as this word is removed.
 * </ul>
 */
final class ClientReplay {

    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)\\}");
    private static final String UNSIMULATED = "unsimulated";
    private static final String HEADER = "Stint-Simulated";

    private final HttpClient client;
    private final URI base;
    private final Map<String, String> known = new HashMap<>();

    ClientReplay(HttpClient client, URI base, String key) {
        this.client = client;
        this.base = base;
        known.put("key", key);
    }

    void send(ClientScript script) throws Exception {
        for (ClientScript.Step step : script.steps()) {
            check(step, exchange(step));
        }
    }

    private Wire exchange(ClientScript.Step step) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + filled(step, step.target())))
                .timeout(DEADLINE)
                .method(
                        step.method(),
                        step.body()
                                .map(body -> BodyPublishers.ofString(filled(step, body)))
                                .orElseGet(BodyPublishers::noBody));
        step.headers().forEach((name, value) -> request.header(name, filled(step, value)));
        return Wire.of(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    }

    /** An id that only a response of an unsimulated route would have is any, where the next route is not simulated either. */
    private String filled(ClientScript.Step step, String text) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            String value = known.get(found.group(1));
            assertThat(value != null || step.checks().contains(UNSIMULATED))
                    .as("%s: no response had %s", step.place(), found.group())
                    .isTrue();
            return Matcher.quoteReplacement(value == null ? Office.UNKNOWN : value);
        });
    }

    private void check(ClientScript.Step step, Wire response) {
        String place = step.place() + " " + step.method() + " " + step.target() + ": " + response.body();
        if (step.checks().contains(UNSIMULATED)) {
            assertThat(response.header(HEADER)).as(place).contains("no");
            assertThat(response.status()).as(place).isIn(404, 405);
            assertThat(response.text("code")).as(place).isEqualTo("3000");
            return;
        }
        assertThat(response.header(HEADER)).as(place).isEmpty();
        assertThat(response.status()).as(place).isEqualTo(step.status());
        if (step.checks().contains("empty")) {
            assertThat(response.body()).as(place).isEmpty();
        } else {
            assertThat(response.header("Content-Type").orElse("")).as(place).startsWith("application/json");
            assertThat(Wire.parse(response.body())).as(place).isInstanceOfAny(Map.class, List.class);
        }
        step.checks().stream()
                .filter(check -> !check.equals("empty"))
                .forEach(check -> check(place + "\n" + check, step, check, response));
    }

    private void check(String place, ClientScript.Step step, String check, Wire response) {
        String[] equal = check.split("=", 2);
        String[] kept = check.split(">", 2);
        if (check.startsWith("^")) {
            assertThat(response.header(equal[0].substring(1))).as(place).contains(filled(step, equal[1]));
        } else if (equal.length == 2) {
            assertThat(value(response, equal[0])).as(place).isEqualTo(filled(step, equal[1]));
        } else if (kept.length == 2) {
            String value = value(response, kept[0]);
            assertThat(value).as(place).isNotEqualTo("null").isNotEmpty();
            known.put(kept[1], value);
        } else {
            assertThat(value(response, check)).as(place).isNotNull();
        }
    }

    /** Returns the value as text, and fails if there is none. */
    private static String value(Wire response, String path) {
        if (path.equals("size")) {
            return String.valueOf(response.list().size());
        }
        return response.text(Stream.of(path.split("\\.", -1))
                .map(part -> part.matches("\\d+") ? (Object) Integer.valueOf(part) : part)
                .toArray());
    }
}
