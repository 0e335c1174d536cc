package io.github.stint.benchmarks.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One run of a command.
 *
 * @param nanoseconds from before its start to its end
 * @param firstByte nanoseconds to the first byte of its output
 * @param peakKilobytes the most memory that it had, as far as Linux reports it; it is read every few milliseconds
 */
record Run(long nanoseconds, long firstByte, long peakKilobytes) {

    /** Runs the command, whose output is read and thrown away. */
    static Run of(Command command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command.words()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(Set.of("PATH"));
        builder.environment().putAll(command.variables());
        long begin = System.nanoTime();
        Process process = builder.start();
        try (OutputStream input = process.getOutputStream()) {
            input.write(command.input().getBytes(StandardCharsets.UTF_8));
        }
        CompletableFuture<Long> first = CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
        long peak = 0;
        while (!process.waitFor(3, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peak(process.pid()));
        }
        long end = System.nanoTime();
        if (process.exitValue() != 0) {
            throw new IllegalStateException(command.words() + " ended with exit code " + process.exitValue());
        }
        return new Run(end - begin, first.join() - begin, peak);
    }

    /** Returns when the first byte came. */
    private static long read(InputStream output) {
        try (output) {
            int first = output.read();
            long time = System.nanoTime();
            if (first >= 0) {
                output.transferTo(OutputStream.nullOutputStream());
            }
            return time;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static long peak(long process) {
        Path status = Path.of("/proc", Long.toString(process), "status");
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException ended) {
            // The process has ended in the meantime, or this is not Linux.
            return 0;
        }
    }
}
