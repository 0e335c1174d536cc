package io.github.stint.cli;

import io.github.stint.cli.env.EnvironmentVariables;
import io.github.stint.cli.env.Settings;
import io.github.stint.cli.key.Keys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Identifies a service and an account by the digest of the key, the connection and the URL, which does not reveal the key. */
final class OnlinePlace {

    private static final int DIGEST_BYTES = 12;

    private final EnvironmentVariables variables;

    OnlinePlace(EnvironmentVariables variables) {
        this.variables = variables;
    }

    String of(Settings settings) {
        StringBuilder identity = new StringBuilder();
        settings.useGatewayUrl(url -> identity.append(url).append('\n'));
        settings.connection()
                .ifPresent(connection -> identity.append(connection).append('\n'));
        identity.append(
                variables.get(Keys.MATON).or(() -> variables.get(Keys.CLOCKIFY)).orElse(""));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(identity.toString().getBytes(StandardCharsets.UTF_8));
            return "online " + HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
