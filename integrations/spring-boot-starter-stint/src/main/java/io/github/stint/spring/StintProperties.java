package io.github.stint.spring;

import io.github.stint.core.quota.Plan;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The properties of Stint. What is null has the default of the library.
 *
 * @param enabled Whether to create a Stint bean. If false, the other properties are ignored.
 * @param key API key of Maton, from maton.ai/settings, or of Clockify in the mode direct. Required.
 * @param mode Whether requests go through the Maton gateway or to Clockify directly.
 * @param gatewayUrl URL of the gateway, or of Clockify in the mode direct (default: https://gateway.maton.ai/clockify, or
 *     https://api.clockify.me).
 * @param controlUrl URL of Maton's API for connections (default: https://ctrl.maton.ai). Ignored in the mode direct.
 * @param connection ID of the Maton connection (default: the oldest active one). Ignored in the mode direct.
 * @param userAgent Header User-Agent of all requests (default: stint).
 * @param timeout Timeout of one request with all its attempts and waits (default: 30s).
 * @param connectTimeout Timeout for establishing a connection (default: 10s).
 * @param accountLimit Most requests per second of the account (default: not known, it is found out).
 * @param workspaceLimit Most requests per second of one workspace (default: not known, it is found out).
 * @param maxAttempts Maximum number of attempts of a request that is safe to retry (default: 4). 1 disables retries.
 * @param retryDelay Maximum delay before the first retry (default: 500ms). It doubles with each retry.
 * @param maxResponseSize Maximum size of a response (default: 32MB).
 * @param plan Plan of the workspaces (default: requests are not counted). If set, the requests of each hour are counted; free permits 30,
 *     and auto finds out.
 * @param ledgerFile File in which the requests of each hour are counted, shared by all processes that use it (default: they are counted in
 *     memory, if a plan is set).
 * @param cacheDir Folder that remembers users and names for an hour (default: no cache).
 */
@ConfigurationProperties("stint")
record StintProperties(
        @DefaultValue("true") boolean enabled,
        @Nullable String key,
        @DefaultValue("maton") Mode mode,
        @Nullable URI gatewayUrl,
        @Nullable URI controlUrl,
        @Nullable String connection,
        @Nullable String userAgent,
        @Nullable Duration timeout,
        @Nullable Duration connectTimeout,
        @Nullable Integer accountLimit,
        @Nullable Integer workspaceLimit,
        @Nullable Integer maxAttempts,
        @Nullable Duration retryDelay,
        @Nullable DataSize maxResponseSize,
        @Nullable PlanSetting plan,
        @Nullable Path ledgerFile,
        @Nullable Path cacheDir) {

    /** Where requests go to. */
    enum Mode {
        MATON,
        DIRECT
    }

    /** The values that {@code STINT_PLAN} has for the command line, too. */
    enum PlanSetting {
        FREE(Plan.FREE),
        PAID(Plan.PAID),
        AUTO(Plan.UNKNOWN);

        private final Plan plan;

        PlanSetting(Plan plan) {
            this.plan = plan;
        }

        Plan plan() {
            return plan;
        }
    }

    /** Hides the key. */
    @Override
    public String toString() {
        return "StintProperties{mode=" + mode + ", gatewayUrl=" + gatewayUrl + "}";
    }
}
