package io.github.stint.core.connection;

import java.net.URI;

/**
 * Where a person authorises a connection. Whoever opens it acts for the account, so it is a secret: {@code toString} hides it.
 *
 * @param reveal the address itself
 */
public record AuthorizationUrl(URI reveal) {

    @Override
    public String toString() {
        return "(hidden)";
    }
}
