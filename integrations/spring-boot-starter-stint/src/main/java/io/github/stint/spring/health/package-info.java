/** The health of the connection to Clockify, for applications with Spring Boot Actuator. */
@NullMarked
package io.github.stint.spring.health;

import org.jspecify.annotations.NullMarked;
