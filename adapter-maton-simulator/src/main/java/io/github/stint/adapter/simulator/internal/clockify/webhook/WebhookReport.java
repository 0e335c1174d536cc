package io.github.stint.adapter.simulator.internal.clockify.webhook;

/**
 * A request that reports an event.
 *
 * @param webhook as it was when the event happened
 */
public record WebhookReport(Webhook webhook, WebhookEvent event) {}
