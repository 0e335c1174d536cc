/** Rate limits that processes and machines share over Bucket4j. */
@SuppressWarnings("module") // The digit is part of the name of Bucket4j.
module io.github.stint.limits.bucket4j {
    requires static org.jspecify;
    requires transitive io.github.bucket4j.core;
    requires transitive io.github.stint.adapter.maton;

    exports io.github.stint.limits.bucket4j;
}
