package io.github.stint.cli.env;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The version of the program, from a resource that the build writes. */
public final class Version {

    private Version() {}

    /** The version number alone. */
    public static String number() {
        try (@Nullable InputStream in = Version.class.getResourceAsStream("/io/github/stint/cli/version.properties")) {
            if (in == null) {
                throw new IOException("the program was built without its version");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "unknown");
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
