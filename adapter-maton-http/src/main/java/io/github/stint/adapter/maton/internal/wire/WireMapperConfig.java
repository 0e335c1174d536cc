package io.github.stint.adapter.maton.internal.wire;

import org.mapstruct.MapperConfig;
import org.mapstruct.NullValueCheckStrategy;
import org.mapstruct.ReportingPolicy;

/** The settings of all mappers: a missing value is never set, so that the builder of the target reports or replaces it. */
@MapperConfig(
        uses = {WireText.class, WireIds.class},
        nullValueCheckStrategy = NullValueCheckStrategy.ALWAYS,
        unmappedTargetPolicy = ReportingPolicy.ERROR,
        suppressTimestampInGenerated = true)
public interface WireMapperConfig {}
