package io.github.stint.benchmarks.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Sends one prepared request after the other on a connection, and reads the responses no further than to their ends, so that hardly anything
 * but the server is measured. Not thread-safe.
 */
public final class KeepAliveClient implements AutoCloseable {

    private static final String LENGTH = "\r\ncontent-length: ";
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int STATUS_CLASS = "HTTP/1.1 ".length();

    private final Socket socket;
    private final byte[] request;
    private final byte[] response = new byte[1 << 17];

    private KeepAliveClient(Socket socket, byte[] request) {
        this.socket = socket;
        this.request = request;
    }

    /** Connects to a port of the loopback address. */
    public static KeepAliveClient connect(int port, byte[] request) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return new KeepAliveClient(socket, request.clone());
    }

    /** Sends the request, and returns the bytes of the response. Throws an exception for an error status. */
    public int exchange() throws IOException {
        socket.getOutputStream().write(request);
        InputStream in = socket.getInputStream();
        int read = 0;
        int head = -1;
        while (head < 0) {
            read += readMore(in, read);
            head = endOfHead(read);
        }
        if (response[STATUS_CLASS] != '2') {
            throw new IOException(text(read));
        }
        int length = head + contentLength(head);
        while (read < length) {
            read += readMore(in, read);
        }
        return read;
    }

    /** Sends the request, and returns the whole response. */
    public byte[] response() throws IOException {
        return Arrays.copyOf(response, exchange());
    }

    private int readMore(InputStream in, int offset) throws IOException {
        int read = in.read(response, offset, response.length - offset);
        if (read < 0) {
            throw new EOFException("the server closed the connection");
        }
        return read;
    }

    private int endOfHead(int read) {
        for (int end = END_OF_HEAD.length; end <= read; end++) {
            if (Arrays.equals(response, end - END_OF_HEAD.length, end, END_OF_HEAD, 0, END_OF_HEAD.length)) {
                return end;
            }
        }
        return -1;
    }

    private int contentLength(int head) {
        String lines = text(head).toLowerCase(Locale.ROOT);
        int begin = lines.indexOf(LENGTH) + LENGTH.length();
        return Integer.parseInt(lines.substring(begin, lines.indexOf('\r', begin)));
    }

    private String text(int length) {
        return new String(response, 0, length, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
