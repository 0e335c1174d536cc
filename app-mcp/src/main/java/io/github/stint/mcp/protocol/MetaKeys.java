package io.github.stint.mcp.protocol;

/** The keys of {@code _meta} that the protocol defines. */
final class MetaKeys {

    static final String PROTOCOL_VERSION = "io.modelcontextprotocol/protocolVersion";
    static final String CLIENT_CAPABILITIES = "io.modelcontextprotocol/clientCapabilities";
    static final String SERVER_INFO = "io.modelcontextprotocol/serverInfo";

    private MetaKeys() {}
}
