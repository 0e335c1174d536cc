package io.github.stint.adapter.maton;

import java.net.URI;

/** The regions in which Clockify stores workspaces; each has its own URL. */
public enum ClockifyRegion {
    /** The default region. */
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

    /** The URL, for {@link MatonConfig.Builder#gatewayUrl}. */
    public URI url() {
        return URI.create("https://" + host + ".clockify.me");
    }
}
