package io.github.stint.cli;

import io.github.stint.cli.env.EnvironmentVariables;
import java.time.Clock;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * The properties and services of the machine that the program uses, apart from the standard streams.
 *
 * @param home the user's home folder
 * @param operatingSystem its name, from the system property {@code os.name}
 * @param clock the clock, in the time zone of the machine
 * @param secureRandom creates a generator of unpredictable numbers; it may block until there is enough entropy
 * @param random creates a generator that never blocks
 */
record Machine(
        EnvironmentVariables variables,
        String home,
        String operatingSystem,
        Clock clock,
        Supplier<RandomGenerator> secureRandom,
        Supplier<RandomGenerator> random) {}
