package io.github.stint.agenttasks.judge;

import java.util.List;

/**
 * The judgement of an attempt.
 *
 * @param requests how many requests were sent
 * @param faults what is wrong; empty if the attempt has passed
 */
public record Verdict(int requests, List<String> faults) {

    /** Copies the list. */
    public Verdict {
        faults = List.copyOf(faults);
    }

    /** Returns whether nothing is wrong. */
    public boolean passed() {
        return faults.isEmpty();
    }
}
