package com.example.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stint.adapter.maton.MatonStint;
import io.github.stint.core.Stint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModulesTest {

    @TempDir
    Path folder;

    @Test
    void reads_and_writes_through_the_gateway() {
        assertEquals("com.example.hours", Demo.class.getModule().getName());
        assertEquals(
                "io.github.stint.adapter.maton", MatonStint.class.getModule().getName());
        try (SimulatedService service = SimulatedService.start();
                Stint stint = service.connect()) {
            new RoundTrip(stint, service.controlUrl()).run();
        }
    }

    @Test
    void the_linked_image_runs_without_a_jdk() throws Exception {
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("image"), "bin", "hours").toString())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the image is still running");
        } finally {
            process.destroyForcibly();
        }
        String printed = read(output);
        assertEquals(0, process.exitValue(), () -> read(errors));
        assertEquals("Write the offer from 2026-03-02T08:00:00Z to 2026-03-02T09:00:00Z", printed.strip());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
