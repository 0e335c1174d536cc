package com.example.hours;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class HoursApplication {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
