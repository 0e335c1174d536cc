package io.github.stint.cli.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The output and the exit code of one run of the program. */
public record RunResult(int exitCode, String out, String err) {

    /** Requires that the run succeeded. */
    public RunResult done() {
        assertThat(exitCode).as("exit code; %s%s", out, err).isZero();
        return this;
    }

    /** Requires that the run failed with that code and wrote no result. */
    public RunResult failed(int expected) {
        assertThat(exitCode).as("exit code; %s%s", out, err).isEqualTo(expected);
        assertThat(out).isEmpty();
        return this;
    }

    /** Parses the output, which must be one object. */
    public Map<String, @Nullable Object> json() {
        return object(Json.parse(done().out()));
    }

    /** Parses the output, which must be one array of objects. */
    public List<Map<String, @Nullable Object>> jsonArray() {
        return objects(Json.parse(done().out()));
    }

    /** Parses each line of the output, which must be one object. */
    public List<Map<String, @Nullable Object>> jsonLines() {
        return lines().stream().map(line -> object(Json.parse(line))).toList();
    }

    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> object(@Nullable Object value) {
        if (value instanceof Map<?, ?> fields) {
            return (Map<String, @Nullable Object>) fields;
        }
        throw new AssertionError("not an object: " + value);
    }

    public static List<Map<String, @Nullable Object>> objects(@Nullable Object value) {
        if (value instanceof List<?> items) {
            return items.stream().map(RunResult::object).toList();
        }
        throw new AssertionError("not an array: " + value);
    }

    /** Parses the standard error, which must be one object. */
    public Map<String, @Nullable Object> errorOutput() {
        return object(Json.parse(err));
    }

    /** Parses the standard error, which must be one error object, perhaps with more fields than every error has. */
    public Map<String, @Nullable Object> error() {
        Map<String, @Nullable Object> document = errorOutput();
        assertThat(document.keySet()).containsExactly("error", "warnings");
        Map<String, @Nullable Object> error = object(document.get("error"));
        assertThat(List.copyOf(error.keySet())).startsWith("code", "message", "hint", "retryable");
        return error;
    }

    /** Returns the output, which must be one line. */
    public String line() {
        assertThat(lines()).hasSize(1);
        return lines().get(0);
    }

    public List<String> lines() {
        return done().out().lines().toList();
    }

    /** Returns a field of the output, which must be one object, as text. */
    public String text(String field) {
        assertThat(json()).containsKey(field);
        return String.valueOf(json().get(field));
    }

    /** Returns a field of each object of the output, which must be one array, as text. */
    public List<String> column(String field) {
        return jsonArray().stream()
                .map(object -> String.valueOf(object.get(field)))
                .toList();
    }
}
