package io.github.stint.fuzzing;

import io.github.stint.fuzzing.JsonSpans.Span;
import java.util.List;
import java.util.SplittableRandom;

/** Creates inputs from those of a corpus. The same seed creates the same input. Immutable. */
public final class Mutator {

    private static final int MAX_LENGTH = 60_000;
    private static final int MAX_MUTATIONS = 6;
    private static final int KINDS = 10;

    private final Corpus corpus;

    /** A mutator of the inputs of that corpus. */
    public Mutator(Corpus corpus) {
        this.corpus = corpus;
    }

    /** The input of that seed. */
    public String input(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String text = pick(corpus.inputs(), random);
        int mutations = 1 + random.nextInt(MAX_MUTATIONS);
        for (int count = 0; count < mutations; count++) {
            String mutated = mutate(text, random);
            text = mutated.length() <= MAX_LENGTH ? mutated : mutated.substring(0, MAX_LENGTH);
        }
        return text;
    }

    private String mutate(String text, SplittableRandom random) {
        Span span = span(text, random);
        String before = text.substring(0, span.begin());
        String part = text.substring(span.begin(), span.end());
        String after = text.substring(span.end());
        return switch (random.nextInt(KINDS)) {
            case 0 -> before + after;
            case 1 -> before + part + part + after;
            case 2 -> before + token(random) + part + after;
            case 3 -> before + token(random) + after;
            case 4 -> before + flip(part, random) + after;
            case 5 -> splice(text, random);
            case 6 -> after + part + before;
            case 7 -> before + (random.nextBoolean() ? "" : part);
            case 8 -> before + (char) random.nextInt(random.nextBoolean() ? 128 : 65_536) + part + after;
            default -> replaceValue(text, random);
        };
    }

    /** Short parts are more probable. */
    private static Span span(String text, SplittableRandom random) {
        int begin = random.nextInt(text.length() + 1);
        int longest = text.length() - begin;
        int length = random.nextInt(4) == 0 ? random.nextInt(longest + 1) : random.nextInt(Math.min(longest, 4) + 1);
        return new Span(begin, begin + length);
    }

    private static String flip(String part, SplittableRandom random) {
        if (part.isEmpty()) {
            return part;
        }
        char[] chars = part.toCharArray();
        int at = random.nextInt(chars.length);
        chars[at] = (char) (chars[at] ^ (1 << random.nextInt(random.nextInt(8) == 0 ? 16 : 7)));
        return new String(chars);
    }

    private String splice(String text, SplittableRandom random) {
        String other = pick(corpus.inputs(), random);
        return text.substring(0, random.nextInt(text.length() + 1))
                + other.substring(random.nextInt(other.length() + 1));
    }

    /** Replaces a value of JSON, or moves one, so that the text often remains JSON. */
    private String replaceValue(String text, SplittableRandom random) {
        List<Span> spans = JsonSpans.valuesIn(text);
        if (spans.isEmpty()) {
            return text + token(random);
        }
        Span replaced = pick(spans, random);
        Span other = pick(spans, random);
        String value = random.nextInt(4) == 0
                ? text.substring(other.begin(), other.end())
                : pick(HostileTokens.JSON_VALUES, random);
        return text.substring(0, replaced.begin()) + value + text.substring(replaced.end());
    }

    private String token(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> pick(HostileTokens.JSON_VALUES, random);
            case 1 -> corpus.words().isEmpty() ? pick(HostileTokens.TEXTS, random) : pick(corpus.words(), random);
            case 2 -> Long.toString(random.nextLong() >> random.nextInt(64));
            default -> pick(HostileTokens.TEXTS, random);
        };
    }

    private static <T> T pick(List<T> items, SplittableRandom random) {
        return items.get(random.nextInt(items.size()));
    }
}
