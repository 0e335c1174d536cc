package io.github.stint.adapter.maton.internal.timeentry;

import java.time.Instant;

/** The end of a running timer. */
record StopDto(Instant end) {}
