package io.github.stint.adapter.maton.internal.workspace;

/** A workspace as the service is sent it. */
record WorkspaceWriteDto(String name) {}
