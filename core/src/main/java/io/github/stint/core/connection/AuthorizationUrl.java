package io.github.stint.core.connection;

import java.net.URI;

/**
 * The URL at which a person authorises a connection. It is a secret, because opening it acts on behalf of the account:
 * {@code toString} hides it.
 *
 * @param reveal the URL itself
 */
public record AuthorizationUrl(URI reveal) {

    @Override
    public String toString() {
        return "(hidden)";
    }
}
