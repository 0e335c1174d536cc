package io.github.stint.contract.tag;

import static io.github.stint.contract.ContractErrors.assertNotFound;
import static io.github.stint.contract.ContractErrors.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.contract.StintContract;
import io.github.stint.contract.UnknownIds;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.Rule;
import io.github.stint.core.page.NameFilter;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.SortOrder;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagChange;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.tag.Tags;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests of {@link Tags} that every adapter must pass. They need no other port. */
public interface TagsContract extends StintContract {

    private Tags tags() {
        return fixture().stint().tags();
    }

    private WorkspaceId workspace() {
        return fixture().workspace();
    }

    private Tag create(String name) {
        return tags().create(workspace(), new NewTag(name));
    }

    private Tag archived(String name) {
        return tags().archive(workspace(), create(name).id());
    }

    private List<String> names(TagQuery query) {
        return tags().list(workspace(), query, PageRequest.first()).items().stream()
                .map(Tag::name)
                .toList();
    }

    @Test
    default void createsATagThatIsNotArchived() {
        String name = fixture().unique("tag");

        Tag created = create(name);

        assertThat(created).isEqualTo(new Tag(created.id(), workspace(), name, false));
        assertThat(tags().find(workspace(), created.id())).contains(created);
        assertThat(tags().get(workspace(), created.id())).isEqualTo(created);
    }

    @Test
    default void refusesATakenName() {
        String name = fixture().unique("taken");
        create(name);

        assertRefused(Rule.NAME_TAKEN, () -> create(name));

        assertThat(names(TagQuery.builder().name(NameFilter.exactly(name)).build()))
                .hasSize(1);
    }

    @Test
    default void acceptsANameThatDiffersInAMarkOnly() {
        String bus = fixture().unique("バス");
        String pass = bus.replace("バス", "パス");

        create(bus);

        assertThat(create(pass).name()).isEqualTo(pass);
    }

    @Test
    default void refusesATakenNameWithCombiningMarks() {
        String pass = fixture().unique("パス");
        create(pass);

        assertRefused(Rule.NAME_TAKEN, () -> create(pass.replace("パス", "ハ\u309Aス")));
    }

    @Test
    default void refusesTheNameOfAnArchivedTag() {
        Tag archived = archived(fixture().unique("taken"));

        assertRefused(Rule.NAME_TAKEN, () -> create(archived.name()));

        assertThat(tags().get(workspace(), archived.id())).isEqualTo(archived);
    }

    @Test
    default void doesNotFindAnUnknownTag() {
        assertThat(tags().find(workspace(), UnknownIds.TAG)).isEmpty();
        assertNotFound(EntityKind.TAG, () -> tags().get(workspace(), UnknownIds.TAG));
    }

    @Test
    default void renamesATag() {
        Tag tag = given().tag();
        String name = fixture().unique("renamed");

        Tag renamed = tags().update(workspace(), tag.id(), new TagChange(name));

        assertThat(renamed).isEqualTo(tag.withName(name));
        assertThat(tags().get(workspace(), tag.id())).isEqualTo(renamed);
        assertThat(tags().update(workspace(), tag.id(), new TagChange(name))).isEqualTo(renamed);
    }

    @Test
    default void leavesATagArchivedWhenItIsRenamed() {
        Tag tag = archived(fixture().unique("tag"));
        String name = fixture().unique("renamed");

        Tag renamed = tags().update(workspace(), tag.id(), new TagChange(name));

        assertThat(renamed).isEqualTo(tag.withName(name));
        assertThat(tags().get(workspace(), tag.id()).archived()).isTrue();
    }

    @Test
    default void freesTheOldNameOfARenamedTag() {
        Tag tag = given().tag();
        tags().update(workspace(), tag.id(), new TagChange(fixture().unique("renamed")));

        assertThat(create(tag.name()).name()).isEqualTo(tag.name());
    }

    @Test
    default void refusesToRenameATagToATakenName() {
        Tag other = archived(fixture().unique("taken"));
        Tag tag = given().tag();

        assertRefused(Rule.NAME_TAKEN, () -> tags().update(workspace(), tag.id(), new TagChange(other.name())));

        assertThat(tags().get(workspace(), tag.id())).isEqualTo(tag);
    }

    @Test
    default void archivesAndRestoresATag() {
        Tag tag = given().tag();

        Tag archived = tags().archive(workspace(), tag.id());
        assertThat(archived).isEqualTo(tag.withArchived(true));
        assertThat(tags().get(workspace(), tag.id())).isEqualTo(archived);
        assertThat(tags().archive(workspace(), tag.id())).isEqualTo(archived);

        Tag restored = tags().restore(workspace(), tag.id());
        assertThat(restored).isEqualTo(tag);
        assertThat(tags().get(workspace(), tag.id())).isEqualTo(tag);
        assertThat(tags().restore(workspace(), tag.id())).isEqualTo(tag);
    }

    @Test
    default void deletesATagArchivedOrNot() {
        Tag active = given().tag();
        Tag archived = archived(fixture().unique("archived"));
        Tag other = given().tag();

        tags().delete(workspace(), active.id());
        tags().delete(workspace(), archived.id());

        assertThat(tags().find(workspace(), active.id())).isEmpty();
        assertThat(tags().find(workspace(), archived.id())).isEmpty();
        assertThat(tags().get(workspace(), other.id())).isEqualTo(other);
    }

    @Test
    default void freesTheNameOfADeletedTag() {
        Tag deleted = given().tag();
        tags().delete(workspace(), deleted.id());

        Tag again = create(deleted.name());

        assertThat(again.id()).isNotEqualTo(deleted.id());
        assertThat(again.name()).isEqualTo(deleted.name());
    }

    @Test
    default void cannotChangeAnUnknownTag() {
        TagChange change = new TagChange(fixture().unique("tag"));
        TagId deleted = given().tag().id();
        tags().delete(workspace(), deleted);

        for (TagId id : List.of(UnknownIds.TAG, deleted)) {
            assertNotFound(
                    EntityKind.TAG,
                    () -> tags().update(workspace(), id, change),
                    () -> tags().archive(workspace(), id),
                    () -> tags().restore(workspace(), id),
                    () -> tags().delete(workspace(), id));
        }
    }

    @Test
    default void listsTagsWhoseNameContainsAText() {
        String part = fixture().unique("Part");
        create("x " + part + " y");
        given().tag();

        assertThat(names(TagQuery.builder()
                        .name(NameFilter.containing(part.toUpperCase(Locale.ROOT)))
                        .build()))
                .containsExactly("x " + part + " y");
    }

    @Test
    default void listsTheTagOfAName() {
        String name = fixture().unique("exact");
        create(name);
        create(name + " and more");

        assertThat(names(TagQuery.builder().name(NameFilter.exactly(name)).build()))
                .containsExactly(name);
    }

    @Test
    default void listsArchivedTagsOrOthersOrBoth() {
        String name = fixture().unique("state");
        create(name + " active");
        archived(name + " archived");
        TagQuery.Builder query = TagQuery.builder().name(NameFilter.containing(name));

        assertThat(names(query.build())).containsExactly(name + " active", name + " archived");
        assertThat(names(query.archived(true).build())).containsExactly(name + " archived");
        assertThat(names(query.archived(false).build())).containsExactly(name + " active");
    }

    @Test
    default void listsTagsByNameByDefault() {
        String name = fixture().unique("order");
        create(name + " b");
        create(name + " C");
        create(name + " A");
        TagQuery.Builder query = TagQuery.builder().name(NameFilter.containing(name));

        assertThat(names(query.build())).containsExactly(name + " A", name + " b", name + " C");
        assertThat(names(query.order(SortOrder.DESCENDING).build()))
                .containsExactly(name + " C", name + " b", name + " A");
    }

    @Test
    default void listsTagsByIdOnRequest() {
        String name = fixture().unique("order");
        List<Tag> byId = Stream.of(" b", " c", " a")
                .map(end -> create(name + end))
                .sorted(Comparator.comparing(tag -> tag.id().value()))
                .toList();
        TagQuery.Builder query =
                TagQuery.builder().name(NameFilter.containing(name)).sort(TagQuery.Sort.ID);

        assertThat(tags().all(workspace(), query.build())).containsExactlyElementsOf(byId);
        assertThat(tags().all(workspace(), query.order(SortOrder.DESCENDING).build()))
                .containsExactly(byId.get(2), byId.get(1), byId.get(0));
    }

    @Test
    default void listsTagsPageByPage() {
        String name = fixture().unique("page");
        Stream.of(" 1", " 2", " 3").forEach(end -> create(name + end));
        TagQuery query = TagQuery.builder().name(NameFilter.containing(name)).build();

        Page<Tag> first = tags().list(workspace(), query, PageRequest.firstOf(2));
        Page<Tag> second = tags().list(workspace(), query, new PageRequest(2, 2));
        Page<Tag> past = tags().list(workspace(), query, new PageRequest(3, 2));
        Page<Tag> whole = tags().list(workspace(), query, PageRequest.firstOf(3));

        assertThat(first.items()).extracting(Tag::name).containsExactly(name + " 1", name + " 2");
        assertThat(first.last()).isFalse();
        assertThat(second.items()).extracting(Tag::name).containsExactly(name + " 3");
        assertThat(second.last()).isTrue();
        assertThat(past.items()).isEmpty();
        assertThat(past.last()).isTrue();
        assertThat(whole.items()).hasSize(3);
        assertThat(whole.last()).isTrue();
    }

    @Test
    default void rejectsAnUnknownWorkspace() {
        WorkspaceId nowhere = UnknownIds.WORKSPACE;
        TagId id = given().tag().id();
        String name = fixture().unique("tag");

        assertNotFound(
                EntityKind.WORKSPACE,
                () -> tags().list(nowhere, TagQuery.all(), PageRequest.first()),
                () -> tags().find(nowhere, id),
                () -> tags().get(nowhere, id),
                () -> tags().create(nowhere, new NewTag(name)),
                () -> tags().update(nowhere, id, new TagChange(name)),
                () -> tags().archive(nowhere, id),
                () -> tags().restore(nowhere, id),
                () -> tags().delete(nowhere, id));
    }
}
