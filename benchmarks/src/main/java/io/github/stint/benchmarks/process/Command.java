package io.github.stint.benchmarks.process;

import java.util.List;
import java.util.Map;

/**
 * A command that is measured as a whole process.
 *
 * @param name identifies it among others
 * @param words the program and its arguments
 * @param variables the environment besides the path
 * @param input its standard input, which ends then
 */
record Command(String name, List<String> words, Map<String, String> variables, String input) {

    /** A command without input. */
    Command(String name, List<String> words, Map<String, String> variables) {
        this(name, words, variables, "");
    }
}
