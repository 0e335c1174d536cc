package io.github.stint.cli.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import java.util.function.ToIntFunction;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Joins the words of the command line that form the value of an option together, so that quotes are not needed. */
abstract class ValueWords implements IParameterPreprocessor {

    private final ToIntFunction<List<String>> countLeadingWords;

    /**
     * Joins words.
     *
     * @param countLeadingWords returns how many of the first words form a value
     */
    ValueWords(ToIntFunction<List<String>> countLeadingWords) {
        this.countLeadingWords = countLeadingWords;
    }

    /** Returns false, so that picocli takes the joined words as it takes any value. The last element of the stack is the next word. */
    @Override
    @SuppressWarnings("JdkObsolete") // picocli passes a Stack.
    public boolean preprocess(Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
        List<String> words = new ArrayList<>(arguments);
        Collections.reverse(words);
        int count = countLeadingWords.applyAsInt(words);
        if (count > 1) {
            arguments.setSize(arguments.size() - count);
            arguments.push(String.join(" ", words.subList(0, count)));
        }
        return false;
    }
}
