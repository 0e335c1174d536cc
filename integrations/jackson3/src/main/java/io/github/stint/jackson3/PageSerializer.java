package io.github.stint.jackson3;

import io.github.stint.core.page.Page;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes a page; the mapper writes its items. */
final class PageSerializer extends StdSerializer<Page<?>> {

    @SuppressWarnings("unchecked") // A class literal has no type arguments.
    PageSerializer() {
        super((Class<Page<?>>) (Class<?>) Page.class);
    }

    @Override
    public void serialize(Page<?> page, JsonGenerator generator, SerializationContext context) {
        generator.writeStartObject();
        generator.writeArrayPropertyStart("items");
        for (Object item : page.items()) {
            context.writeValue(generator, item);
        }
        generator.writeEndArray();
        generator.writeNumberProperty("page", page.request().number());
        generator.writeNumberProperty("size", page.request().size());
        generator.writeBooleanProperty("last", page.last());
        generator.writeEndObject();
    }
}
