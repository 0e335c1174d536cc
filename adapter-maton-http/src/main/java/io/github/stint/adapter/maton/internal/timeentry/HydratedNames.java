package io.github.stint.adapter.maton.internal.timeentry;

import io.github.stint.adapter.maton.internal.wire.WireText;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.text.TextRules;
import io.github.stint.core.timeentry.EntryNames;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the names out of the whole project, task and tags that come with an entry in a response to {@code hydrated}. */
final class HydratedNames {

    private HydratedNames() {}

    static EntryNames of(TimeEntryDto entry) {
        EntryNames.Builder names = EntryNames.builder()
                .project(text(entry.project(), "name"))
                .clientId(text(entry.project(), "clientId")
                        .filter(TextRules::isId)
                        .map(ClientId::new))
                .client(text(entry.project(), "clientName"))
                .task(text(entry.task(), "name"));
        if (entry.tags() != null) {
            entry.tags()
                    .valueStream()
                    .forEach(tag -> text(tag, "id")
                            .filter(TextRules::isId)
                            .ifPresent(id -> text(tag, "name").ifPresent(name -> names.putTags(new TagId(id), name))));
        }
        return names.build();
    }

    private static Optional<String> text(@Nullable JsonNode object, String field) {
        return object == null
                ? Optional.empty()
                : WireText.text(object.path(field).stringValue(null));
    }
}
