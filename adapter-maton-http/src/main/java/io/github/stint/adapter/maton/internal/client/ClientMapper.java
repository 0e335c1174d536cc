package io.github.stint.adapter.maton.internal.client;

import io.github.stint.adapter.maton.internal.wire.WireMapperConfig;
import io.github.stint.core.client.Client;
import org.mapstruct.Mapper;

/** Reads clients. */
@Mapper(config = WireMapperConfig.class)
interface ClientMapper {

    /** The client; throws whatever its builder does if something is missing. */
    Client toClient(ClientDto client);
}
