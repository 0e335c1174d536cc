package io.github.stint.cli.command.service;

import io.github.stint.core.error.InvalidValue;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Parses IP addresses. It accepts no names, which would be looked up in the network. */
final class IpAddressParser {

    private static final String NUMBER = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    /** Java looks up no text that contains a colon. */
    private static final Pattern ADDRESS =
            Pattern.compile(NUMBER + "(?:\\." + NUMBER + "){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private IpAddressParser() {}

    /**
     * Returns the address.
     *
     * @throws InvalidValue if the text is no IP address
     */
    static InetAddress parse(String text) {
        if (!ADDRESS.matcher(text).matches()) {
            throw invalid(text);
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException notAnAddress) {
            throw invalid(text);
        }
    }

    private static InvalidValue invalid(String text) {
        return new InvalidValue(
                "parse an address",
                "address",
                "invalid IP address \"" + text + "\"",
                "use an address such as 127.0.0.1, 0.0.0.0 or ::1");
    }
}
