package io.github.stint.contract.lookup;

import static io.github.stint.contract.ContractErrors.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.contract.StintContract;
import io.github.stint.contract.UnknownIds;
import io.github.stint.core.Stint;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.error.Ambiguous;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.lookup.Lookup;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.Task;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Tests of {@link Lookup} that every adapter must pass. */
public interface LookupContract extends StintContract {

    private Lookup lookup() {
        return new Lookup(fixture().stint(), workspace());
    }

    private Stint stint() {
        return fixture().stint();
    }

    private WorkspaceId workspace() {
        return fixture().workspace();
    }

    private Client client(String name) {
        return stint().clients().create(workspace(), NewClient.named(name));
    }

    private Project project(String name) {
        return stint().projects().create(workspace(), NewProject.named(name));
    }

    private Project project(String name, ClientId client) {
        NewProject project = NewProject.builder().name(name).clientId(client).build();
        return stint().projects().create(workspace(), project);
    }

    private Task task(ProjectId project, String name) {
        return stint().tasks().create(workspace(), project, NewTask.named(name));
    }

    private Tag tag(String name) {
        return stint().tags().create(workspace(), new NewTag(name));
    }

    @Test
    default void findsEntitiesById() {
        Client client = given().client();
        Project project = given().project();
        Task task = given().task(project.id());
        Tag tag = given().tag();

        assertThat(lookup().client(client.id().value())).isEqualTo(client);
        assertThat(lookup().project(project.id().value())).isEqualTo(project);
        assertThat(lookup().task(project.id(), task.id().value())).isEqualTo(task);
        assertThat(lookup().tag(tag.id().value())).isEqualTo(tag);
        assertThat(lookup().user(fixture().user().value()).id())
                .isEqualTo(fixture().user());
    }

    /** A name with the form of an id that the service generates. */
    private String nameLikeAnId() {
        return "0".repeat(16)
                + HexFormat.of().toHexDigits(fixture().unique("id").hashCode());
    }

    @Test
    default void findsEntitiesWhoseNameLooksLikeAnId() {
        String name = nameLikeAnId();
        Client client = client(name);
        Project project = project(name);
        Task task = task(project.id(), name);
        Tag tag = tag(name);

        assertThat(lookup().client(name)).isEqualTo(client);
        assertThat(lookup().project(name)).isEqualTo(project);
        assertThat(lookup().task(project.id(), name)).isEqualTo(task);
        assertThat(lookup().tag(name)).isEqualTo(tag);
        assertThat(lookup().forChanges().tag(name)).isEqualTo(tag);
    }

    @Test
    default void doesNotTakeAnUnknownIdForAPrefix() {
        String id = nameLikeAnId();
        Tag tag = tag(id + " and more");

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> lookup().tag(id))
                .satisfies(error -> assertThat(error.suggestions()).contains(tag.name()));
        assertNotFound(EntityKind.TAG, () -> lookup().tags(List.of(id, id)));
    }

    @Test
    default void findsSeveralTagsByIdAndName() {
        Tag one = given().tag();
        Tag two = given().tag();

        assertThat(lookup().tags(List.of(two.id().value(), one.name(), one.id().value())))
                .containsExactly(two, one, one);
        assertThat(lookup().tags(List.of(one.id().value()))).containsExactly(one);
        assertThat(lookup().tags(List.of())).isEmpty();
    }

    @Test
    default void findsEntitiesByName() {
        Client client = given().client();
        Project project = given().project();
        Task task = given().task(project.id());
        Tag tag = given().tag();

        assertThat(lookup().client(client.name())).isEqualTo(client);
        assertThat(lookup().project(project.name())).isEqualTo(project);
        assertThat(lookup().task(project.id(), task.name())).isEqualTo(task);
        assertThat(lookup().tag(tag.name())).isEqualTo(tag);
    }

    @Test
    default void findsAMemberByTheEmailAddress() {
        String email = stint().users().current().email();

        assertThat(lookup().user(email).id()).isEqualTo(fixture().user());
        assertThat(lookup().user(email.toUpperCase(Locale.ROOT)).id())
                .isEqualTo(fixture().user());
    }

    @Test
    default void findsEntitiesIgnoringCaseAndAccents() {
        String name = fixture().unique("Café Größe");
        String plain = name.replace("Café Größe", "CAFE GROSSE");
        Client client = client(name);
        Project project = project(name);
        Task task = task(project.id(), name);
        Tag tag = tag(name);

        assertThat(lookup().client(plain)).isEqualTo(client);
        assertThat(lookup().project(plain)).isEqualTo(project);
        assertThat(lookup().task(project.id(), plain)).isEqualTo(task);
        assertThat(lookup().tag(plain)).isEqualTo(tag);
    }

    @Test
    default void findsEntitiesByAPrefixOfTheirName() {
        String name = fixture().unique("begin");
        Client client = client(name + " and more");
        Project project = project(name + " and more");
        Task task = task(project.id(), name + " and more");
        Tag tag = tag(name + " and more");
        String beginning = name.toUpperCase(Locale.ROOT) + " a";

        assertThat(lookup().client(beginning)).isEqualTo(client);
        assertThat(lookup().project(beginning)).isEqualTo(project);
        assertThat(lookup().task(project.id(), beginning)).isEqualTo(task);
        assertThat(lookup().tag(beginning)).isEqualTo(tag);
    }

    @Test
    default void prefersTheWholeNameToAPrefix() {
        String name = fixture().unique("whole");
        Tag whole = tag(name);
        tag(name + " and more");

        assertThat(lookup().tag(name)).isEqualTo(whole);
        assertThat(lookup().tag(name.toUpperCase(Locale.ROOT))).isEqualTo(whole);
    }

    @Test
    default void reportsTheCandidatesOfAnAmbiguousPrefix() {
        String name = fixture().unique("begin");
        tag(name + " x");
        tag(name + " y");

        assertThatExceptionOfType(Ambiguous.class)
                .isThrownBy(() -> lookup().tag(name))
                .satisfies(error -> {
                    assertThat(error.kind()).isEqualTo(EntityKind.TAG);
                    assertThat(error.reference()).isEqualTo(name);
                    assertThat(error.candidates()).containsExactlyInAnyOrder(name + " x", name + " y");
                });
    }

    @Test
    default void prefersActiveEntitiesToArchivedOnes() {
        String name = fixture().unique("used");
        Project project = project(name + " new");
        Client client = client(name + " new");
        Task task = task(project.id(), name + " new");
        Tag tag = tag(name + " new");
        stint().projects().archive(workspace(), project(name + " old").id());
        stint().clients().archive(workspace(), client(name + " old").id());
        stint().tasks()
                .complete(
                        workspace(),
                        project.id(),
                        task(project.id(), name + " old").id());
        stint().tags().archive(workspace(), tag(name + " old").id());

        assertThat(lookup().project(name)).isEqualTo(project);
        assertThat(lookup().client(name)).isEqualTo(client);
        assertThat(lookup().task(project.id(), name)).isEqualTo(task);
        assertThat(lookup().tag(name)).isEqualTo(tag);
    }

    @Test
    default void findsAnArchivedEntityIfNoActiveOneMatches() {
        Project project =
                stint().projects().archive(workspace(), given().project().id());
        Client client = stint().clients().archive(workspace(), given().client().id());
        Task task = stint().tasks()
                .complete(workspace(), project.id(), given().task(project.id()).id());
        Tag tag = stint().tags().archive(workspace(), given().tag().id());

        assertThat(lookup().project(project.name())).isEqualTo(project);
        assertThat(lookup().client(client.name())).isEqualTo(client);
        assertThat(lookup().task(project.id(), task.name())).isEqualTo(task);
        assertThat(lookup().tag(tag.name())).isEqualTo(tag);
    }

    @Test
    default void choosesAmongProjectsOfTheSameNameByTheirClient() {
        String name = fixture().unique("same");
        Client one = client(fixture().unique("one"));
        Client two = client(fixture().unique("two"));
        Project ofOne = project(name, one.id());
        Project ofTwo = project(name, two.id());

        assertThatExceptionOfType(Ambiguous.class)
                .isThrownBy(() -> lookup().project(name))
                .satisfies(error -> assertThat(error.candidates())
                        .containsExactlyInAnyOrder(one.name() + "/" + name, two.name() + "/" + name));
        assertThat(lookup().project(one.name() + "/" + name)).isEqualTo(ofOne);
        assertThat(lookup().project((two.name() + "/" + name).toUpperCase(Locale.ROOT)))
                .isEqualTo(ofTwo);
    }

    @Test
    default void findsTheTasksOfTheProjectOnly() {
        ProjectId project = given().project().id();
        Task ofAnother = given().task(given().project().id());

        assertNotFound(EntityKind.TASK, () -> lookup().task(project, ofAnother.name()));
        assertNotFound(EntityKind.PROJECT, () -> lookup().task(UnknownIds.PROJECT, ofAnother.name()));
    }

    @Test
    default void suggestsASimilarNameIfNothingMatches() {
        Tag tag = tag(fixture().unique("zebrafinch"));
        String mistyped = tag.name().replace("zebrafinch", "zebrafnich");

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> lookup().tag(mistyped))
                .satisfies(error -> {
                    assertThat(error.kind()).isEqualTo(EntityKind.TAG);
                    assertThat(error.reference()).isEqualTo(mistyped);
                    assertThat(error.suggestions()).contains(tag.name()).hasSizeLessThanOrEqualTo(5);
                });
    }

    @Test
    default void doesNotFindUnknownEntities() {
        String nothing = fixture().unique("xylophone");
        ProjectId project = given().project().id();

        assertNotFound(EntityKind.CLIENT, () -> lookup().client(nothing));
        assertNotFound(EntityKind.PROJECT, () -> lookup().project(nothing));
        assertNotFound(EntityKind.TASK, () -> lookup().task(project, nothing));
        assertNotFound(EntityKind.TAG, () -> lookup().tag(nothing));
        assertNotFound(EntityKind.USER, () -> lookup().user(nothing));
    }

    @Test
    default void rejectsABlankName() {
        ProjectId project = given().project().id();
        List<ThrowingCallable> calls = List.of(
                () -> lookup().client(" "),
                () -> lookup().project(" "),
                () -> lookup().task(project, " "),
                () -> lookup().tag(""),
                () -> lookup().user(" "));

        assertThat(calls)
                .allSatisfy(
                        call -> assertThatExceptionOfType(InvalidValue.class).isThrownBy(call));
    }
}
