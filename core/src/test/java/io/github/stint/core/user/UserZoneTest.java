package io.github.stint.core.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class UserZoneTest {

    private static User.Builder user() {
        return User.builder().id(new UserId("ada")).email("ada@example.com").status(UserStatus.ACTIVE);
    }

    @Test
    void the_zone_of_the_account_needs_no_warning() {
        User user = user().timeZone(ZoneId.of("Europe/Berlin")).build();

        assertThat(user.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(user.zoneWarning()).isEmpty();
    }

    @Test
    void an_account_without_a_zone_has_utc_and_a_warning() {
        User user = user().build();

        assertThat(user.zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(user.zoneWarning()).contains("the account has no time zone, so UTC is used");
    }

    @Test
    void an_unknown_zone_is_named_in_the_warning() {
        User user = user().unknownTimeZone("Mars/Phobos").build();

        assertThat(user.zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(user.zoneWarning())
                .contains(
                        "this version of Java does not know the time zone Mars/Phobos of the account, so UTC is used");
    }
}
