package io.github.stint.cli.env;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.maton.MatonConfig;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.fuzzing.Corpus;
import io.github.stint.fuzzing.Fuzz;
import io.github.stint.fuzzing.PrintedText;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Any value of a setting, from an option, a variable or the saved settings, is read, or rejected with the place to correct. */
class SettingFuzzTest {

    private static final String PASSWORD = "s3cret";

    @Test
    void reads_or_rejects_any_value() {
        Fuzz.of(
                        "values of settings",
                        Corpus.read(getClass(), "settings")
                                .withWords("https://", "http://", "user:" + PASSWORD + "@", "://", "%", "Europe/", "h"))
                .texts(text -> {
                    for (Setting setting : Setting.values()) {
                        // An invalid zone is compared with all names of zones, which takes most of the time.
                        if (setting != Setting.TZ || text.hashCode() % 32 == 0) {
                            read(setting, text);
                        }
                    }
                });
    }

    private static void read(Setting setting, String text) {
        try {
            Object value = new SourcedText(text, setting.key()).parse(each -> checked(setting.parse(each)));
            assertThat(value).isNotNull();
        } catch (UsageError rejected) {
            assertThat(rejected).hasMessageStartingWith(setting.key() + ": ");
            if (setting == Setting.GATEWAY_URL && hasPassword(text)) {
                PrintedText.requireNoSecret(String.valueOf(rejected.getMessage()), PASSWORD);
            }
        }
    }

    /** As a request would use it. Throws {@link InvalidValue}. */
    private static Object checked(Object value) {
        if (value instanceof URI url) {
            MatonConfig.checkUrl(url);
        }
        return value;
    }

    private static boolean hasPassword(String text) {
        int host = text.lastIndexOf('@');
        return host >= 0
                && text.substring(0, host).contains(PASSWORD)
                && !text.substring(host).contains(PASSWORD);
    }
}
