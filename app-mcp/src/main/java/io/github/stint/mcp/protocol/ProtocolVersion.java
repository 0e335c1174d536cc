package io.github.stint.mcp.protocol;

import com.google.gson.JsonArray;
import java.util.Optional;

/** The revisions of the protocol, newest first. */
enum ProtocolVersion {
    /** Without sessions: each request names the revision. */
    V2026_07_28("2026-07-28", false),
    V2025_11_25("2025-11-25", true),
    V2025_06_18("2025-06-18", true),
    V2025_03_26("2025-03-26", true),
    V2024_11_05("2024-11-05", true);

    /** The revision of a session whose client requests one that is not known. */
    static final ProtocolVersion NEWEST_OF_SESSIONS = V2025_11_25;

    private final String label;
    private final boolean session;

    ProtocolVersion(String label, boolean session) {
        this.label = label;
        this.session = session;
    }

    String label() {
        return label;
    }

    /** Whether it begins with the request {@code initialize}. */
    boolean hasSession() {
        return session;
    }

    /** Returns the revision of that label; empty if it is not known. */
    static Optional<ProtocolVersion> of(String label) {
        for (ProtocolVersion version : values()) {
            if (version.label.equals(label)) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    /** The labels of all revisions. */
    static JsonArray labels() {
        JsonArray labels = new JsonArray();
        for (ProtocolVersion version : values()) {
            labels.add(version.label);
        }
        return labels;
    }
}
