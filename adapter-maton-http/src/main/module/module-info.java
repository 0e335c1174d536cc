/** The ports over HTTP, through the Maton gateway or directly to Clockify. */
module io.github.stint.adapter.maton {
    requires static org.jspecify;
    requires java.net.http;
    requires transitive io.github.stint.core;

    exports io.github.stint.adapter.maton;
}
