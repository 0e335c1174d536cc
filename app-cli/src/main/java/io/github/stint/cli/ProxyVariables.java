package io.github.stint.cli;

import io.github.stint.cli.env.EnvironmentVariables;
import io.github.stint.cli.env.UsageError;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The proxy that the variables {@code HTTPS_PROXY} and {@code NO_PROXY} name, in lower or upper case; lower case takes precedence, as in
 * curl. {@code HTTP_PROXY} does not apply, because {@code http} leads to this machine only.
 */
final class ProxyVariables {

    private static final int DEFAULT_PORT = 80;
    private static final int MAX_PORT = 65_535;

    private final EnvironmentVariables variables;

    ProxyVariables(EnvironmentVariables variables) {
        this.variables = variables;
    }

    /**
     * A proxy, and the variable that names it.
     *
     * @param login empty if the URL of the proxy has none
     */
    record NamedProxy(String variable, InetSocketAddress address, Optional<PasswordAuthentication> login) {}

    /**
     * Returns the proxy, or empty if no variable names one.
     *
     * @throws UsageError if the value is not the URL of an HTTP proxy
     */
    Optional<NamedProxy> proxy() {
        return firstSet("https_proxy")
                .map(name -> parse(name, variables.get(name).orElseThrow()));
    }

    /** Selects the proxy for all hosts that {@code NO_PROXY} does not name. */
    ProxySelector selector(NamedProxy proxy) {
        List<String> exceptions = firstSet("no_proxy").flatMap(variables::get).stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .filter(entry -> !entry.isEmpty())
                .toList();
        return new Selector(new Proxy(Proxy.Type.HTTP, proxy.address()), exceptions);
    }

    /** The name in lower or upper case. */
    private Optional<String> firstSet(String name) {
        return Stream.of(name, name.toUpperCase(Locale.ROOT))
                .filter(either -> variables.get(either).isPresent())
                .findFirst();
    }

    /** The errors do not contain the value, which may contain a password. */
    private static NamedProxy parse(String variable, String value) {
        URI url = url(variable, value.contains("://") ? value : "http://" + value);
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        if (url.getHost() == null || !scheme.equals("http") || url.getPort() > MAX_PORT) {
            throw invalid(variable);
        }
        int port = url.getPort() < 0 ? DEFAULT_PORT : url.getPort();
        return new NamedProxy(
                variable,
                InetSocketAddress.createUnresolved(url.getHost(), port),
                Optional.ofNullable(url.getRawUserInfo()).map(ProxyVariables::login));
    }

    private static URI url(String variable, String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException notAUrl) {
            throw invalid(variable);
        }
    }

    private static UsageError invalid(String variable) {
        return new UsageError(
                variable + ": not the URL of an HTTP proxy",
                "set it to one like http://proxy.example.com:3128, with special characters of a password percent-encoded");
    }

    private static PasswordAuthentication login(String userInfo) {
        String[] parts = userInfo.split(":", 2);
        String password = parts.length < 2 ? "" : decode(parts[1]);
        return new PasswordAuthentication(decode(parts[0]), password.toCharArray());
    }

    private static String decode(String text) {
        // In a URL, unlike in a form, a plus sign stands for itself.
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static final class Selector extends ProxySelector {

        private final Proxy proxy;
        private final List<String> exceptions;

        Selector(Proxy proxy, List<String> exceptions) {
            this.proxy = proxy;
            this.exceptions = exceptions;
        }

        @Override
        public List<Proxy> select(URI url) {
            return List.of(exceptions.stream().anyMatch(entry -> names(entry, url)) ? Proxy.NO_PROXY : proxy);
        }

        /** Whether the entry names the host or one of its parent domains, with any port or the one of the URL. */
        private static boolean names(String entry, URI url) {
            String host = url.getHost().toLowerCase(Locale.ROOT);
            int port = url.getPort() < 0 ? 443 : url.getPort();
            return Stream.of(host, host + ":" + port)
                    .anyMatch(target -> entry.equals("*")
                            || target.equals(withoutDot(entry))
                            || target.endsWith("." + withoutDot(entry)));
        }

        private static String withoutDot(String entry) {
            return entry.startsWith(".") ? entry.substring(1) : entry;
        }

        @Override
        public void connectFailed(URI url, SocketAddress address, IOException failure) {
            // There is no other proxy to select, and the request reports the failure.
        }
    }
}
