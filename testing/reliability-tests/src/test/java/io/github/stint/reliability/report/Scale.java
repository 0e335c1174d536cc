package io.github.stint.reliability.report;

/** How much is tested: little in each build, much with the profile {@code reliability}. */
public final class Scale {

    private Scale() {}

    /** The calls of each operation in the tables. */
    public static int calls() {
        return Integer.getInteger("stint.reliability.calls", 20);
    }

    /** The number of simulations. */
    public static int seeds() {
        return Integer.getInteger("stint.reliability.seeds", 40);
    }

    /** The seed of the first simulation. */
    public static long firstSeed() {
        return Long.getLong("stint.reliability.seed", 1);
    }

    /** Whether pairs of faults are tested, too. */
    public static boolean isLong() {
        return Boolean.getBoolean("stint.reliability.long");
    }
}
