/** The ports in memory, for tests and for work offline. */
module io.github.stint.adapter.inmemory {
    requires static java.sql;
    requires static jdk.unsupported;
    requires static org.jspecify;
    requires static org.junit.jupiter.api;
    requires transitive io.github.stint.core;

    exports io.github.stint.adapter.inmemory;
}
