package io.github.stint.cli.command.tag;

import io.github.stint.cli.command.resource.ListFilter;
import io.github.stint.cli.output.TagView;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.ListOptions;
import io.github.stint.cli.session.Session;
import io.github.stint.cli.session.SessionCommand;
import io.github.stint.core.page.NameFilter;
import io.github.stint.core.tag.TagQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists tags. */
@Command(name = "list", aliases = "ls", description = "List tags by name, including archived ones.")
final class TagListCommand extends SessionCommand {

    @Mixin
    private final ListFilter filter = new ListFilter();

    @Mixin
    private final ListOptions list = new ListOptions();

    TagListCommand(Context context) {
        super(context);
    }

    @Override
    protected void run(Session session) {
        TagQuery query = TagQuery.builder()
                .name(filter.name().map(NameFilter::containing))
                .archived(filter.archived())
                .build();
        list.show(session, new TagView(), session.stint().tags().all(session.workspace(), query));
    }
}
