package io.github.stint.cli.env;

import java.net.URI;

/** Shows a page to the person in front of the machine. */
@FunctionalInterface
public interface Browser {

    /** Opens the page; whether there is a browser that could be asked to. */
    boolean open(URI page);
}
