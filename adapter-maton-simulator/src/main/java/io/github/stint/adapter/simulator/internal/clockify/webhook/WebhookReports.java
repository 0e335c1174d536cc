package io.github.stint.adapter.simulator.internal.clockify.webhook;

/** Where events are reported. Thread-safe. */
public interface WebhookReports extends AutoCloseable {

    /**
     * Reports the event later, and adds the result to the logs. Returns at once.
     *
     * @param results gets the result, which may be of a webhook that was deleted meanwhile
     */
    void send(WebhookReport report, Webhooks results);

    @Override
    void close();

    /** Returns one that reports nothing. */
    static WebhookReports none() {
        return new WebhookReports() {

            @Override
            public void send(WebhookReport report, Webhooks results) {
                // There is no network.
            }

            @Override
            public void close() {
                // There is nothing to close.
            }
        };
    }
}
