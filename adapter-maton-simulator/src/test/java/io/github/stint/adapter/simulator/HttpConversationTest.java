package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpConversationTest extends SimulatorTest {

    private static final String USER = " /api/v1/user HTTP/1.1\r\nHost: any\r\nX-Api-Key: " + Office.KEY + "\r\n";
    private static final String LAST = "Connection: close\r\n\r\n";
    private static final String TAGS = "POST /api/v1/workspaces/" + Office.WORKSPACE
            + "/tags HTTP/1.1\r\nHost: any\r\nX-Api-Key: " + Office.KEY + "\r\n";

    /** Everything that comes until the other side ends the connection. */
    private String said(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), simulator.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void goesOnAfterAnErrorOfTheServiceAndEndsWhenItIsAsked() throws IOException {
        String unknown = "GET /api/v1/nothing HTTP/1.1\r\nHost: any\r\nX-Api-Key: " + Office.KEY + "\r\n\r\n";

        String answers = said(unknown + unknown + "GET" + USER + LAST);

        assertThat(answers.split("HTTP/1.1 404", -1)).hasSize(3);
        assertThat(answers).contains("HTTP/1.1 200").contains("Connection: close");
    }

    @Test
    void sendsNoBodyForTheHeadersAlone() throws IOException {
        String answers = said("HEAD" + USER + "\r\n" + "HEAD" + USER + LAST);

        assertThat(answers.split("HTTP/1.1 200", -1)).hasSize(3);
        assertThat(answers).doesNotContain("email").doesNotContain("Content-Length: 0");
    }

    @Test
    void takesABodyInChunks() throws IOException {
        String chunks =
                "Transfer-Encoding: chunked\r\n" + LAST + "7\r\n{\"name\"\r\n9\r\n:\"urgent\"\r\n1\r\n}\r\n0\r\n\r\n";

        assertThat(said(TAGS + chunks)).startsWith("HTTP/1.1 201").contains("\"name\":\"urgent\"");
    }

    @Test
    void invitesABodyThatWaitsForIt() throws IOException {
        String body = "{\"name\":\"urgent\"}";
        String waiting = "Expect: 100-continue\r\nContent-Length: " + body.length() + "\r\n" + LAST + body;

        assertThat(said(TAGS + waiting)).startsWith("HTTP/1.1 100").contains("HTTP/1.1 201");
    }

    @Test
    void takesAWholeAddressInTheFirstLine() throws IOException {
        assertThat(said("GET http://any/api/v1/user HTTP/1.1\r\nHost: any\r\nX-Api-Key: " + Office.KEY + "\r\n" + LAST))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET /api/v1/%zz HTTP/1.1\r\nHost: any\r\n\r\n",
                "GET /api/v1/user?%z HTTP/1.1\r\nHost: any\r\n\r\n",
                "GET /api/v1/user HTTP/1.1\r\n\r\n",
                "POST /api/v1/user HTTP/1.1\r\nHost: any\r\nContent-Length: nine\r\n\r\n"
            })
    void endsAfterARequestThatIsNone(String request) throws IOException {
        assertThat(said(request)).startsWith("HTTP/1.1 4");
    }

    @Test
    void endsAfterABodyThatIsTooLarge() throws IOException {
        String enormous = "Content-Length: 9000000\r\n\r\n" + " ".repeat(8 * 1024 * 1024 + 1);

        assertThat(said(TAGS + enormous)).startsWith("HTTP/1.1 4");
    }
}
