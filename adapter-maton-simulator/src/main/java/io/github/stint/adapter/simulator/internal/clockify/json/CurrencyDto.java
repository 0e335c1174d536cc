package io.github.stint.adapter.simulator.internal.clockify.json;

/** A currency of a workspace. There is only one. */
record CurrencyDto(String id, String code, boolean isDefault) {

    static final String CODE = "USD";
    static final String ID = "5e0000000000000000000001";

    static CurrencyDto only() {
        return new CurrencyDto(ID, CODE, true);
    }
}
