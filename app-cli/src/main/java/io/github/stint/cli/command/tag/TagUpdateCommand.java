package io.github.stint.cli.command.tag;

import io.github.stint.cli.session.ChangeCommand;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.Session;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Renames a tag. */
@Command(name = "update", description = "Rename a tag.")
final class TagUpdateCommand extends ChangeCommand {

    @Parameters(paramLabel = "NAME", description = "Name or ID.")
    private String reference = "";

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "Set the name.")
    private String name = "";

    TagUpdateCommand(Context context) {
        super(context);
    }

    @Override
    protected void run(Session session) {
        TagChange change = new TagChange(name);
        Tag tag = session.lookup().forChanges().tag(reference);
        TagCommands.type()
                .printUpdated(
                        session,
                        tag,
                        session.change(() -> session.stint().tags().update(session.workspace(), tag.id(), change)));
    }
}
