package io.github.stint.benchmarks.http;

import io.github.stint.benchmarks.data.SampleWorkspace;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads a list with the client of the JDK and a streaming parser, and nothing else: what a listing costs at least. */
public final class RawListing {

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonFactory json = new JsonFactory();
    private final String list;
    private final int pageSize;

    public RawListing(URI url, int pageSize) {
        this.list = url + "/workspaces/" + SampleWorkspace.ID + "/user/" + SampleWorkspace.USER.id() + "/time-entries";
        this.pageSize = pageSize;
    }

    /** Reads all pages, one after the other, and returns the number of characters of their texts. */
    public long read() throws IOException, InterruptedException {
        long characters = 0;
        boolean last = false;
        for (int page = 1; !last; page++) {
            HttpResponse<byte[]> response = request(page);
            characters += texts(json, response.body());
            last = response.headers()
                    .firstValue("Last-Page")
                    .filter("true"::equals)
                    .isPresent();
        }
        return characters;
    }

    /** Requests the first page, reads its bytes only, and returns their number. */
    public int requestPage() throws IOException, InterruptedException {
        return request(1).body().length;
    }

    private HttpResponse<byte[]> request(int page) throws IOException, InterruptedException {
        URI url = URI.create(list + "?page=" + page + "&page-size=" + pageSize);
        return client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofByteArray());
    }

    /** Reads the text of each value, as a client has to, and returns the number of their characters. */
    public static long texts(JsonFactory json, byte[] page) {
        long characters = 0;
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), page)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    characters += parser.getString().length();
                }
            }
        }
        return characters;
    }

    /** Reads all tokens and no text, and returns their number. */
    public static long tokens(JsonFactory json, byte[] page) {
        long tokens = 0;
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), page)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }
}
