package io.github.stint.adapter.simulator;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.github.stint.adapter.simulator.internal.clockify.restriction.MemberRole;
import io.github.stint.adapter.simulator.internal.clockify.restriction.RequiredField;
import io.github.stint.adapter.simulator.internal.clockify.restriction.Restrictions;
import io.github.stint.core.user.UserId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of all workspaces of a simulator, which restrict what members may write. They are those of the service, with its errors, and
 * responses with workspaces contain them. Immutable.
 */
public final class WorkspaceSettings {

    private final Restrictions restrictions;

    private WorkspaceSettings(Restrictions restrictions) {
        this.restrictions = restrictions;
    }

    static WorkspaceSettings of(Restrictions restrictions) {
        return new WorkspaceSettings(restrictions);
    }

    /** Returns settings that restrict nothing. */
    public static WorkspaceSettings unrestricted() {
        return new WorkspaceSettings(Restrictions.none());
    }

    /** Returns a builder of settings that restrict nothing. */
    public static Builder builder() {
        return unrestricted().toBuilder();
    }

    /** Returns a builder of these settings. */
    public Builder toBuilder() {
        return new Builder(restrictions);
    }

    Restrictions restrictions() {
        return restrictions;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkspaceSettings settings && settings.restrictions.equals(restrictions);
    }

    @Override
    public int hashCode() {
        return restrictions.hashCode();
    }

    @Override
    public String toString() {
        return restrictions.toString();
    }

    /** Builds settings. The names of the service are in parentheses. Not thread-safe. */
    public static final class Builder {

        private final Set<RequiredField> required = EnumSet.noneOf(RequiredField.class);
        private Optional<Instant> lockedBefore;
        private boolean timersOnly;
        private boolean adminsChangeBillable;
        private boolean freePlan;
        private final Map<UserId, Set<MemberRole>> roles;

        private Builder(Restrictions from) {
            this.required.addAll(from.required());
            this.lockedBefore = from.lockedBefore();
            this.timersOnly = from.timersOnly();
            this.adminsChangeBillable = from.adminsChangeBillable();
            this.freePlan = from.freePlan();
            this.roles = new HashMap<>(from.roles());
        }

        /** Sets whether time is finished only with a project that is not archived (forceProjects). A timer may run without one. */
        public Builder forceProjects(boolean required) {
            return require(RequiredField.PROJECT, required);
        }

        /** Sets whether time is finished only with a task that is not done (forceTasks). A timer may run without one. */
        public Builder forceTasks(boolean required) {
            return require(RequiredField.TASK, required);
        }

        /** Sets whether time is finished only with a tag (forceTags). A timer may run without one. */
        public Builder forceTags(boolean required) {
            return require(RequiredField.TAGS, required);
        }

        /** Sets whether time is finished only with a description (forceDescription). A timer may run without one. */
        public Builder forceDescription(boolean required) {
            return require(RequiredField.DESCRIPTION, required);
        }

        private Builder require(RequiredField field, boolean isRequired) {
            if (isRequired) {
                required.add(field);
            } else {
                required.remove(field);
            }
            return this;
        }

        /** Locks time that starts before the instant: regular members can neither add, change nor delete it (lockTimeEntries). */
        public Builder lockedBefore(Instant instant) {
            this.lockedBefore = Optional.of(instant);
            return this;
        }

        /** Locks no time. */
        public Builder unlocked() {
            this.lockedBefore = Optional.empty();
            return this;
        }

        /** Sets whether time is created by timers only (timeTrackingMode STOPWATCH_ONLY). An owner can add time for a user nevertheless. */
        public Builder timersOnly(boolean required) {
            this.timersOnly = required;
            return this;
        }

        /**
         * Sets whether only owners and administrators set whether time is billable (onlyAdminsCanChangeBillableStatus). What others send is
         * replaced silently: new time is billable if its project is, and changed time if it was.
         */
        public Builder onlyAdminsChangeBillable(boolean required) {
            this.adminsChangeBillable = required;
            return this;
        }

        /** Sets whether each workspace permits 30 requests an hour, as a new free one, one more for each two minutes. */
        public Builder freePlan(boolean free) {
            this.freePlan = free;
            return this;
        }

        /** Makes a member an owner, to whom locked periods do not apply. */
        public Builder owner(UserId member) {
            return role(member, MemberRole.OWNER);
        }

        /** Makes a member an administrator, to whom locked periods do not apply. */
        public Builder administrator(UserId member) {
            return role(member, MemberRole.ADMIN);
        }

        /** Makes a member a manager of a team, who is restricted as a regular member is. */
        public Builder manager(UserId member) {
            return role(member, MemberRole.MANAGER);
        }

        /** Makes all members regular ones, as they are by default. */
        public Builder clearRoles() {
            roles.clear();
            return this;
        }

        Builder clearRole(MemberRole role) {
            roles.replaceAll(
                    (member, all) -> all.stream().filter(each -> each != role).collect(toUnmodifiableSet()));
            return this;
        }

        Builder role(UserId member, MemberRole role) {
            roles.put(member, Set.of(role));
            return this;
        }

        /** Builds the settings. */
        public WorkspaceSettings build() {
            return new WorkspaceSettings(
                    new Restrictions(required, lockedBefore, timersOnly, adminsChangeBillable, freePlan, roles));
        }
    }
}
