package io.github.stint.cli.session;

import io.github.stint.core.input.PeriodParser;

/** Lets an option with a period have all the words of the period: {@code --from last week}. */
public final class PeriodWords extends ValueWords {

    public PeriodWords() {
        super(PeriodParser::countLeadingWords);
    }
}
