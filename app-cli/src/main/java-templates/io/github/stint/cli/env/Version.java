package io.github.stint.cli.env;

/** The version of the program, which the build writes into this class: to find and read a resource takes a fiftieth of a start. */
public final class Version {

    private Version() {}

    /** The version number alone. */
    public static String number() {
        return "${project.version}";
    }
}
