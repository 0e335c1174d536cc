package io.github.stint.fuzzing;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sends inputs to a reader in a thread of its own, so that a reader that hangs is detected. Used once. */
final class FuzzRun {

    private static final int MAX_KINDS = 20;
    private static final int MAX_ATTEMPTS = 500;
    private static final int MAX_CAUSES = 20;
    private static final int MAX_PRINTED = 4000;

    private final Fuzz.Reader<String> reader;
    private final List<Rejection<?>> rejections;
    private final Duration hang;
    private final Map<String, String> failures = new LinkedHashMap<>();
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile FuzzInput current = new FuzzInput("not started", "");
    private final long started = System.nanoTime();
    private volatile long begun = started;
    private volatile long inputs;
    private volatile long crashes;
    private volatile long hangs;
    private volatile long slowestNanos;
    private volatile Optional<Throwable> broken = Optional.empty();

    FuzzRun(Fuzz.Reader<String> reader, List<Rejection<?>> rejections, Duration hang) {
        this.reader = reader;
        this.rejections = rejections;
        this.hang = hang;
    }

    void check(Stream<FuzzInput> inputs) {
        Thread worker = new Thread(() -> work(inputs), "fuzz");
        worker.setDaemon(true);
        worker.start();
        try {
            while (!done.await(100, TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() - begun > hang.toNanos()) {
                    hangs = 1;
                    throw new AssertionError("the reader does not return for the input " + print(current) + "\n"
                            + stack(worker.getStackTrace()));
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted at the input " + print(current), interrupted);
        }
        broken.ifPresent(failure -> {
            throw new AssertionError("cannot create an input after " + print(current), failure);
        });
        if (!failures.isEmpty()) {
            throw new AssertionError(
                    failures.size() + " kinds of failures:\n\n" + String.join("\n\n", failures.values()));
        }
    }

    /** What has happened until now. */
    FuzzResult result(String reader) {
        return new FuzzResult(
                reader,
                inputs,
                Duration.ofNanos(System.nanoTime() - started),
                Duration.ofNanos(slowestNanos),
                crashes,
                hangs);
    }

    private void work(Stream<FuzzInput> inputs) {
        try {
            inputs.takeWhile(input -> failures.size() < MAX_KINDS).forEach(this::read);
        } catch (Throwable unexpected) {
            broken = Optional.of(unexpected);
        } finally {
            done.countDown();
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // Only one thread counts; the other one reads.
    private void read(FuzzInput input) {
        current = input;
        begun = System.nanoTime();
        Optional<Throwable> thrown = failure(input.text());
        slowestNanos = Math.max(slowestNanos, System.nanoTime() - begun);
        inputs++;
        thrown.ifPresent(failure -> {
            crashes++;
            failures.computeIfAbsent(
                    kind(failure), kind -> report(new FuzzInput(input.origin(), shrink(input.text(), kind)), failure));
        });
    }

    private Optional<Throwable> failure(String text) {
        try {
            reader.read(text);
            return Optional.empty();
        } catch (Throwable thrown) {
            return rejections.stream()
                    .filter(each -> each.accepts(thrown))
                    .findFirst()
                    .map(each -> each.defect(thrown))
                    .orElse(Optional.of(thrown));
        }
    }

    /** Deletes what is not needed for the same failure. */
    private String shrink(String failing, String kind) {
        String text = failing;
        int attempts = 0;
        for (int size = Math.max(1, text.length() / 2); size > 0; size /= 2) {
            for (int at = 0; at + size <= text.length() && attempts < MAX_ATTEMPTS; attempts++) {
                String shorter = text.substring(0, at) + text.substring(at + size);
                begun = System.nanoTime();
                if (failure(shorter).map(FuzzRun::kind).filter(kind::equals).isPresent()) {
                    text = shorter;
                } else {
                    at += size;
                }
            }
        }
        return text;
    }

    /** The class and the place, so that many inputs that fail alike are reported once. */
    private static String kind(Throwable thrown) {
        Throwable failure = root(thrown);
        String place = Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("io.github.stint"))
                .findFirst()
                .map(Objects::toString)
                .orElse("");
        return failure instanceof StackOverflowError
                ? "StackOverflowError"
                : failure.getClass().getName() + " " + place;
    }

    private static String report(FuzzInput input, Throwable failure) {
        Throwable root = root(failure);
        return escaped(failure) + "\n" + stack(root.getStackTrace())
                + (root == failure ? "" : "\n  of the cause: " + escaped(root))
                + "\n" + print(input);
    }

    /** The message may have a part of the input, which no report of a test can be written with. */
    private static String escaped(Throwable failure) {
        return failure.toString().lines().map(EscapedText::format).collect(Collectors.joining("\n"));
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; depth < MAX_CAUSES && root.getCause() != null; depth++) {
            root = root.getCause();
        }
        return root;
    }

    private static String print(FuzzInput input) {
        String line = EscapedText.format(input.text());
        return input.origin() + ": "
                + (line.length() <= MAX_PRINTED
                        ? line
                        : line.substring(0, MAX_PRINTED) + "... (" + line.length() + ")");
    }

    private static String stack(StackTraceElement[] frames) {
        return Arrays.stream(frames).limit(12).map(frame -> "    at " + frame).collect(Collectors.joining("\n"));
    }
}
