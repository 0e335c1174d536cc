package io.github.stint.adapter.maton;

import java.net.URI;

/** Where Clockify keeps the data of a workspace; each region has an address of its own. */
public enum ClockifyRegion {
    /** Wherever nothing else was chosen. */
    GLOBAL("api"),
    /** Frankfurt. */
    EU_CENTRAL("euc1"),
    /** Ohio. */
    US_EAST("use2"),
    /** London. */
    EU_WEST("euw2"),
    /** Sydney. */
    ASIA_PACIFIC("apse2");

    private final String host;

    ClockifyRegion(String host) {
        this.host = host;
    }

    /** The address, for {@link MatonConfig.Builder#gatewayUrl}. */
    public URI address() {
        return URI.create("https://" + host + ".clockify.me");
    }
}
