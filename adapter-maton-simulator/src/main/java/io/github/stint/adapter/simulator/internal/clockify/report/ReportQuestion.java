package io.github.stint.adapter.simulator.internal.clockify.report;

import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.core.user.User;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;

/**
 * What all kinds of reports have in common in their requests.
 *
 * @param rounded whether durations are rounded as the workspace rounds them
 * @param descending empty for the usual order of the report
 */
record ReportQuestion(
        ReportSpan span, ReportFilter filter, Amounts amounts, boolean rounded, Optional<Boolean> descending) {

    static ReportQuestion read(Body body, User user, Clock clock) {
        requireJson(body);
        return new ReportQuestion(
                ReportSpan.read(body, user, clock),
                ReportFilter.read(body),
                Amounts.read(body),
                body.flag("rounding").orElse(false),
                descending(body));
    }

    /** Other types than JSON are files, which are not simulated. */
    private static void requireJson(Body body) {
        String type = body.nonEmptyText("exportType").orElse("JSON");
        switch (type) {
            case "JSON", "JSON_V1" -> {}
            case "CSV", "PDF", "XLSX", "ZIP" -> throw WireErrors.exportNotSimulated(type);
            default -> throw WireErrors.invalidField("exportType");
        }
    }

    private static Optional<Boolean> descending(Body body) {
        return body.nonEmptyText("sortOrder").map(order -> switch (order) {
            case "ASCENDING" -> false;
            case "DESCENDING" -> true;
            default -> throw WireErrors.invalidField("sortOrder");
        });
    }

    /** Returns the object in a field that a kind of report requires. */
    static Body required(Body body, String field) {
        return body.object(field).orElseThrow(() -> WireErrors.invalidField(field));
    }

    /** Returns a whole number from 1 to the largest. */
    static int positive(Body body, String field, int usual, int largest) {
        BigDecimal number = body.number(field).orElse(BigDecimal.valueOf(usual));
        boolean valid = number.compareTo(BigDecimal.ONE) >= 0 && number.compareTo(BigDecimal.valueOf(largest)) <= 0;
        if (!valid || number.stripTrailingZeros().scale() > 0) {
            throw WireErrors.invalidField(field);
        }
        return number.intValue();
    }
}
