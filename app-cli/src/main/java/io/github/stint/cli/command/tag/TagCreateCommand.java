package io.github.stint.cli.command.tag;

import io.github.stint.cli.session.ChangeCommand;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.Session;
import io.github.stint.core.tag.NewTag;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Creates a tag. */
@Command(name = "create", description = "Create a tag.")
final class TagCreateCommand extends ChangeCommand {

    @Parameters(paramLabel = "NAME", description = "Name, up to 100 characters.")
    private String name = "";

    TagCreateCommand(Context context) {
        super(context);
    }

    @Override
    protected void run(Session session) {
        NewTag tag = NewTag.named(name);
        TagCommands.type()
                .printChanged(
                        session,
                        "Created",
                        session.change(() -> session.stint().tags().create(session.workspace(), tag)));
    }
}
