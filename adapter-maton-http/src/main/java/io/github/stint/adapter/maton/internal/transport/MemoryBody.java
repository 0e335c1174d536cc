package io.github.stint.adapter.maton.internal.transport;

import feign.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;

/** A whole body, which can be read without a copy of it. Its bytes are not changed. */
public final class MemoryBody implements Response.Body {

    private final byte[] bytes;

    MemoryBody(byte[] bytes) {
        this.bytes = bytes;
    }

    /** All bytes; not a copy, so that the caller must not change them. */
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public Integer length() {
        return bytes.length;
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public InputStream asInputStream() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public Reader asReader(Charset charset) {
        return new InputStreamReader(asInputStream(), charset);
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
