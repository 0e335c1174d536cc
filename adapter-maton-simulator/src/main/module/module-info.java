/** An HTTP server that behaves like the Maton gateway, its API for connections and Clockify. */
module io.github.stint.adapter.simulator {
    requires static org.jspecify;
    requires static transitive org.junit.jupiter.api;
    requires transitive io.github.stint.core;

    exports io.github.stint.adapter.simulator;
}
