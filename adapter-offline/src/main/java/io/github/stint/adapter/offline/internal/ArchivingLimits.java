package io.github.stint.adapter.offline.internal;

/**
 * When entries are archived.
 *
 * @param maxRecent a write archives entries first if the recent data contain more finished entries and removals
 * @param kept the number of finished entries that remain in the recent data; at most {@code maxRecent}
 */
public record ArchivingLimits(int maxRecent, int kept) {

    /**
     * Two weeks at ten entries a day: what is edited, what the commands of each day show, and more than the first page of a whole list. Each
     * start reads them all.
     */
    public static final ArchivingLimits DEFAULT = new ArchivingLimits(180, 130);

    public ArchivingLimits {
        if (kept < 0 || kept > maxRecent) {
            throw new IllegalArgumentException("kept: " + kept);
        }
    }
}
