package io.github.stint.core.text;

/** The form {@code Client/Project}, which distinguishes projects of the same name. */
public final class QualifiedName {

    /** The character between the two names. It may occur in a name too. */
    public static final char SEPARATOR = '/';

    private QualifiedName() {}

    /** Returns the name after that of its owner. */
    public static String of(String owner, String name) {
        return owner + SEPARATOR + name;
    }
}
