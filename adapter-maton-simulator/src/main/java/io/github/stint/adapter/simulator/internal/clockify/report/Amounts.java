package io.github.stint.adapter.simulator.internal.clockify.report;

import io.github.stint.adapter.simulator.internal.clockify.json.Currency;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.adapter.simulator.internal.wire.JsonObject;
import io.github.stint.adapter.simulator.internal.wire.JsonOutput;
import java.util.List;

/** Which amounts of money a report shows, in the smallest unit of the currency. */
enum Amounts {
    EARNED,
    COST,
    PROFIT,
    HIDE_AMOUNT;

    static Amounts read(Body body) {
        String shown = body.nonEmptyText("amountShown").orElse("EARNED");
        return switch (shown) {
            case "HIDE_AMOUNT" -> HIDE_AMOUNT;
            case "EARNED", "EXPORT" -> EARNED;
            case "COST" -> COST;
            case "PROFIT" -> PROFIT;
            default -> throw WireErrors.invalidField("amountShown");
        };
    }

    boolean areShown() {
        return this != HIDE_AMOUNT;
    }

    /** Returns the amount of an entry. */
    double of(ReportEntry entry) {
        return switch (this) {
            case EARNED -> entry.earned();
            case COST -> entry.cost();
            case PROFIT -> entry.earned() - entry.cost();
            case HIDE_AMOUNT -> 0;
        };
    }

    /** Writes the amounts of a group or of the whole report. */
    void writeList(JsonOutput json, double amount) {
        json.field("amounts", areShown() ? List.of(typed(amount)) : List.of());
    }

    /** Writes one amount, or nothing if none is shown. */
    void writeSingle(JsonOutput json, double amount) {
        if (areShown()) {
            json.field("amount", amount);
        }
    }

    void writeTotal(JsonOutput json, double amount) {
        if (areShown()) {
            json.field("totalAmount", amount);
            json.field("totalAmountByCurrency", List.of(inCurrency(amount)));
        } else {
            json.absent("totalAmount");
            json.empty("totalAmountByCurrency");
        }
    }

    private JsonObject typed(double amount) {
        return json -> {
            json.plain("type", name());
            json.field("value", amount);
            json.field("amountByCurrency", List.of(inCurrency(amount)));
        };
    }

    private static JsonObject inCurrency(double amount) {
        return json -> {
            json.plain("currency", Currency.CODE);
            json.field("amount", amount);
        };
    }
}
