package io.github.stint.adapter.maton.internal.transport;

import java.io.EOFException;
import java.net.SocketException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * Why no secure connection was established, although the network works. Nothing was sent, and a retry would fail again. A connection that
 * breaks during or after the handshake is a failure of the network, even if it is an {@link SSLException}.
 */
public enum TlsFailure {
    /** The certificate has expired, or is not valid yet, by the clock of this machine. */
    CERTIFICATE_NOT_VALID_NOW,
    /** The certificate is for other hosts. */
    OTHER_HOST,
    /** The certificate is not issued by an authority that is trusted. */
    NOT_TRUSTED,
    /** What responds does not use TLS. Rarely, Java reports instead that the connection ended, which is a failure of the network. */
    NO_TLS,
    /** Any other failure of the handshake, such as no version of TLS in common. */
    HANDSHAKE;

    /** Of the exceptions of Java in all versions, when the connection was closed or broke during the handshake. */
    private static final String CONNECTION_LOST = "Remote host ";
    /** Of the exception of Java in all versions, for a first message that is not one of TLS. */
    private static final String NOT_TLS = "nrecognized SSL message";

    /** In the message of Java, in all versions, if no name of the certificate is that of the host. */
    private static final Pattern OTHER_NAME = Pattern.compile("No (subject alternative|name matching)");

    /** The kind of a failure; empty if it is a failure of the network or of another kind. */
    public static Optional<TlsFailure> of(@Nullable Throwable failure) {
        if (failure instanceof SSLHandshakeException) {
            return isConnectionLost(failure) ? Optional.empty() : Optional.of(ofHandshake(failure));
        }
        return failure instanceof SSLException && message(failure).contains(NOT_TLS)
                ? Optional.of(NO_TLS)
                : Optional.empty();
    }

    private static boolean isConnectionLost(Throwable failure) {
        return message(failure).contains(CONNECTION_LOST)
                || has(failure, SocketException.class)
                || has(failure, EOFException.class);
    }

    private static TlsFailure ofHandshake(Throwable failure) {
        if (has(failure, CertificateExpiredException.class) || has(failure, CertificateNotYetValidException.class)) {
            return CERTIFICATE_NOT_VALID_NOW;
        }
        if (OTHER_NAME.matcher(message(failure)).find()) {
            return OTHER_HOST;
        }
        return has(failure, CertificateException.class) ? NOT_TRUSTED : HANDSHAKE;
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(kind::isInstance);
    }

    private static String message(Throwable failure) {
        return String.valueOf(failure.getMessage());
    }
}
