package io.github.stint.adapter.simulator.internal.server;

import io.github.stint.adapter.simulator.internal.wire.Delay;
import io.github.stint.adapter.simulator.internal.wire.Delivery;
import io.github.stint.adapter.simulator.internal.wire.Response;
import io.github.stint.fuzzing.Corpus;
import io.github.stint.fuzzing.EscapedText;
import io.github.stint.fuzzing.Fuzz;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.HttpService;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.ResponseContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Any bytes on a connection get a response, or close it. */
class RequestFuzzTest {

    /** A connection without a network. */
    private static final class FakeSocket extends Socket {

        private final InputStream received;
        private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

        FakeSocket(byte[] received) {
            this.received = new ByteArrayInputStream(received);
        }

        @Override
        public InputStream getInputStream() {
            return received;
        }

        @Override
        public OutputStream getOutputStream() {
            return sent;
        }

        @Override
        public void setTcpNoDelay(boolean on) {}

        @Override
        public void setSoTimeout(int timeout) {}

        @Override
        public int getSoTimeout() {
            return 0;
        }

        @Override
        public void shutdownOutput() {}

        @Override
        public void shutdownInput() {}

        @Override
        public boolean isConnected() {
            return true;
        }
    }

    /** One thread for all connections. */
    private final RequestLog log = new RequestLog(line -> {}, "stint-simulator-log-test");

    @AfterEach
    void close() throws InterruptedException {
        log.close(Duration.ofSeconds(20));
    }

    @Test
    void responds_or_closes_the_connection() {
        Fuzz.of(
                        "HTTP requests to the simulator",
                        Corpus.read(getClass(), "requests")
                                .withWords(
                                        "\r\n",
                                        "\n",
                                        ": ",
                                        "Host: a",
                                        "Content-Length: 3",
                                        "Transfer-Encoding: chunked",
                                        "HTTP/1.1"))
                .rejectedBy(IOException.class)
                .rejectedBy(HttpException.class)
                .texts(text -> {
                    FakeSocket socket = new FakeSocket(EscapedText.toBytes(text));
                    ConnectionSlots.Slot slot =
                            new ConnectionSlots(1).take(socket).orElseThrow();
                    new ConnectionHandler(socket, service(slot), slot, Duration.ofSeconds(1)).run();
                });
    }

    private HttpService service(ConnectionSlots.Slot slot) {
        return new JsonErrorService(
                HttpProcessorBuilder.create().add(new ResponseContent()).build(),
                new RequestAdapter(
                        request -> Delivery.of(Response.empty(200), Delivery.Mode.WHOLE), Delay.real(), slot),
                log);
    }
}
