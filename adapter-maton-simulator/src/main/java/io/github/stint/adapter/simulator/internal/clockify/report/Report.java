package io.github.stint.adapter.simulator.internal.clockify.report;

import io.github.stint.adapter.simulator.internal.wire.JsonObject;

/** A report that gets its entries one after the other, before it is written. */
interface Report extends JsonObject {

    void add(ReportEntry entry);
}
