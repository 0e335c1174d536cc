/** The workspace on this machine: the ports on data that is stored in a folder. */
module io.github.stint.adapter.offline {
    requires static jdk.unsupported;
    requires static org.jspecify;
    requires io.github.stint.adapter.inmemory;
    requires java.sql;
    requires org.xerial.sqlitejdbc;
    requires transitive io.github.stint.core;

    exports io.github.stint.adapter.offline;
}
