package io.github.stint.cli.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one run of the program said, and with which code it ended. */
public record RunResult(int exitCode, String out, String err) {

    /** Goes on only if the run succeeded. */
    public RunResult done() {
        assertThat(exitCode).as("exit code; %s%s", out, err).isZero();
        return this;
    }

    /** Goes on only if the run failed with that code, and wrote no result. */
    public RunResult failed(int expected) {
        assertThat(exitCode).as("exit code; %s%s", out, err).isEqualTo(expected);
        assertThat(out).isEmpty();
        return this;
    }

    /** The object that is all of the output. */
    public Map<String, @Nullable Object> json() {
        return object(Json.parse(done().out()));
    }

    /** The array of objects that is all of the output. */
    public List<Map<String, @Nullable Object>> jsonArray() {
        return objects(Json.parse(done().out()));
    }

    /** The objects of which each stands on a line of its own. */
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

    /** The error object, which has to be all that there is on the standard error. */
    public Map<String, @Nullable Object> error() {
        Map<String, @Nullable Object> document = object(Json.parse(err));
        assertThat(document.keySet()).containsExactly("error");
        Map<String, @Nullable Object> error = object(document.get("error"));
        assertThat(error.keySet()).containsExactly("code", "message", "hint", "retryable");
        return error;
    }

    /** The one line of the output. */
    public String line() {
        assertThat(lines()).hasSize(1);
        return lines().get(0);
    }

    public List<String> lines() {
        return done().out().lines().toList();
    }

    /** A field of the object that is all of the output, as a text. */
    public String text(String field) {
        assertThat(json()).containsKey(field);
        return String.valueOf(json().get(field));
    }

    /** That field of each object in the array, as a text. */
    public List<String> column(String field) {
        return jsonArray().stream()
                .map(object -> String.valueOf(object.get(field)))
                .toList();
    }
}
