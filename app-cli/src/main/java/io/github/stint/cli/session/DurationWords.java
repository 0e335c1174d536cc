package io.github.stint.cli.session;

import io.github.stint.core.input.DurationParser;

/** Lets an option with a duration have all the words of the duration: {@code --estimate 1h 30m}. */
public final class DurationWords extends ValueWords {

    public DurationWords() {
        super(DurationParser::countLeadingWords);
    }
}
