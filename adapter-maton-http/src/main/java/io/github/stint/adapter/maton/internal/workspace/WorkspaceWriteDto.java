package io.github.stint.adapter.maton.internal.workspace;

/** A workspace in a request. */
record WorkspaceWriteDto(String name) {}
