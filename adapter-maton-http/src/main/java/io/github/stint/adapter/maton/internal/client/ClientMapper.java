package io.github.stint.adapter.maton.internal.client;

import io.github.stint.adapter.maton.internal.wire.WireMapperConfig;
import io.github.stint.core.client.Client;
import org.mapstruct.Mapper;

/** Maps clients of the service to the domain. */
@Mapper(config = WireMapperConfig.class)
interface ClientMapper {

    /** Throws the exception of the builder if a required value is missing. */
    Client toClient(ClientDto client);
}
