package io.github.stint.cli;

/** The smallest program, to which the start of the program is compared. */
final class HelloWorld {

    private HelloWorld() {}

    public static void main(String[] arguments) {
        System.out.println("Hello");
    }
}
