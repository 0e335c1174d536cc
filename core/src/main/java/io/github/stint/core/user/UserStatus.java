package io.github.stint.core.user;

/** What the account of a user may do. */
public enum UserStatus {
    ACTIVE,
    PENDING_EMAIL_VERIFICATION,
    DELETED,
    NOT_REGISTERED,
    LIMITED,
    LIMITED_DELETED,
    /** Something that this version does not know. */
    OTHER
}
