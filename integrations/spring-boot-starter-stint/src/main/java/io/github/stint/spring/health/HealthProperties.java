package io.github.stint.spring.health;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties of the health indicator.
 *
 * @param interval How long the result of a check is used for the health, before another request is sent.
 */
@ConfigurationProperties("stint.health")
record HealthProperties(@DefaultValue("15m") Duration interval) {}
