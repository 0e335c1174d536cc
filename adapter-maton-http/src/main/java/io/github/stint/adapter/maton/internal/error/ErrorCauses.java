package io.github.stint.adapter.maton.internal.error;

import io.github.stint.adapter.maton.internal.transport.Credential;
import io.github.stint.core.message.PrintableText;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/**
 * Makes the cause of an error safe to be logged: without secrets, which a server may echo, without control
 * characters, and without the text of a response. A cause
 * that is not safe is replaced by one with its stack trace and a safe message.
 */
final class ErrorCauses {

    private static final int MAX_LENGTH = 300;

    private final Credential credential;

    ErrorCauses(Credential credential) {
        this.credential = credential;
    }

    /** The cause to attach; empty without one. */
    Optional<Throwable> of(@Nullable Throwable reason) {
        return Optional.ofNullable(reason).map(this::safe);
    }

    private Throwable safe(Throwable reason) {
        Set<Throwable> all = withCauses(reason);
        Optional<JacksonException> json = all.stream()
                .filter(JacksonException.class::isInstance)
                .map(JacksonException.class::cast)
                .findFirst();
        if (json.isPresent()) {
            return copy(json.get(), describe(json.get()));
        }
        return all.stream().map(Throwable::toString).allMatch(this::isSafe) ? reason : copy(reason, reason.toString());
    }

    private static Set<Throwable> withCauses(Throwable reason) {
        Set<Throwable> all = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(Optional.of(reason), all);
        return all;
    }

    private static void collect(Optional<Throwable> each, Set<Throwable> all) {
        each.filter(all::add).ifPresent(added -> {
            collect(Optional.ofNullable(added.getCause()), all);
            Stream.of(added.getSuppressed()).forEach(suppressed -> collect(Optional.of(suppressed), all));
        });
    }

    private boolean isSafe(String text) {
        return text.length() <= MAX_LENGTH && safe(text).equals(text);
    }

    private String safe(String text) {
        return PrintableText.of(credential.redact(text));
    }

    private Throwable copy(Throwable original, String text) {
        String redacted = safe(text);
        IOException copy =
                new IOException(redacted.length() <= MAX_LENGTH ? redacted : redacted.substring(0, MAX_LENGTH) + "...");
        copy.setStackTrace(original.getStackTrace());
        return copy;
    }

    /** The place of the defect. The message of Jackson quotes the value. */
    private static String describe(JacksonException json) {
        String field = json.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
        TokenStreamLocation place = json.getLocation();
        return "invalid JSON: " + json.getClass().getSimpleName()
                + (field.isEmpty() ? "" : " in the field " + field)
                + (place == null || place.getLineNr() < 1
                        ? ""
                        : " at line " + place.getLineNr() + ", column " + place.getColumnNr());
    }
}
