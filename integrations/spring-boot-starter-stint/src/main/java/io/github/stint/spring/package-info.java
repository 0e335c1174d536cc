/** Stint in a Spring Boot application: the bean, its properties, and what customises it. */
@NullMarked
package io.github.stint.spring;

import org.jspecify.annotations.NullMarked;
