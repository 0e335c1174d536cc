package io.github.stint.adapter.simulator.internal.clockify.json;

/** An hourly rate, in the smallest unit of the currency. Rates are out of scope, so it is always zero. */
record RateDto(int amount, String currency) {

    static RateDto none() {
        return new RateDto(0, CurrencyDto.CODE);
    }
}
