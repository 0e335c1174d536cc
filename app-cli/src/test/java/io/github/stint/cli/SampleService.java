package io.github.stint.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A stateless gateway that responds to each kind of request with a constant sample. The samples come from the documentation of the
 * service, not from the code of the program.
 */
final class SampleService implements BeforeEachCallback, AfterEachCallback {

    private static final String API = "/clockify/api/v1";
    private static final String WORKSPACE = API + "/workspaces/[^/]+";
    private static final String ID = "/[^/]+";

    private final WireMockServer server =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    private String date = "";

    /**
     * A gateway.
     *
     * @param now what its clock shows
     */
    SampleService(Instant now) {
        showTime(now);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        server.start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        server.stop();
    }

    URI gateway() {
        return URI.create("http://127.0.0.1:" + server.port() + "/clockify");
    }

    URI control() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    List<String> requests() {
        return server.getAllServeEvents().stream()
                .map(event -> event.getRequest().getMethod() + " "
                        + event.getRequest().getUrl())
                .toList();
    }

    /** Sets the date header of responses that are added afterwards. */
    void showTime(Instant moment) {
        date = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT).format(moment.atOffset(ZoneOffset.UTC));
    }

    /** Sets the date header of responses that are added afterwards. */
    void showTime(String text) {
        date = text;
    }

    /** Responds to all requests with the samples in that folder. */
    void useSamples(String samples) {
        on("GET", API + "/user", 200, sample(samples, "user"));
        on("GET", API + "/workspaces", 200, list(samples, "workspace"));
        on("POST", API + "/workspaces", 201, sample(samples, "workspace"));
        on("GET", WORKSPACE, 200, sample(samples, "workspace"));
        on("GET", WORKSPACE + "/users", 200, list(samples, "user"));
        resource(samples, "client", WORKSPACE + "/clients");
        resource(samples, "project", WORKSPACE + "/projects");
        resource(samples, "task", WORKSPACE + "/projects" + ID + "/tasks");
        resource(samples, "tag", WORKSPACE + "/tags");
        String ofUser = WORKSPACE + "/user" + ID + "/time-entries";
        resource(samples, "entry", WORKSPACE + "/time-entries");
        on("GET", ofUser, 200, list(samples, "entry"));
        on("POST", ofUser, 201, sample(samples, "entry"));
        on("DELETE", WORKSPACE + "/time-entries" + ID, 204, "");
        on("PATCH", ofUser, 404, "{\"message\":\"No timer is running\",\"code\":404}");
        on("GET", "/connections", 200, "{\"connections\":[" + unwrapped(samples) + "]}");
        on("POST", "/connections", 200, sample(samples, "connection"));
        on("GET", "/connections" + ID, 200, sample(samples, "connection"));
        on("DELETE", "/connections" + ID, 200, "{}");
    }

    /** Makes a timer run. */
    void runTimer(String samples) {
        server.stubFor(get(urlPathMatching(WORKSPACE + "/user" + ID + "/time-entries"))
                .withQueryParam("in-progress", equalTo("true"))
                .willReturn(json(200, list(samples, "timer"))));
        on("PATCH", WORKSPACE + "/user" + ID + "/time-entries", 200, sample(samples, "entry"));
    }

    /** Responds to all requests with this status and body. */
    void respondAlways(int status, String body) {
        server.resetAll();
        for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
            on(method, "/.*", status, body);
        }
    }

    private void resource(String samples, String name, String path) {
        on("GET", path, 200, list(samples, name));
        on("POST", path, 201, sample(samples, name));
        on("GET", path + ID, 200, sample(samples, name));
        on("PUT", path + ID, 200, sample(samples, name));
        on("DELETE", path + ID, 200, sample(samples, name));
    }

    void on(String method, String path, int status, String body) {
        server.stubFor(request(method, urlPathMatching(path)).willReturn(json(status, body)));
    }

    private ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withHeader("Date", date)
                .withBody(body);
    }

    private static String list(String samples, String name) {
        return "[" + sample(samples, name) + "]";
    }

    private static String unwrapped(String samples) {
        String wrapped = sample(samples, "connection");
        return wrapped.substring(wrapped.indexOf('{', 1), wrapped.lastIndexOf('}'));
    }

    private static String sample(String samples, String name) {
        try {
            return Files.readString(Path.of("src/test/resources/responses", samples, name + ".json"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
