package io.github.stint.spring.test;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.adapter.inmemory.SeededStint;
import io.github.stint.core.Stint;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;

/**
 * Replaces the beans of the type {@link Stint} by an {@link InMemoryStint} in a test of a Spring Boot application, such as one with
 * {@code @SpringBootTest} or {@code @WebMvcTest}, so that no request is sent and no key is needed. It has the data of a
 * {@link SeededStint}, which is a bean, too: a user, a workspace that is active, a project, an active connection and more. A bean of the
 * type {@link InMemoryStint} of the test is used instead, with its own data.
 *
 * <p>Its clock is the only bean of the type {@code Clock}, or else that of the machine. Its data remain for all tests that share the
 * application context. Needs {@code stint-adapter-inmemory} on the class path.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ImportAutoConfiguration(InMemoryStintAutoConfiguration.class)
public @interface AutoConfigureInMemoryStint {}
