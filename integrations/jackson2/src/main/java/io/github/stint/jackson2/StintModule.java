package io.github.stint.jackson2;

import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.stint.core.json.JsonForm;
import io.github.stint.core.json.JsonForms;
import io.github.stint.core.page.Page;

/**
 * Writes and reads the values of Stint's core as JSON, in the form of {@link JsonForms}: ids, durations, intervals, entities, the data of
 * requests, pages, and reports, which are only written. Ids can also be the keys of a map.
 *
 * <p>{@code ObjectMapper.findAndRegisterModules()} registers it; otherwise call {@code registerModule(new StintModule())}. The settings of the
 * mapper do not change the form. Invalid JSON is reported as a {@code JsonMappingException}, whose cause is an {@code InvalidValue}.
 */
public final class StintModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** Creates the module. */
    public StintModule() {
        super("stint");
        JsonForms.all().forEach(this::add);
        addSerializer(new PageSerializer());
        addDeserializer(Page.class, PageDeserializer.ofAny());
    }

    private <T> void add(JsonForm<T> form) {
        addSerializer(form.type(), new FormSerializer<>(form));
        if (form.isReadable()) {
            addDeserializer(form.type(), new FormDeserializer<>(form));
        }
        if (form.isText()) {
            addKeySerializer(form.type(), new FormKeySerializer<>(form.type()));
            addKeyDeserializer(form.type(), new FormKeyDeserializer(form));
        }
    }
}
