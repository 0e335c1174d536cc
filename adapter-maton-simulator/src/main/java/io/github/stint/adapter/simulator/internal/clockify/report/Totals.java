package io.github.stint.adapter.simulator.internal.clockify.report;

import io.github.stint.adapter.simulator.internal.wire.JsonOutput;
import io.github.stint.adapter.simulator.internal.wire.JsonValue;
import java.math.BigDecimal;
import java.util.List;

/** The sums of a whole report. Not thread-safe. */
final class Totals {

    private final Amounts amounts;
    private long seconds;
    private long billableSeconds;
    private int count;
    private double amount;

    Totals(Amounts amounts) {
        this.amounts = amounts;
    }

    void add(ReportEntry entry) {
        seconds += entry.seconds();
        billableSeconds += entry.entry().billable() ? entry.seconds() : 0;
        count++;
        amount += amounts.of(entry);
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Writes the list of sums, which is empty for no entries. */
    void writeOrNothing(JsonOutput json) {
        json.field("totals", isEmpty() ? List.of() : List.of(sums()));
    }

    /** Writes the list of sums, which contains null for no entries. */
    void writeOrNull(JsonOutput json) {
        if (isEmpty()) {
            json.constant("totals", "[null]");
        } else {
            json.field("totals", List.of(sums()));
        }
    }

    private JsonValue sums() {
        return value -> {
            value.beginObject();
            value.plain("_id", "");
            value.field("totalTime", BigDecimal.valueOf(seconds));
            value.field("totalBillableTime", BigDecimal.valueOf(billableSeconds));
            value.field("entriesCount", count);
            amounts.writeTotal(value, amount);
            value.field("numOfCurrencies", 1);
            amounts.writeList(value, amount);
            value.endObject();
        };
    }
}
