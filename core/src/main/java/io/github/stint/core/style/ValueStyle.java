package io.github.stint.core.style;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The style of all generated value classes: the implementation is hidden behind the {@code Builder} of the value type.
 *
 * <p>The generated superclass of a {@code Builder} is package-private, so that the javadoc of the {@code Builder} describes its methods.
 * Javadoc assumes that a public superclass has a page of its own, also if it is nested in a class that is not public.
 *
 * <p>The annotation has source retention, so that modules that compile against core do not need Immutables.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        jdkOnly = true,
        get = "*",
        allowedClasspathAnnotations = {Override.class})
public @interface ValueStyle {}
