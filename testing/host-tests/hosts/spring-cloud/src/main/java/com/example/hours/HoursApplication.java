package com.example.hours;

import io.github.stint.adapter.maton.MatonConfig;
import io.github.stint.adapter.maton.MatonStint;
import io.github.stint.core.Stint;
import java.net.URI;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
@EnableFeignClients
public class HoursApplication {

    public static void main(String[] args) {
        SpringApplication.run(HoursApplication.class, args);
    }

    @Bean
    Stint stint(
            @Value("${maton.key}") String key,
            @Value("${maton.gateway-url}") URI gatewayUrl,
            @Value("${maton.control-url}") URI controlUrl) {
        return MatonStint.connect(MatonConfig.maton(key)
                .gatewayUrl(gatewayUrl)
                .controlUrl(controlUrl)
                .retryDelay(Duration.ofMillis(20))
                .build());
    }
}
