package io.github.stint.adapter.simulator.internal.wire;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The host and the port of a request, from its Host header or target.
 *
 * @param host a name or an address in lower case; an IPv6 address is in brackets. May be empty
 */
public record Authority(String host) {

    private static final Pattern FORM =
            Pattern.compile("(?<host>\\[[0-9A-Fa-f:.]+]|[0-9A-Za-z._~!$&'()*+,;=%-]*)(:(?<port>[0-9]{0,5}))?");
    private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final int MAX_PORT = 65_535;

    /** Returns empty if the text is not a host with an optional port. */
    public static Optional<Authority> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() && isPort(form.group("port"))
                ? Optional.of(new Authority(form.group("host").toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    private static boolean isPort(String digits) {
        return digits == null || digits.isEmpty() || Integer.parseInt(digits) <= MAX_PORT;
    }

    /**
     * Whether the host is an address, or a name that no owner of a public domain can point to this machine: one without a dot, such as
     * {@code localhost} and the name of a service in Docker Compose, or one below {@code localhost} or {@code internal}.
     */
    public boolean isLocalName() {
        return host.startsWith("[")
                || IPV4.matcher(host).matches()
                || (!host.isEmpty() && !host.contains("."))
                || host.endsWith(".localhost")
                || host.endsWith(".internal");
    }
}
