package io.github.stint.adapter.maton.connection;

/** What a connection is asked for with. */
record NewConnectionDto(String app) {}
