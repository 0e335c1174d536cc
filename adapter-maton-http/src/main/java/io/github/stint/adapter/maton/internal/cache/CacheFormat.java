package io.github.stint.adapter.maton.internal.cache;

import io.github.stint.core.cache.CacheKey;
import io.github.stint.core.cache.CachedList;
import io.github.stint.core.time.IsoInstant;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The content of a file of the cache: the account, the time, and the items of a list, in JSON. Safe for use by several threads. */
final class CacheFormat {

    private static final String ACCOUNT = "account";
    private static final String READ_AT = "readAt";
    private static final String ITEMS = "items";

    private final JsonFactory json = new JsonFactory();

    /**
     * What a file contains.
     *
     * @param list empty if it is damaged
     */
    record Content<T>(String account, Optional<CachedList<T>> list) {}

    /** Returns the content of a file; empty if it is damaged. */
    <T> Optional<Content<T>> read(CacheKey<T> key, byte[] text) {
        StoredForm<T> form = StoredForm.of(key);
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), text)) {
            JsonFields file = JsonFields.read(parser);
            return Optional.of(new Content<>(file.text(ACCOUNT), restore(file, form)));
        } catch (RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private static <T> Optional<CachedList<T>> restore(JsonFields file, StoredForm<T> form) {
        try {
            return Optional.of(new CachedList<>(
                    IsoInstant.parse(file.text(READ_AT)),
                    file.objects(ITEMS).stream().map(form::read).toList()));
        } catch (RuntimeException damaged) {
            // Whatever creates a value may reject it in its own way.
            return Optional.empty();
        }
    }

    /** Returns the content of a file with that list. */
    <T> byte[] write(CacheKey<T> key, String account, CachedList<T> list) {
        StoredForm<T> form = StoredForm.of(key);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), file)) {
            generator.writeStartObject();
            generator.writeStringProperty(ACCOUNT, account);
            generator.writeStringProperty(READ_AT, list.readAt().toString());
            generator.writeArrayPropertyStart(ITEMS);
            for (T item : list.items()) {
                generator.writeStartObject();
                form.write(item, generator);
                generator.writeEndObject();
            }
            generator.writeEndArray();
            generator.writeEndObject();
        }
        return file.toByteArray();
    }
}
