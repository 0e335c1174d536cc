package io.github.stint.mutation;

/**
 * Whether PIT lists tests. It has no other way to find the tests of JUnit 5, such as each row of a parameterised test, than to run
 * them, which it does once in each VM, that is, for each class that it mutates.
 *
 * @param type the class that lists the tests, with its package
 * @param method its method that does
 */
record Listing(String type, String method) {

    /** The part of PIT that lists the tests for the changes of a class. Another one measures which tests reach it. */
    static final Listing OF_PIT =
            new Listing("org.pitest.mutationtest.execute.MutationTestMinion", "findTestsForTestClasses");

    /** Returns whether this thread is within the method. */
    boolean isInProgress() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getClassName().equals(type)
                        && frame.getMethodName().equals(method)));
    }
}
