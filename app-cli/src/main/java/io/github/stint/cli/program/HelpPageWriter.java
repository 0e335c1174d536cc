package io.github.stint.cli.program;

import io.github.stint.cli.help.HelpPages;
import io.github.stint.core.file.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** Writes the page of each command, with colours, to a folder. The build runs it, for {@link HelpPages}. */
final class HelpPageWriter {

    private final Path folder;

    HelpPageWriter(Path folder) {
        this.folder = folder;
    }

    /** Writes the pages of the command and of all its subcommands, by each of their names. */
    void write(CommandLine root) throws IOException {
        Files.createDirectories(folder);
        // Pages of commands that an earlier build had.
        try (DirectoryStream<Path> earlier = Files.newDirectoryStream(folder)) {
            for (Path page : earlier) {
                Files.delete(page);
            }
        }
        write(root, List.of());
    }

    private void write(CommandLine command, List<String> words) throws IOException {
        String page = command.getUsageMessage(Help.defaultColorScheme(Ansi.ON));
        AtomicFile.at(folder.resolve(HelpPages.file(words)))
                .replace(page.getBytes(StandardCharsets.UTF_8), AtomicFile.Durability.MAY_BE_LOST);
        for (Map.Entry<String, CommandLine> subcommand :
                command.getSubcommands().entrySet()) {
            List<String> longer = new ArrayList<>(words);
            longer.add(subcommand.getKey());
            write(subcommand.getValue(), longer);
        }
    }
}
