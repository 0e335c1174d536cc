/** Reads time entries from the files of Stint and of other time trackers. */
module io.github.stint.imports {
    requires static java.sql;
    requires static jdk.unsupported;
    requires static org.jspecify;
    requires transitive io.github.stint.core;

    exports io.github.stint.imports;
}
