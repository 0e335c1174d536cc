package io.github.stint.adapter.simulator.internal.clockify.detail;

import io.github.stint.core.user.UserId;

/** A member of a project. */
public record ProjectMember(UserId user, Rates rates) {}
