package io.github.stint.adapter.maton.internal.ledger;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.quota.RequestCounts;
import io.github.stint.core.quota.RequestHistory;
import io.github.stint.core.quota.RequestScope;
import io.github.stint.core.quota.ScopeHistory;
import io.github.stint.core.time.IsoInstant;
import io.github.stint.core.time.SupportedTimes;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * The text of a ledger: a header, and a line for each workspace of each account. A line has the account, the workspace, the times of a
 * refusal and of a suspicion, and the requests by minute: {@code a1 6650a0 - - 2026-03-02T12:01:00Z=3,2026-03-02T12:05:00Z=1}. A hyphen
 * stands for a missing value.
 */
final class LedgerFormat {

    private static final String HEADER = "stint-requests 1";
    private static final String NONE = "-";
    private static final int FIELDS = 5;
    /** More in a minute are not plausible, and their sum could overflow. */
    private static final int MAX_REQUESTS = 1_000_000;

    private LedgerFormat() {}

    static String write(Map<String, RequestHistory> histories) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        histories.forEach((account, history) -> history.scopes()
                .forEach((scope, of) ->
                        text.append(account).append(' ').append(line(scope, of)).append('\n')));
        return text.toString();
    }

    private static String line(RequestScope scope, ScopeHistory history) {
        // For a stream of a sorted map, Java generates a class at each start.
        StringJoiner requests = new StringJoiner(",").setEmptyValue(NONE);
        history.requests().byMinute().forEach((minute, count) -> requests.add(minute + "=" + count));
        return String.join(
                " ",
                orNone(scope.workspace()),
                orNone(history.refusedAt()),
                orNone(history.suspectedAt()),
                requests.toString());
    }

    private static String orNone(Optional<?> value) {
        return value.map(Object::toString).orElse(NONE);
    }

    /** Returns the histories by account; empty if the text is not a ledger. */
    static Map<String, RequestHistory> read(String text) {
        Map<String, RequestHistory> histories = new LinkedHashMap<>();
        try {
            String[] lines = text.split("\n", -1);
            if (!lines[0].equals(HEADER) || !text.endsWith("\n")) {
                return Map.of();
            }
            for (int line = 1; line < lines.length - 1; line++) {
                add(lines[line].split(" ", -1), histories);
            }
            return histories;
        } catch (DateTimeException | InvalidValue | IllegalArgumentException damaged) {
            return Map.of();
        }
    }

    private static void add(String[] fields, Map<String, RequestHistory> histories) {
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("not a line of a ledger");
        }
        ScopeHistory scope = new ScopeHistory(
                requests(fields[4]),
                value(fields[2]).map(IsoInstant::parse),
                value(fields[3]).map(IsoInstant::parse));
        Map<RequestScope, ScopeHistory> scopes = new LinkedHashMap<>(
                histories.getOrDefault(fields[0], RequestHistory.none()).scopes());
        scopes.put(new RequestScope(value(fields[1]).map(WorkspaceId::new)), scope);
        histories.put(fields[0], new RequestHistory(scopes));
    }

    private static RequestCounts requests(String text) {
        TreeMap<Instant, Integer> byMinute = new TreeMap<>();
        for (String minute : value(text).map(all -> all.split(",", -1)).orElse(new String[0])) {
            String[] parts = minute.split("=", 2);
            if (parts.length < 2 || byMinute.put(minute(parts[0]), positive(parts[1])) != null) {
                throw new IllegalArgumentException("not the requests of a minute");
            }
        }
        return new RequestCounts(byMinute);
    }

    /** An hour has 60 of them, so that the sum of its requests cannot overflow. */
    private static Instant minute(String text) {
        Instant minute = IsoInstant.parse(text);
        if (!SupportedTimes.contain(minute)
                || !minute.truncatedTo(ChronoUnit.MINUTES).equals(minute)) {
            throw new IllegalArgumentException("not the end of a minute");
        }
        return minute;
    }

    private static int positive(String number) {
        int requests = Integer.parseInt(number);
        if (requests < 1 || requests > MAX_REQUESTS) {
            throw new IllegalArgumentException("not a number of requests");
        }
        return requests;
    }

    private static Optional<String> value(String text) {
        return Optional.of(text).filter(present -> !present.equals(NONE));
    }
}
