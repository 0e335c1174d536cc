package io.github.stint.cli.command.tag;

import io.github.stint.cli.command.resource.CommandGroup;
import io.github.stint.cli.command.resource.CommandSpecs;
import io.github.stint.cli.command.resource.ResourceType;
import io.github.stint.cli.output.TagView;
import io.github.stint.cli.session.Context;
import io.github.stint.core.tag.Tag;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine;

/** The commands for tags. */
public final class TagCommands {

    private TagCommands() {}

    static ResourceType<Tag> type() {
        return new ResourceType<>(
                "tag",
                (session, name) -> session.lookup().tag(name),
                (session, name) -> session.lookup().forChanges().tag(name),
                session -> new TagView(),
                Tag::name);
    }

    /**
     * The commands.
     *
     * @param verbs which of them to create, by their names and aliases
     */
    public static CommandLine group(Context context, Predicate<List<String>> verbs) {
        ResourceType<Tag> type = type();
        return new CommandGroup("tag", "Manage tags of the workspace.", verbs)
                .addList(() -> new TagListCommand(context))
                .add("show", () -> CommandSpecs.show(context, type))
                .add("create", () -> new TagCreateCommand(context))
                .add("update", () -> new TagUpdateCommand(context))
                .add(
                        "archive",
                        () -> CommandSpecs.verb(
                                context,
                                type,
                                "archive",
                                "Archive a tag.",
                                "Archived",
                                (session, tag) -> session.stint().tags().archive(session.workspace(), tag.id())))
                .add(
                        "restore",
                        () -> CommandSpecs.verb(
                                context,
                                type,
                                "restore",
                                "Unarchive a tag.",
                                "Restored",
                                (session, tag) -> session.stint().tags().restore(session.workspace(), tag.id())))
                .addDelete(() -> CommandSpecs.delete(context, type, (session, tag) -> {
                    session.stint().tags().delete(session.workspace(), tag.id());
                    return tag;
                }))
                .build();
    }
}
