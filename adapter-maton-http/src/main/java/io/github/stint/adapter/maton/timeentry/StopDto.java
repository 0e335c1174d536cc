package io.github.stint.adapter.maton.timeentry;

import java.time.Instant;

/** When a running timer ends. */
record StopDto(Instant end) {}
