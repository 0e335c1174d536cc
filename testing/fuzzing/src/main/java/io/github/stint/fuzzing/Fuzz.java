package io.github.stint.fuzzing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Sends the inputs of a corpus, and mutated ones, to a reader of outside text. It fails if the reader throws anything but the errors that
 * it documents, or does not return.
 *
 * <p>The system property {@value #INPUTS} is the number of mutated inputs (default: {@value #DEFAULT_INPUTS}). Each has a seed of its own;
 * {@value #SEED} is that of the first (default: 1). Failures are reported with seed and input. To repeat one, set the seed and one input;
 * to keep it, add its line to a file of the corpus.
 *
 * <pre>{@code
 * Fuzz.of(Corpus.read(DurationFuzzTest.class, "durations")).rejectedBy(InvalidValue.class).texts(IsoDuration::parse);
 * }</pre>
 *
 * <p>Immutable. The reader is called by one thread.
 */
public final class Fuzz {

    /** The number of mutated inputs. */
    public static final String INPUTS = "stint.fuzz.inputs";
    /** The seed of the first input. */
    public static final String SEED = "stint.fuzz.seed";

    private static final long DEFAULT_INPUTS = 2000;
    private static final Duration HANG = Duration.ofSeconds(60);

    private final Corpus corpus;
    private final List<Class<? extends Throwable>> rejections;
    private final long inputs;
    private final long seed;
    private final Duration hang;

    private Fuzz(Corpus corpus, List<Class<? extends Throwable>> rejections, long inputs, long seed, Duration hang) {
        this.corpus = corpus;
        this.rejections = rejections;
        this.inputs = inputs;
        this.seed = seed;
        this.hang = hang;
    }

    /** A test with the number of inputs and the seed of the system properties. */
    public static Fuzz of(Corpus corpus) {
        return new Fuzz(corpus, List.of(), Long.getLong(INPUTS, DEFAULT_INPUTS), Long.getLong(SEED, 1), HANG);
    }

    /** Adds an error by which the reader rejects an input. */
    public Fuzz rejectedBy(Class<? extends Throwable> error) {
        List<Class<? extends Throwable>> more = new ArrayList<>(rejections);
        more.add(error);
        return new Fuzz(corpus, List.copyOf(more), inputs, seed, hang);
    }

    /** Takes one of that many inputs only, for a reader that is slow. */
    public Fuzz oneOf(int share) {
        return new Fuzz(corpus, rejections, Math.max(1, inputs / share), seed, hang);
    }

    Fuzz with(long newInputs, long newSeed, Duration newHang) {
        return new Fuzz(corpus, rejections, newInputs, newSeed, newHang);
    }

    /** What reads an input. */
    @FunctionalInterface
    public interface Reader<T> {

        /** Reads an input; the result does not matter. */
        void read(T input) throws Exception;
    }

    /**
     * Sends the inputs as texts.
     *
     * @throws AssertionError with all failures of different kinds, or with the first input at which the reader hangs
     */
    public void texts(Reader<String> reader) {
        Mutator mutator = new Mutator(corpus);
        Stream<FuzzInput> known = corpus.inputs().stream().map(text -> new FuzzInput("of the corpus", text));
        Stream<FuzzInput> mutated = LongStream.range(seed, seed + inputs)
                .mapToObj(each -> new FuzzInput(SEED + "=" + each, mutator.input(each)));
        new FuzzRun(reader, rejections, hang).check(Stream.concat(known, mutated));
    }

    /** As {@link #texts}, but the inputs are bytes: UTF-8, or what is not valid UTF-8. */
    public void bytes(Reader<byte[]> reader) {
        texts(text -> reader.read(EscapedText.toBytes(text)));
    }
}
