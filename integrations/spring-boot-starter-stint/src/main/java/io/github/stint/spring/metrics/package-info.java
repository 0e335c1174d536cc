/** Metrics of requests, for applications with Micrometer. */
@NullMarked
package io.github.stint.spring.metrics;

import org.jspecify.annotations.NullMarked;
