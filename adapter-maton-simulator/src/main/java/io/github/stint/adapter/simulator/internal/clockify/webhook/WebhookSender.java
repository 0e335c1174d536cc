package io.github.stint.adapter.simulator.internal.clockify.webhook;

import io.github.stint.adapter.simulator.internal.server.RequestLog;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Reports events in a thread of its own, one after the other, so that no request waits for a receiver. If reports wait, further ones are
 * dropped. It calls this machine only, uses no proxy, and does not follow redirects. The thread and the client exist only once there is a
 * report. Thread-safe.
 */
public final class WebhookSender implements WebhookReports {

    private static final int MAX_WAITING = 1_000;
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

    private final Clock clock;
    private final RequestLog log;
    private final ThreadPoolExecutor thread;
    private final AtomicLong dropped = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();
    /** Only the thread uses it. */
    private @Nullable HttpClient client;

    /** Logs what could not be delivered, never with a URL or a token. */
    public WebhookSender(Clock clock, RequestLog log, String threadName) {
        this.clock = clock;
        this.log = log;
        this.thread = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MAX_WAITING), work -> {
            Thread daemon = new Thread(work, threadName);
            daemon.setDaemon(true);
            return daemon;
        });
        thread.setRejectedExecutionHandler((report, full) -> dropped.incrementAndGet());
    }

    @Override
    public void send(WebhookReport report, Webhooks results) {
        LoopbackUrl.of(report.webhook().settings().url())
                .ifPresent(url -> thread.execute(() -> deliver(report, url, results)));
    }

    private void deliver(WebhookReport report, URI url, Webhooks results) {
        try {
            long lost = dropped.getAndSet(0);
            if (lost > 0) {
                log.log(() -> lost + " webhook events dropped, because the receivers were slow");
            }
            WebhookLog result = result(report, url);
            results.log(result);
            if (!result.succeeded()) {
                log.log(() -> "webhook " + report.webhook().id() + " "
                        + report.event().type() + " not delivered: "
                        + (result.status() == 0 ? result.response() : String.valueOf(result.status())));
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private WebhookLog result(WebhookReport report, URI url) throws InterruptedException {
        try {
            HttpResponse<InputStream> response =
                    client().send(request(report, url), HttpResponse.BodyHandlers.ofInputStream());
            // Not read, because it could be endless.
            response.body().close();
            return log(report, response.statusCode(), "");
        } catch (IOException | IllegalArgumentException failure) {
            return log(report, 0, failure.getClass().getSimpleName());
        }
    }

    private WebhookLog log(WebhookReport report, int status, String response) {
        String id = String.format(Locale.ROOT, "%024x", sent.incrementAndGet());
        return new WebhookLog(id, report.webhook().id(), report.event().payload(), clock.instant(), status, response);
    }

    private static HttpRequest request(WebhookReport report, URI url) {
        return HttpRequest.newBuilder(url)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("Clockify-Signature", report.webhook().token())
                .header("Clockify-Webhook-Event-Type", report.event().type())
                .POST(HttpRequest.BodyPublishers.ofString(report.event().payload()))
                .build();
    }

    private HttpClient client() {
        HttpClient existing = client;
        if (existing == null) {
            existing = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .proxy(HttpClient.Builder.NO_PROXY)
                    .connectTimeout(TIMEOUT)
                    .build();
            client = existing;
        }
        return existing;
    }

    /** Discards the reports that wait, and waits shortly for the one that is sent. Further calls have no effect. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(CLOSE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                log.log(() -> "a webhook is still being delivered");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
