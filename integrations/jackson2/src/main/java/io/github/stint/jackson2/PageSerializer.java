package io.github.stint.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.github.stint.core.page.Page;
import java.io.IOException;

/** Writes a page; the mapper writes its items. */
final class PageSerializer extends StdSerializer<Page<?>> {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("unchecked") // A class literal has no type arguments.
    PageSerializer() {
        super((Class<Page<?>>) (Class<?>) Page.class);
    }

    @Override
    public void serialize(Page<?> page, JsonGenerator generator, SerializerProvider provider) throws IOException {
        generator.writeStartObject();
        generator.writeArrayFieldStart("items");
        for (Object item : page.items()) {
            provider.defaultSerializeValue(item, generator);
        }
        generator.writeEndArray();
        generator.writeNumberField("page", page.request().number());
        generator.writeNumberField("size", page.request().size());
        generator.writeBooleanField("last", page.last());
        generator.writeEndObject();
    }
}
