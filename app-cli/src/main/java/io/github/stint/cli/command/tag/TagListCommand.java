package io.github.stint.cli.command.tag;

import io.github.stint.cli.output.TagView;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.ListOptions;
import io.github.stint.cli.session.Session;
import io.github.stint.cli.session.SessionCommand;
import io.github.stint.core.page.NameFilter;
import io.github.stint.core.tag.TagQuery;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists tags. */
@Command(name = "list", description = "List tags by name, the archived ones too.")
final class TagListCommand extends SessionCommand {

    @Option(names = "--name", paramLabel = "TEXT", description = "Only those whose name contains this.")
    private @Nullable String name;

    @Option(names = "--archived", negatable = true, description = "Only archived ones, or none of them.")
    private @Nullable Boolean archived;

    @Mixin
    private final ListOptions list = new ListOptions();

    TagListCommand(Context context) {
        super(context);
    }

    @Override
    protected void run(Session session) {
        TagQuery query = TagQuery.builder()
                .name(Optional.ofNullable(name).map(NameFilter::containing))
                .archived(Optional.ofNullable(archived))
                .build();
        list.show(session, new TagView(), session.stint().tags().all(session.workspace(), query));
    }
}
