package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Body;
import java.math.BigDecimal;

/** Reads amounts of money, which are whole numbers of the smallest unit of the currency. */
public final class RateBody {

    private static final String AMOUNT = "amount";

    private RateBody() {}

    /** Returns the amount of a rate; throws the service's error if it is missing or negative. */
    public static int amount(Body rate) {
        return whole(rate, AMOUNT);
    }

    /** Returns a number in a field; throws the service's error if it is missing, negative or not a whole one of 32 bits. */
    public static int whole(Body body, String field) {
        BigDecimal number = body.number(field).orElseThrow(() -> WireErrors.invalidField(field));
        if (number.signum() < 0) {
            throw WireErrors.invalidField(field);
        }
        // Compared before the conversion, which would compute all digits of a number such as 1E1000000.
        boolean fits = number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
        if (!fits || number.stripTrailingZeros().scale() > 0) {
            throw WireErrors.wrongType(field, "java.lang.Integer");
        }
        return number.intValueExact();
    }
}
