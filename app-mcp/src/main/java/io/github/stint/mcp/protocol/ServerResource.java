package io.github.stint.mcp.protocol;

/** A text that a host can read and show to a model. */
public interface ServerResource {

    /** The URI, unique among the resources of a server. */
    String uri();

    /** A short name. */
    String name();

    /** What it contains, for the user and the model. */
    String description();

    /** The type of the text. */
    String mimeType();

    /** Reads it, on the thread of the tools. The thread is interrupted if the client cancels the request. */
    String read();
}
