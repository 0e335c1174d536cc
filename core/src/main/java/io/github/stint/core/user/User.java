package io.github.stint.core.user;

import io.github.stint.core.style.ValueStyle;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Optional;
import org.immutables.value.Value;

/** A user account. */
@Value.Immutable
@ValueStyle
public interface User {

    UserId id();

    String email();

    /** The name, or empty if the user was invited and has not signed up. */
    Optional<String> name();

    /** The workspace that the user currently works in, or empty if the service reports none. */
    Optional<WorkspaceId> activeWorkspace();

    /** The workspace in which new sessions of the user begin, or empty if the service reports none. */
    Optional<WorkspaceId> defaultWorkspace();

    /** Whether the account can be used. */
    UserStatus status();

    /** The time zone of the account, or empty if the account has none or an {@linkplain #unknownTimeZone unknown one}. */
    Optional<ZoneId> timeZone();

    /** The name of the time zone of the account if this version of Java does not know it; otherwise empty. */
    Optional<String> unknownTimeZone();

    /** The first day of the week of the account, or empty if the account has no settings. */
    Optional<DayOfWeek> weekStart();

    /**
     * Returns the zone of the user's days and clock times: that of the account, or UTC if it is missing or unknown, which {@link
     * #zoneWarning} reports.
     */
    default ZoneId zone() {
        return timeZone().orElse(ZoneId.of("UTC"));
    }

    /** Returns why {@link #zone} is not the zone of the account, and what is used instead, for the user; empty if it is. */
    default Optional<String> zoneWarning() {
        if (timeZone().isPresent()) {
            return Optional.empty();
        }
        String reason = unknownTimeZone()
                .map(name -> "this version of Java does not know the time zone " + name + " of the account")
                .orElse("the account has no time zone");
        return Optional.of(reason + ", so " + zone() + " is used");
    }

    /** Returns the first day of the user's week: that of the account, or Monday (ISO 8601) if the account has none. */
    default DayOfWeek firstDayOfWeek() {
        return weekStart().orElse(DayOfWeek.MONDAY);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a user; id, e-mail address and status are required. */
    final class Builder extends ImmutableUser.Builder {
        Builder() {}
    }
}
