package io.github.stint.cli;

import io.github.stint.cli.env.EnvironmentVariables;
import java.time.Clock;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What the program takes from the machine, apart from the standard streams.
 *
 * @param home the user's home folder
 * @param operatingSystem its name, as Java knows it
 * @param secureRandom makes a generator whose numbers nobody can predict; it may take long to start
 * @param random makes a generator that starts at once
 */
record Machine(
        EnvironmentVariables variables,
        String home,
        String operatingSystem,
        Clock clock,
        Supplier<RandomGenerator> secureRandom,
        Supplier<RandomGenerator> random) {}
