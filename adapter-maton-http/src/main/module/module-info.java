/** The ports over HTTP, through the Maton gateway or directly to Clockify. */
module io.github.stint.adapter.maton {
    requires static java.sql;
    requires static java.sql.rowset;
    requires static org.jspecify;
    requires java.desktop;
    requires java.logging;
    requires java.net.http;
    requires java.xml;
    requires transitive io.github.stint.core;

    exports io.github.stint.adapter.maton;
}
