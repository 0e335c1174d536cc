package com.example.hours;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Starts the simulator before the application, and configures the application for it. */
public class SimulatorResource implements QuarkusTestResourceLifecycleManager {

    private SimulatedService service;

    @Override
    public Map<String, String> start() {
        service = SimulatedService.start();
        return Map.of(
                "maton.key", service.key(),
                "maton.gateway-url", service.gatewayUrl().toString(),
                "maton.control-url", service.controlUrl().toString());
    }

    @Override
    public void stop() {
        service.close();
    }
}
