package com.example.hours;

import io.github.stint.jackson2.StintModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the JSON form of the values, which Spring Boot 4 finds without this. */
@Configuration
class JsonConfiguration {

    @Bean
    StintModule stintModule() {
        return new StintModule();
    }
}
