package io.github.stint.mcp;

/** The smallest program, to which others are compared. */
public final class HelloWorld {

    private HelloWorld() {}

    /** Prints a line. */
    public static void main(String[] arguments) {
        System.out.println("Hello");
    }
}
