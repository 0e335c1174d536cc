package io.github.stint.adapter.maton.internal.timeentry;

import java.time.Instant;

/** When a running timer ends. */
record StopDto(Instant end) {}
