package io.github.stint.adapter.maton.internal.client;

import io.github.stint.adapter.maton.internal.wire.WireText;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.workspace.WorkspaceId;
import org.mapstruct.Mapper;
import org.mapstruct.NullValueCheckStrategy;
import org.mapstruct.ReportingPolicy;

/** Reads clients. */
@Mapper(
        uses = WireText.class,
        nullValueCheckStrategy = NullValueCheckStrategy.ALWAYS,
        unmappedTargetPolicy = ReportingPolicy.ERROR,
        suppressTimestampInGenerated = true)
interface ClientMapper {

    /** The client; throws whatever its builder does if something is missing. */
    Client toClient(ClientDto client);

    default ClientId clientId(String id) {
        return new ClientId(id);
    }

    default WorkspaceId workspaceId(String id) {
        return new WorkspaceId(id);
    }
}
