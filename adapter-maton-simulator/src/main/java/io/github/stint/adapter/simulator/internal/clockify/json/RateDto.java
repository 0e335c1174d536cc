package io.github.stint.adapter.simulator.internal.clockify.json;

/** What an hour costs, in the smallest unit of the currency. Rates are out of scope, so there is only one. */
record RateDto(int amount, String currency) {

    static RateDto none() {
        return new RateDto(0, CurrencyDto.CODE);
    }
}
