/** An HTTP server that behaves like the Maton gateway, its API for connections and Clockify. */
module io.github.stint.adapter.simulator {
    requires java.net.http;
    requires static java.sql;
    requires static jdk.net;
    requires static jdk.unsupported;
    requires static org.jspecify;
    requires static org.junit.jupiter.api;
    requires transitive io.github.stint.core;

    exports io.github.stint.adapter.simulator;
}
