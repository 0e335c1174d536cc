package io.github.stint.cli.program;

import io.github.stint.cli.env.Version;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionText implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"stint " + Version.number()};
    }
}
