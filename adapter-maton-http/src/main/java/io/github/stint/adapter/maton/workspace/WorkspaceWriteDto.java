package io.github.stint.adapter.maton.workspace;

/** A workspace as the service is sent it. */
record WorkspaceWriteDto(String name) {}
