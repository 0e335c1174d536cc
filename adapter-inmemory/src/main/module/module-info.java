/** The ports in memory, for tests. */
@SuppressWarnings("module") // The other module is compiled after this one.
module io.github.stint.adapter.inmemory {
    requires static org.jspecify;
    requires static org.junit.jupiter.api;
    requires transitive io.github.stint.core;

    exports io.github.stint.adapter.inmemory;
    exports io.github.stint.adapter.inmemory.internal to
            io.github.stint.adapter.offline;
    exports io.github.stint.adapter.inmemory.internal.state to
            io.github.stint.adapter.offline;
}
