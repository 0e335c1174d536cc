package io.github.stint.adapter.maton.internal.wire;

import feign.Client;
import feign.Feign;
import feign.Retryer;
import feign.Target.HardCodedTarget;
import io.github.stint.adapter.maton.internal.lazy.MethodsOnDemand;
import io.github.stint.adapter.maton.internal.transport.GatewaySettings;
import java.net.URI;

/** Creates clients for the Feign interfaces that describe the requests of the service. */
public final class ApiFactory {

    /** The header that selects the connection. */
    public static final String CONNECTION_HEADER = "Maton-Connection";

    private final GatewaySettings settings;
    private final Client client;
    private final Json json;

    /** Creates clients that send their requests with that client. */
    public ApiFactory(GatewaySettings settings, Client client, Json json) {
        this.settings = settings;
        this.client = client;
        this.json = json;
    }

    /** A client for requests of the time tracker. */
    public <A> A service(Class<A> api) {
        return service(api, json);
    }

    /** As {@link #service(Class)}, but responses are read in another way. */
    public <A> A service(Class<A> api, Json reading) {
        return MethodsOnDemand.client(
                feign(reading)
                        .requestInterceptor(request -> settings.connection()
                                .ifPresent(connection -> request.header(CONNECTION_HEADER, connection.value()))),
                new HardCodedTarget<>(api, settings.service().toString()));
    }

    /**
     * A client for requests of Maton's connections.
     *
     * @throws IllegalStateException if Maton is not used
     */
    public <A> A control(Class<A> api) {
        URI control = settings.control().orElseThrow(() -> new IllegalStateException("not available without Maton"));
        return MethodsOnDemand.client(feign(json), new HardCodedTarget<>(api, control.toString()));
    }

    private Feign.Builder feign(Json reading) {
        return Feign.builder()
                .client(client)
                // It would retry writes, too.
                .retryer(Retryer.NEVER_RETRY)
                .encoder(reading.encoder())
                .decoder(reading.decoder())
                // A response without a result has to come from the service, too.
                .decodeVoid()
                .errorDecoder(reading.errorDecoder());
    }
}
