package io.github.stint.benchmarks.process;

/** Prints a line: what a start of Java costs at least. */
public final class Hello {

    private Hello() {}

    public static void main(String[] arguments) {
        System.out.println("Hello");
    }
}
