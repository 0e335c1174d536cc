package io.github.stint.adapter.maton.internal.connection;

import io.github.stint.adapter.maton.internal.wire.WireEnums;
import io.github.stint.adapter.maton.internal.wire.WireMapperConfig;
import io.github.stint.adapter.maton.internal.wire.WireText;
import io.github.stint.core.connection.AuthorizationUrl;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionStatus;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import tools.jackson.databind.JsonNode;

/** Reads connections. */
@Mapper(config = WireMapperConfig.class)
interface ConnectionMapper {

    /** The connection; throws whatever its builder does if something is missing. */
    @Mapping(target = "id", source = "connectionId")
    @Mapping(target = "createdAt", source = "creationTime")
    @Mapping(target = "updatedAt", source = "lastUpdatedTime")
    Connection toConnection(ConnectionDto connection);

    default Optional<Instant> moment(@Nullable Instant moment) {
        return Optional.ofNullable(moment);
    }

    default ConnectionStatus status(String status) {
        return WireEnums.find(ConnectionStatus.class, status).orElse(ConnectionStatus.OTHER);
    }

    /** An address that is none is as good as no address, and must not be told of in an error, for it may hold a secret. */
    default Optional<AuthorizationUrl> url(@Nullable String url) {
        try {
            return WireText.text(url).map(URI::create).map(AuthorizationUrl::new);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    default String text(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }
}
