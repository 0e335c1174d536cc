package io.github.stint.adapter.maton.internal.error;

import io.github.stint.adapter.maton.internal.transport.TlsFailure;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;

/** Errors for connections that are not secure, so that no request was sent. */
final class TlsErrors {

    /**
     * The error.
     *
     * @param place the host, and the proxy if there is one
     * @param reason the message of Java, without secrets
     */
    StintException of(Operation operation, TlsFailure failure, String place, String reason) {
        return new Unavailable(
                operation.description(),
                "tls-failed",
                "no secure connection to " + place + ": " + what(failure) + " (" + reason + ")",
                hint(failure),
                false);
    }

    private static String what(TlsFailure failure) {
        return switch (failure) {
            case CERTIFICATE_NOT_VALID_NOW -> "its certificate has expired or is not valid yet";
            case OTHER_HOST -> "its certificate is for another host";
            case NOT_TRUSTED -> "its certificate is not trusted";
            case NO_TLS -> "it does not use TLS";
            case HANDSHAKE -> "the TLS handshake failed";
        };
    }

    private static String hint(TlsFailure failure) {
        return switch (failure) {
            case CERTIFICATE_NOT_VALID_NOW ->
                "check the date and the time of this machine; if they are right, the operator of the service or of the"
                        + " proxy has to renew the certificate";
            case OTHER_HOST ->
                "check the service URL, and any proxy in between; do not trust this network if you do not know the"
                        + " reason";
            case NOT_TRUSTED ->
                "if your network inspects TLS, trust its certificates too (SSL_CERT_FILE, or sslContext in Java);"
                        + " otherwise do not trust this network; also check the date and the time of this machine";
            case NO_TLS -> "check the scheme, the host and the port of the service URL, and any proxy in between";
            case HANDSHAKE ->
                "check the service URL, any proxy in between, and that both sides support the same version of TLS; a"
                        + " server that requires a client certificate needs an sslContext with one";
        };
    }
}
