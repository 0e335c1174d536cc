package com.example.hours;

import io.github.stint.spring.StintCustomizer;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class CompanyNetwork {

    @Bean
    StintCustomizer certificates(SslBundles bundles) {
        return config -> config.sslContext(bundles.getBundle("company").createSslContext());
    }
}
