package io.github.stint.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, which the build wrote beside it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"stint " + number()};
    }

    static String number() throws IOException {
        try (@Nullable InputStream in = Version.class.getResourceAsStream("/io/github/stint/cli/version.properties")) {
            if (in == null) {
                throw new IOException("the program was built without its version");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "unknown");
        }
    }
}
