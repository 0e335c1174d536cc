package io.github.stint.adapter.maton.internal.cache;

import io.github.stint.core.cache.CacheKey;
import io.github.stint.core.cache.CachedList;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** The content of a file of the cache: the account, the time, and the items of a list, in JSON. Safe for use by several threads. */
final class CacheFormat {

    private final Map<Class<?>, StoredForm<?, ?>> forms = StoredForm.all();
    private final JsonMapper json = new JsonMapper();

    private record StoredList<R>(String account, String readAt, List<R> items) {}

    /**
     * What a file contains.
     *
     * @param list empty if it is damaged
     */
    record Content<T>(String account, Optional<CachedList<T>> list) {}

    /** Returns the content of a file; empty if it is damaged. */
    <T> Optional<Content<T>> read(CacheKey<T> key, byte[] text) {
        return read(form(key), text);
    }

    private <T, R> Optional<Content<T>> read(StoredForm<T, R> form, byte[] text) {
        JavaType type = json.getTypeFactory().constructParametricType(StoredList.class, form.type());
        try {
            StoredList<R> stored = json.readValue(text, type);
            return Optional.of(new Content<>(Objects.requireNonNull(stored.account()), restore(stored, form)));
        } catch (RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private static <T, R> Optional<CachedList<T>> restore(StoredList<R> stored, StoredForm<T, R> form) {
        try {
            return Optional.of(new CachedList<>(
                    Instant.parse(stored.readAt()),
                    stored.items().stream().map(form::restore).toList()));
        } catch (RuntimeException damaged) {
            // Whatever creates a value may reject it in its own way.
            return Optional.empty();
        }
    }

    /** Returns the content of a file with that list. */
    <T> byte[] write(CacheKey<T> key, String account, CachedList<T> list) {
        return write(form(key), account, list);
    }

    private <T, R> byte[] write(StoredForm<T, R> form, String account, CachedList<T> list) {
        return json.writeValueAsBytes(new StoredList<>(
                account,
                list.readAt().toString(),
                list.items().stream().map(form::store).toList()));
    }

    @SuppressWarnings("unchecked") // The form of each type is stored under that type.
    private <T> StoredForm<T, ?> form(CacheKey<T> key) {
        return (StoredForm<T, ?>) Objects.requireNonNull(forms.get(key.type()), "a type without a stored form");
    }
}
