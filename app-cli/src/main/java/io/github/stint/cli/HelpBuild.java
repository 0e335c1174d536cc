package io.github.stint.cli;

import io.github.stint.cli.help.HelpPages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** Writes the pages of the help while the program is built; see {@link HelpPages}. */
public final class HelpBuild {

    private HelpBuild() {}

    /** Writes them to the folder that the argument names. */
    public static void main(String[] arguments) throws IOException {
        Machine machine = Main.machine(Map.of(), "", "", Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        new ProgramFactory(machine)
                .program(
                        new BufferedReader(Reader.nullReader()),
                        new PrintWriter(Writer.nullWriter()),
                        new PrintWriter(Writer.nullWriter()),
                        false)
                .writeHelpPages(Path.of(arguments[0]));
    }
}
