package io.github.stint.cli.env;

import java.net.URI;

/** Shows web pages to the user. */
@FunctionalInterface
public interface Browser {

    /** Opens the page. Returns false if no browser could be started. */
    boolean open(URI page);
}
