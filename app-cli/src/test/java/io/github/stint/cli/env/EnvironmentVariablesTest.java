package io.github.stint.cli.env;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What another program may see of the environment. */
class EnvironmentVariablesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MATON_API_KEY", "CLOCKIFY_API_KEY", "AWS_SECRET_ACCESS_KEY", "GITHUB_TOKEN", "NPM_AUTH", "DB_PASSWORD",
                "PGPASSWORD", "MYSQL_PWD", "GPG_PASSPHRASE", "GOOGLE_APPLICATION_CREDENTIALS", "api_key", "ADO_PAT"
            })
    void hides_a_secret(String name) {
        assertThat(new EnvironmentVariables(Map.of(name, "x")).withoutSecrets()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PATH",
                "HOME",
                "DISPLAY",
                "WAYLAND_DISPLAY",
                "XAUTHORITY",
                "DBUS_SESSION_BUS_ADDRESS",
                "XDG_RUNTIME_DIR",
                "BROWSER",
                "LANG",
                "https_proxy",
                "STINT_PROFILE"
            })
    void keeps_what_a_browser_needs(String name) {
        Map<String, String> variables = Map.of(name, "http://proxy.example.com:3128/a@b");

        assertThat(new EnvironmentVariables(variables).withoutSecrets()).isEqualTo(variables);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://user:secret@proxy.example.com:3128", "//token@host", "jdbc:postgresql://u:p@db/x"})
    void hides_a_url_with_a_login(String url) {
        assertThat(new EnvironmentVariables(Map.of("HTTPS_PROXY", url)).withoutSecrets())
                .isEmpty();
    }
}
