package io.github.stint.adapter.maton.internal.transport;

import io.github.stint.core.quota.Plan;
import io.github.stint.core.quota.RequestLedger;
import java.time.Clock;

/**
 * How the requests of an hour are counted.
 *
 * @param plan the plan that the user has configured
 */
public record QuotaSettings(RequestLedger ledger, Plan plan, Clock clock) {}
