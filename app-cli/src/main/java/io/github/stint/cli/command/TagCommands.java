package io.github.stint.cli.command;

import io.github.stint.cli.output.TagView;
import io.github.stint.core.tag.Tag;
import java.util.function.BiFunction;
import picocli.CommandLine;

/** The commands for tags. */
final class TagCommands {

    private TagCommands() {}

    static Noun<Tag> noun() {
        return new Noun<>("tag", (session, name) -> session.lookup().tag(name), new TagView(), Tag::name);
    }

    static CommandLine group(Context context) {
        Noun<Tag> noun = noun();
        return Nodes.group("tag", "Tags of the workspace.")
                .addSubcommand(new TagListCommand(context))
                .addSubcommand(new ShowCommand<>(context, noun))
                .addSubcommand(new TagCreateCommand(context))
                .addSubcommand(new TagUpdateCommand(context))
                .addSubcommand(Nodes.named(
                        "archive",
                        "Put a tag away.",
                        new VerbCommand<>(
                                context,
                                noun,
                                "Archived",
                                (session, tag) -> session.stint().tags().archive(session.workspace(), tag.id()))))
                .addSubcommand(Nodes.named(
                        "restore",
                        "Take a tag out of the archive.",
                        new VerbCommand<>(
                                context,
                                noun,
                                "Restored",
                                (session, tag) -> session.stint().tags().restore(session.workspace(), tag.id()))))
                .addSubcommand(delete(context, noun));
    }

    private static CommandLine delete(Context context, Noun<Tag> noun) {
        BiFunction<Session, Tag, Tag> delete = (session, tag) -> {
            session.stint().tags().delete(session.workspace(), tag.id());
            return tag;
        };
        return new CommandLine(new DeleteCommand<>(context, noun, tag -> {}, () -> false, delete, delete));
    }
}
