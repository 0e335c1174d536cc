package io.github.stint.adapter.simulator.internal.clockify.report;

import io.github.stint.adapter.simulator.internal.clockify.json.Currency;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.adapter.simulator.internal.wire.JsonObject;
import io.github.stint.adapter.simulator.internal.wire.JsonOutput;
import java.util.List;
import java.util.Optional;

/**
 * The amounts of money of a report, which are zero because there are no rates.
 *
 * @param shown what they are, such as earned; empty if the report has none
 */
record Amounts(Optional<String> shown) {

    static final double NOTHING = 0;

    static Amounts read(Body body) {
        String shown = body.nonEmptyText("amountShown").orElse("EARNED");
        return switch (shown) {
            case "HIDE_AMOUNT" -> new Amounts(Optional.empty());
            case "EARNED", "COST", "PROFIT" -> new Amounts(Optional.of(shown));
            case "EXPORT" -> new Amounts(Optional.of("EARNED"));
            default -> throw WireErrors.invalidField("amountShown");
        };
    }

    /** Writes the amounts of a group or of the whole report. */
    void writeList(JsonOutput json) {
        json.field("amounts", shown.map(Amounts::amount).stream().toList());
    }

    /** Writes one amount, or nothing if none is shown. */
    void writeSingle(JsonOutput json) {
        if (shown.isPresent()) {
            json.field("amount", NOTHING);
        }
    }

    void writeTotal(JsonOutput json) {
        if (shown.isPresent()) {
            json.field("totalAmount", NOTHING);
            json.field("totalAmountByCurrency", List.of(inCurrency()));
        } else {
            json.absent("totalAmount");
            json.empty("totalAmountByCurrency");
        }
    }

    private static JsonObject amount(String type) {
        return json -> {
            json.plain("type", type);
            json.field("value", NOTHING);
            json.field("amountByCurrency", List.of(inCurrency()));
        };
    }

    private static JsonObject inCurrency() {
        return json -> {
            json.plain("currency", Currency.CODE);
            json.field("amount", NOTHING);
        };
    }
}
