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

/** Maps connections of Maton to the domain. */
@Mapper(config = WireMapperConfig.class)
interface ConnectionMapper {

    /** Throws the exception of the builder if a required value is missing. */
    @Mapping(target = "id", source = "connectionId")
    @Mapping(target = "status", source = "status", defaultValue = "OTHER")
    @Mapping(target = "createdAt", source = "creationTime")
    @Mapping(target = "updatedAt", source = "lastUpdatedTime")
    Connection toConnection(ConnectionDto connection);

    default Optional<Instant> instant(@Nullable Instant instant) {
        return Optional.ofNullable(instant);
    }

    default ConnectionStatus status(String status) {
        return WireEnums.find(ConnectionStatus.class, status).orElse(ConnectionStatus.OTHER);
    }

    /** Empty if the URL is invalid; no error reports it, because it may contain a secret. */
    default Optional<AuthorizationUrl> url(@Nullable String url) {
        try {
            return WireText.text(url).map(URI::create).map(AuthorizationUrl::new);
        } catch (IllegalArgumentException invalid) {
            return Optional.empty();
        }
    }

    default String text(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }
}
