package io.github.stint.adapter.inmemory;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Provides each JUnit 5 test with a {@link SeededStint} of its own, and closes it after the test. Parameters of tests, and of methods that
 * run before and after each test, can be of the types {@code Stint}, {@code InMemoryStint}, {@code SeededStint}, {@code InMemoryFaults},
 * {@code Timesheet}, {@code User}, {@code Workspace}, {@code Client}, {@code Project}, {@code Task}, {@code Tag} and {@code Connection}.
 *
 * <pre>{@code
 * @ExtendWith(InMemoryStintExtension.class)
 * class InvoiceTest {
 *
 *     @Test
 *     void sumsUpTheProject(Stint stint, Project project) {
 *         ...
 *     }
 * }
 * }</pre>
 *
 * <p>Tests that run at the same time do not share data. Only users of this class need JUnit on the class path.
 */
public final class InMemoryStintExtension extends SeededStintLifecycle {

    /** Creates an extension whose clock stands still: on Monday, 2 March 2026, at 09:00 in UTC. */
    public InMemoryStintExtension() {
        this(Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC));
    }

    /**
     * Creates an extension, for a field that is annotated with {@code @RegisterExtension}.
     *
     * @param clock the clock of each {@link SeededStint}
     */
    public InMemoryStintExtension(Clock clock) {
        super(clock);
    }
}
