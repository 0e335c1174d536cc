/** Stint in memory, for tests of Spring Boot applications. */
@NullMarked
package io.github.stint.spring.test;

import org.jspecify.annotations.NullMarked;
