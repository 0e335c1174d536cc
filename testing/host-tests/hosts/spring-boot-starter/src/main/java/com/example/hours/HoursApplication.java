package com.example.hours;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Gets Stint from the starter. */
@SpringBootApplication
public class HoursApplication {

    public static void main(String[] args) {
        SpringApplication.run(HoursApplication.class, args);
    }
}
