package io.github.stint.cli.session;

import io.github.stint.cli.env.UsageError;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that writes the result to a file. */
public final class OutOption {

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the result to this file, which is replaced (default: standard output).")
    private @Nullable String file;

    /** Whether the result goes to a file that the user has named. */
    public boolean isFile() {
        return file != null;
    }

    /** Whether the result goes to a terminal. */
    public boolean isTerminal(Context context) {
        return file == null && context.dataOutput().terminal();
    }

    /** Prints text to the file or to standard output. */
    public void print(Context context, Consumer<PrintWriter> text) {
        if (file == null) {
            text.accept(context.textOutput());
        } else {
            new ResultFile(file).print(text);
            noteFile(context, file);
        }
    }

    /**
     * Writes bytes to the file or to standard output.
     *
     * @throws UsageError if standard output is a terminal
     */
    public void write(Context context, Consumer<OutputStream> bytes) {
        requireNoTerminal(context);
        if (file == null) {
            bytes.accept(context.dataOutput().stream());
        } else {
            new ResultFile(file).write(bytes);
            noteFile(context, file);
        }
    }

    /** Throws {@link UsageError} if binary data would be written to a terminal. */
    public void requireNoTerminal(Context context) {
        if (isTerminal(context)) {
            throw new UsageError(
                    "standard output is a terminal, and "
                            + context.settings().format().label() + " is binary",
                    "write it to a file with --out FILE");
        }
    }

    private static void noteFile(Context context, String file) {
        context.settings().notes().add("wrote " + file);
    }
}
