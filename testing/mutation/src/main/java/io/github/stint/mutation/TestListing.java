package io.github.stint.mutation;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Skips the bodies of tests while PIT only lists them. When PIT measures which tests reach a class, and when it runs the tests for a change,
 * nothing is skipped.
 *
 * <p>JUnit loads the extension where {@code junit.jupiter.extensions.autodetection.enabled} is set. Thread-safe.
 */
public final class TestListing implements InvocationInterceptor {

    private static final Namespace NAMESPACE = Namespace.create(TestListing.class);

    private final Listing listing;

    /** Created by JUnit. */
    public TestListing() {
        this(Listing.OF_PIT);
    }

    TestListing(Listing listing) {
        this.listing = listing;
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> test, ExtensionContext context)
            throws Throwable {
        skipInList(invocation, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> test, ExtensionContext context)
            throws Throwable {
        skipInList(invocation, context);
    }

    @Override
    public void interceptDynamicTest(
            Invocation<Void> invocation, DynamicTestInvocationContext test, ExtensionContext context) throws Throwable {
        skipInList(invocation, context);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> test, ExtensionContext context)
            throws Throwable {
        skipInList(invocation, context);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> test, ExtensionContext context)
            throws Throwable {
        skipInList(invocation, context);
    }

    private void skipInList(Invocation<Void> invocation, ExtensionContext context) throws Throwable {
        if (isList(context)) {
            invocation.skip();
        } else {
            invocation.proceed();
        }
    }

    /** Looks once for each run of JUnit: a run is part of a list as a whole, and the stack of a test is deep. */
    private boolean isList(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(this, key -> listing.isInProgress(), Boolean.class);
    }
}
