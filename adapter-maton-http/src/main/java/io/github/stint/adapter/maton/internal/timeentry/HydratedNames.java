package io.github.stint.adapter.maton.internal.timeentry;

import io.github.stint.adapter.maton.internal.wire.RecentValues;
import io.github.stint.adapter.maton.internal.wire.WireText;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.text.TextRules;
import io.github.stint.core.timeentry.EntryNames;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the names out of the whole project, task and tags that come with an entry in a response to {@code hydrated}. Entries of the same
 * project, task and tags share one object. Safe for use by several threads.
 */
final class HydratedNames {

    private final RecentValues<Hydrated, EntryNames> recent = new RecentValues<>(HydratedNames::read);

    /** What the names are read from. */
    private record Hydrated(
            @Nullable HydratedDto project,
            @Nullable HydratedDto task,
            @Nullable HydratedTagsDto tags) {

        // Java links generated ones when they are called first, which takes several milliseconds of the start of a
        // program.

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Hydrated hydrated
                    && Objects.equals(project, hydrated.project)
                    && Objects.equals(task, hydrated.task)
                    && Objects.equals(tags, hydrated.tags);
        }

        @Override
        public int hashCode() {
            return (Objects.hashCode(project) * 31 + Objects.hashCode(task)) * 31 + Objects.hashCode(tags);
        }
    }

    EntryNames names(TimeEntryDto entry) {
        return recent.of(new Hydrated(entry.project(), entry.task(), entry.tags()));
    }

    private static EntryNames read(Hydrated hydrated) {
        EntryNames.Builder names = EntryNames.builder();
        HydratedDto project = hydrated.project();
        if (project != null) {
            names.project(WireText.text(project.name()))
                    .clientId(id(project.clientId()).map(ClientId::new))
                    .client(WireText.text(project.clientName()));
        }
        HydratedDto task = hydrated.task();
        if (task != null) {
            names.task(WireText.text(task.name()));
        }
        HydratedTagsDto tags = hydrated.tags();
        if (tags != null) {
            for (HydratedDto tag : tags.items()) {
                id(tag.id())
                        .ifPresent(
                                id -> WireText.text(tag.name()).ifPresent(name -> names.putTags(new TagId(id), name)));
            }
        }
        return names.build();
    }

    private static Optional<String> id(@Nullable String value) {
        return WireText.text(value).filter(TextRules::isId);
    }
}
