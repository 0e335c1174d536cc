package com.example.hours;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.stint.jackson2.StintModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Adds the JSON form of the values to the mapper of Quarkus. */
@Singleton
public class StintJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new StintModule());
    }
}
