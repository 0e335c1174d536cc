package io.github.stint.cli.session;

import io.github.stint.core.input.InstantParser;

/** Lets an option with a time have all the words of the time: {@code --at 5:30 pm}. */
public final class TimeWords extends ValueWords {

    public TimeWords() {
        super(InstantParser::countLeadingWords);
    }
}
