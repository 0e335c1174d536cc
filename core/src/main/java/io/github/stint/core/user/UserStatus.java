package io.github.stint.core.user;

/** The status of a user account. */
public enum UserStatus {
    ACTIVE,
    PENDING_EMAIL_VERIFICATION,
    DELETED,
    NOT_REGISTERED,
    LIMITED,
    LIMITED_DELETED,
    /** A status that this version does not know. */
    OTHER
}
