package io.github.stint.adapter.maton.internal.connection;

/** A new connection in a request. */
record NewConnectionDto(String app) {}
