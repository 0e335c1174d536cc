package io.github.stint.fuzzing;

/**
 * One input.
 *
 * @param origin its seed, or that it is of the corpus
 */
record FuzzInput(String origin, String text) {}
