/** Values, rules, ports and use cases for working time in Clockify. */
module io.github.stint.core {
    requires static org.jspecify;

    exports io.github.stint.core;
    exports io.github.stint.core.attempt;
    exports io.github.stint.core.bulk;
    exports io.github.stint.core.cache;
    exports io.github.stint.core.change;
    exports io.github.stint.core.client;
    exports io.github.stint.core.connection;
    exports io.github.stint.core.dryrun;
    exports io.github.stint.core.error;
    exports io.github.stint.core.file;
    exports io.github.stint.core.history;
    exports io.github.stint.core.importing;
    exports io.github.stint.core.input;
    exports io.github.stint.core.json;
    exports io.github.stint.core.lookup;
    exports io.github.stint.core.message;
    exports io.github.stint.core.page;
    exports io.github.stint.core.project;
    exports io.github.stint.core.quota;
    exports io.github.stint.core.receipt;
    exports io.github.stint.core.recording;
    exports io.github.stint.core.report;
    exports io.github.stint.core.settling;
    exports io.github.stint.core.tag;
    exports io.github.stint.core.task;
    exports io.github.stint.core.text;
    exports io.github.stint.core.time;
    exports io.github.stint.core.timeentry;
    exports io.github.stint.core.timesheet;
    exports io.github.stint.core.tracking;
    exports io.github.stint.core.user;
    exports io.github.stint.core.workspace;
}
