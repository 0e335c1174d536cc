package io.github.stint.reliability.network;

import java.time.Instant;
import java.util.Set;

/** A request that was sent, and what the service did. */
public final class SentRequest {

    private final Instant time;
    private final String method;
    private final String path;
    private final Set<NetworkFault> faults;
    private int status;

    SentRequest(Instant time, String method, String path, Set<NetworkFault> faults) {
        this.time = time;
        this.method = method;
        this.path = path;
        this.faults = faults;
    }

    void executed(int responseStatus, boolean withoutFault) {
        status = withoutFault ? responseStatus : -responseStatus;
    }

    public Instant time() {
        return time;
    }

    /** The status of the response of the service; negative if a fault replaced or damaged the response, 0 if none. */
    public int status() {
        return status;
    }

    public boolean isRead() {
        return method.equals("GET");
    }

    @Override
    public String toString() {
        return time + " " + method + " " + path + " " + status + (faults.isEmpty() ? "" : " " + faults);
    }
}
