package io.github.stint.adapter.simulator.internal.maton;

import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.error.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The tokens in the addresses where connections are authorized. They are signed with the account's key, so that a connection's id alone
 * is not enough to make one.
 */
public final class SessionTokens {

    private static final String SIGNATURE = "HmacSHA256";

    private final String key;

    public SessionTokens(String key) {
        this.key = key;
    }

    public String create(ConnectionId connection) {
        return connection + "." + signature(connection);
    }

    /** Returns the connection of the token, or empty if the token is not valid. */
    Optional<ConnectionId> verify(String token) {
        int dot = token.lastIndexOf('.');
        if (dot < 1) {
            return Optional.empty();
        }
        try {
            ConnectionId connection = new ConnectionId(token.substring(0, dot));
            return Optional.of(connection).filter(id -> equal(create(id), token));
        } catch (InvalidValue noId) {
            return Optional.empty();
        }
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private String signature(ConnectionId connection) {
        try {
            Mac mac = Mac.getInstance(SIGNATURE);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), SIGNATURE));
            return HexFormat.of().formatHex(mac.doFinal(connection.value().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK can sign with " + SIGNATURE, missing);
        }
    }
}
