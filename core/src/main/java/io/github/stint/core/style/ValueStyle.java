package io.github.stint.core.style;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The one style of the generated values: the implementation stays hidden behind the value's own {@code Builder}.
 *
 * <p>It is kept in the sources only, so that a module which compiles against core needs no annotation of Immutables.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        get = "*",
        allowedClasspathAnnotations = {Override.class})
public @interface ValueStyle {}
