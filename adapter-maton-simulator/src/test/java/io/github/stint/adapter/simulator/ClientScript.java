package io.github.stint.adapter.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The requests of one client in their order, as text. A line is one of
 *
 * <ul>
 *   <li>{@code # text}, a comment,
 *   <li>{@code @ Name: value}, a header of all requests below,
 *   <li>{@code METHOD /target body}, a request; what follows the target is the body,
 *   <li>{@code + Name: value}, another header of this request,
 *   <li>{@code = STATUS check...}, the expected response, which ends the request.
 * </ul>
 *
 * <p>{@code {name}} in a request is replaced by what an earlier response has, as a client does. The checks are explained in
 * {@link ClientReplay}.
 */
record ClientScript(List<Step> steps) {

    /** A request and what its response has to be; {@code place} is the file and line. */
    record Step(
            String place,
            Map<String, String> headers,
            String method,
            String target,
            Optional<String> body,
            int status,
            List<String> checks) {}

    static ClientScript read(Path file) throws IOException {
        List<Step> steps = new ArrayList<>();
        Map<String, String> common = new LinkedHashMap<>();
        Map<String, String> headers = new LinkedHashMap<>();
        List<String> request = List.of();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("@ ")) {
                addHeader(common, line);
            } else if (line.startsWith("+ ")) {
                addHeader(headers, line);
            } else if (line.startsWith("= ")) {
                List<String> expected = List.of(line.substring(2).split(" ", -1));
                steps.add(new Step(
                        file.getFileName() + ":" + number,
                        Map.copyOf(headers),
                        request.get(0),
                        request.get(1),
                        request.stream().skip(2).findFirst(),
                        Integer.parseInt(expected.get(0)),
                        expected.subList(1, expected.size())));
                request = List.of();
            } else {
                if (!request.isEmpty()) {
                    throw new IllegalArgumentException("no response before " + file + ":" + number);
                }
                request = List.of(line.split(" ", 3));
                headers = new LinkedHashMap<>(common);
            }
        }
        if (!request.isEmpty()) {
            throw new IllegalArgumentException("no response at the end of " + file);
        }
        return new ClientScript(steps);
    }

    private static void addHeader(Map<String, String> headers, String line) {
        String[] parts = line.substring(2).split(": ", 2);
        headers.put(parts[0], parts[1]);
    }
}
