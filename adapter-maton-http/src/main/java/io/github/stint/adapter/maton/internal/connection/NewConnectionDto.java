package io.github.stint.adapter.maton.internal.connection;

/** What a connection is asked for with. */
record NewConnectionDto(String app) {}
