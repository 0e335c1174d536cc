package io.github.stint.adapter.simulator.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.adapter.simulator.internal.server.HeadLines.MalformedLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadLinesTest {

    private final HeadLines lines = new HeadLines();

    @ParameterizedTest
    @CsvSource({
        "GET /user HTTP/1.1, /user",
        "a!#$%&'*+.^_`|~-9 * HTTP/0.9, *",
        "GET http://a/b?c=d HTTP/1.0, http://a/b?c=d",
        "GET /\u00e9\u0085 HTTP/1.1, /\u00e9\u0085",
        "GET HTTP/1.1 HTTP/1.1, HTTP/1.1"
    })
    void reads_the_target(String line, String target) throws MalformedLine {
        lines.accept(line);

        assertThat(lines.target()).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET  /x HTTP/1.1",
                "GET /x  HTTP/1.1",
                "GET /x HTTP/1.1 ",
                "GET /x y HTTP/1.1",
                "GET /x\ty HTTP/1.1",
                "GET /x\tHTTP/1.1",
                "GET\t/x HTTP/1.1",
                "GET  HTTP/1.1",
                "GET HTTP/1.1",
                " /x HTTP/1.1",
                " HTTP/1.1",
                "HTTP/1.1",
                "G(T /x HTTP/1.1",
                "G\u00e9T /x HTTP/1.1",
                "GET /x HTTP/11",
                "GET /x HTTP/1.x",
                "GET /x HTTP/x.1",
                "GET /x http/1.1",
                "GET /x",
                "GET",
                "x",
                "GET /\u0001 HTTP/1.1",
                "GET /\u007f HTTP/1.1"
            })
    void rejects_another_request_line(String line) {
        assertThatThrownBy(() -> lines.accept(line)).isInstanceOf(MalformedLine.class);
        assertThat(lines.target()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:", "X-1: y", "!#$%&'*+.^_`|~-:: \t\u00e9\u00ff", ""})
    void accepts_fields_after_the_request_line(String line) throws MalformedLine {
        lines.accept("GET /user HTTP/1.1");
        lines.accept(line);

        assertThat(lines.target()).isEqualTo("/user");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":x",
                "a",
                "a b: c",
                "a : c",
                " folded",
                "\tfolded",
                "\u00e9: x",
                "a: \u0085",
                "a: \r",
                "a: \u0000"
            })
    void rejects_other_fields(String line) throws MalformedLine {
        lines.accept("GET /user HTTP/1.1");

        assertThatThrownBy(() -> lines.accept(line)).isInstanceOf(MalformedLine.class);
    }

    @Test
    void skips_empty_lines_before_the_request_line() throws MalformedLine {
        lines.accept("");
        lines.accept("GET /user HTTP/1.1");

        assertThat(lines.target()).isEqualTo("/user");
    }
}
