/** The tests that every adapter of the ports has to pass. */
module io.github.stint.contract {
    requires static org.jspecify;
    requires transitive io.github.stint.core;
    requires transitive org.assertj.core;
    requires transitive org.junit.jupiter.api;

    exports io.github.stint.contract;
    exports io.github.stint.contract.bulk;
    exports io.github.stint.contract.client;
    exports io.github.stint.contract.connection;
    exports io.github.stint.contract.importing;
    exports io.github.stint.contract.lookup;
    exports io.github.stint.contract.project;
    exports io.github.stint.contract.report;
    exports io.github.stint.contract.settling;
    exports io.github.stint.contract.suite;
    exports io.github.stint.contract.tag;
    exports io.github.stint.contract.task;
    exports io.github.stint.contract.timeentry;
    exports io.github.stint.contract.timesheet;
    exports io.github.stint.contract.tracking;
    exports io.github.stint.contract.user;
    exports io.github.stint.contract.workspace;
}
