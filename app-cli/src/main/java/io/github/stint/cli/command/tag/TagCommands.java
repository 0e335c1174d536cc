package io.github.stint.cli.command.tag;

import io.github.stint.cli.command.resource.CommandSpecs;
import io.github.stint.cli.command.resource.ResourceType;
import io.github.stint.cli.output.TagView;
import io.github.stint.cli.session.Context;
import io.github.stint.core.tag.Tag;
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

    public static CommandLine group(Context context) {
        ResourceType<Tag> type = type();
        return CommandSpecs.group("tag", "Manage tags of the workspace.")
                .addSubcommand(new TagListCommand(context))
                .addSubcommand(CommandSpecs.show(context, type))
                .addSubcommand(new TagCreateCommand(context))
                .addSubcommand(new TagUpdateCommand(context))
                .addSubcommand(CommandSpecs.verb(
                        context,
                        type,
                        "archive",
                        "Archive a tag.",
                        "Archived",
                        (session, tag) -> session.stint().tags().archive(session.workspace(), tag.id())))
                .addSubcommand(CommandSpecs.verb(
                        context,
                        type,
                        "restore",
                        "Unarchive a tag.",
                        "Restored",
                        (session, tag) -> session.stint().tags().restore(session.workspace(), tag.id())))
                .addSubcommand(CommandSpecs.delete(context, type, (session, tag) -> {
                    session.stint().tags().delete(session.workspace(), tag.id());
                    return tag;
                }));
    }
}
