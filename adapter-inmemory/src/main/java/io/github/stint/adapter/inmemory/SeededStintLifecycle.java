package io.github.stint.adapter.inmemory;

import io.github.stint.core.Stint;
import io.github.stint.core.client.Client;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.project.Project;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.task.Task;
import io.github.stint.core.timesheet.Timesheet;
import io.github.stint.core.user.User;
import io.github.stint.core.workspace.Workspace;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The callbacks of JUnit. They are not in the public extension, so that its signatures do not contain JUnit.
 *
 * <p>JUnit keeps the data of each test, because one extension may serve several tests at the same time.
 */
abstract class SeededStintLifecycle implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private final Clock clock;
    private final Namespace namespace = Namespace.create(SeededStintLifecycle.class, this);

    SeededStintLifecycle(Clock clock) {
        this.clock = clock;
    }

    /** A type that a parameter can have, and its value. */
    private record Resolved(Class<?> type, Function<SeededStint, Object> value) {}

    private static Optional<Resolved> resolved(ParameterContext parameter) {
        return Stream.of(
                        new Resolved(Stint.class, SeededStint::stint),
                        new Resolved(InMemoryStint.class, SeededStint::stint),
                        new Resolved(SeededStint.class, seeded -> seeded),
                        new Resolved(InMemoryFaults.class, SeededStint::faults),
                        new Resolved(Timesheet.class, SeededStint::timesheet),
                        new Resolved(User.class, SeededStint::user),
                        new Resolved(Workspace.class, SeededStint::workspace),
                        new Resolved(Client.class, SeededStint::client),
                        new Resolved(Project.class, SeededStint::project),
                        new Resolved(Task.class, SeededStint::task),
                        new Resolved(Tag.class, SeededStint::tag),
                        new Resolved(Connection.class, SeededStint::connection))
                .filter(resolved -> resolved.type() == parameter.getParameter().getType())
                .findFirst();
    }

    private Optional<SeededStint> seeded(ExtensionContext context) {
        return Optional.ofNullable(context.getStore(namespace).get(SeededStint.class, SeededStint.class));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(namespace).put(SeededStint.class, new SeededStint(clock));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        seeded(context).ifPresent(SeededStint::close);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return resolved(parameter).isPresent() && seeded(context).isPresent();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return resolved(parameter).orElseThrow().value().apply(seeded(context).orElseThrow());
    }
}
