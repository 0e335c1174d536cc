package io.github.stint.fuzzing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Sends the inputs of a corpus, and mutated ones, to a reader of outside text. It fails if the reader throws anything but the errors that
 * it documents, or does not return.
 *
 * <p>The system property {@value #INPUTS} is the number of mutated inputs (default: {@value #DEFAULT_INPUTS}). Each has a seed of its own;
 * {@value #SEED} is that of the first (default: 1). Failures are reported with seed and input. To repeat one, set the seed and one input;
 * to keep it, add its line to a file of the corpus. {@value #RESULTS} is a folder in which each test leaves a file with one row of a
 * table: the reader, the inputs, the seconds, the slowest input, the crashes and the hangs (default: none).
 *
 * <pre>{@code
 * Fuzz.of("durations", Corpus.read(DurationFuzzTest.class, "durations")).rejectedBy(InvalidValue.class).texts(IsoDuration::parse);
 * }</pre>
 *
 * <p>Immutable. The reader is called by one thread.
 */
public final class Fuzz {

    /** The number of mutated inputs. */
    public static final String INPUTS = "stint.fuzz.inputs";
    /** The seed of the first input. */
    public static final String SEED = "stint.fuzz.seed";

    /** The folder of the results. */
    public static final String RESULTS = "stint.fuzz.results";

    private static final long DEFAULT_INPUTS = 2000;
    private static final Duration HANG = Duration.ofSeconds(60);

    private final String name;
    private final Corpus corpus;
    private final List<Rejection<?>> rejections;
    private final long inputs;
    private final long seed;
    private final Duration hang;

    private Fuzz(String name, Corpus corpus, List<Rejection<?>> rejections, long inputs, long seed, Duration hang) {
        this.name = name;
        this.corpus = corpus;
        this.rejections = rejections;
        this.inputs = inputs;
        this.seed = seed;
        this.hang = hang;
    }

    /**
     * A test with the number of inputs and the seed of the system properties.
     *
     * @param reader what is read, which no other test has, such as {@code durations}
     */
    public static Fuzz of(String reader, Corpus corpus) {
        return new Fuzz(reader, corpus, List.of(), Long.getLong(INPUTS, DEFAULT_INPUTS), Long.getLong(SEED, 1), HANG);
    }

    /** Adds an error by which the reader rejects an input. */
    public Fuzz rejectedBy(Class<? extends Throwable> error) {
        return rejectedBy(error, rejected -> {});
    }

    /**
     * Adds an error by which the reader rejects an input.
     *
     * @param check throws an {@link AssertionError} if the error is not as it should be
     */
    public <E extends Throwable> Fuzz rejectedBy(Class<E> error, Consumer<E> check) {
        List<Rejection<?>> more = new ArrayList<>(rejections);
        more.add(new Rejection<>(error, check));
        return new Fuzz(name, corpus, List.copyOf(more), inputs, seed, hang);
    }

    /** Takes one of that many inputs only, for a reader that is slow. */
    public Fuzz oneOf(int share) {
        return new Fuzz(name, corpus, rejections, Math.max(1, inputs / share), seed, hang);
    }

    Fuzz with(long newInputs, long newSeed, Duration newHang) {
        return new Fuzz(name, corpus, rejections, newInputs, newSeed, newHang);
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
        FuzzRun run = new FuzzRun(reader, rejections, hang);
        try {
            run.check(Stream.concat(known, mutated));
        } finally {
            Optional.ofNullable(System.getProperty(RESULTS))
                    .filter(folder -> !folder.isEmpty())
                    .ifPresent(folder -> run.result(name).store(Path.of(folder)));
        }
    }

    /** As {@link #texts}, but the inputs are bytes: UTF-8, or what is not valid UTF-8. */
    public void bytes(Reader<byte[]> reader) {
        texts(text -> reader.read(EscapedText.toBytes(text)));
    }
}
