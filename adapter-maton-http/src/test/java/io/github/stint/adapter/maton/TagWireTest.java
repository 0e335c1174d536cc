package io.github.stint.adapter.maton;

import static io.github.stint.adapter.maton.Service.IN_WORKSPACE;
import static io.github.stint.adapter.maton.Service.WORKSPACE;
import static io.github.stint.adapter.maton.Service.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.page.NameFilter;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.SortOrder;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagChange;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.tag.Tags;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagWireTest {

    private static final String PATH = IN_WORKSPACE + "/tags";
    private static final TagId ID = new TagId("6650a0000000000000000003");
    private static final String ONE = PATH + "/" + ID;
    private static final Tag URGENT = new Tag(ID, WORKSPACE, "urgent", true);

    @RegisterExtension
    private final Service service = Service.withoutNetwork();

    private Tags tags() {
        return service.stint().tags();
    }

    @Test
    void listsWithEveryFilterThatAQueryCanExpress() {
        service.on("GET", PATH, 200, Bodies.listOf(Bodies.TAG));
        TagQuery query = TagQuery.builder()
                .name(NameFilter.containing("URG"))
                .archived(true)
                .sort(TagQuery.Sort.ID)
                .order(SortOrder.DESCENDING)
                .build();

        assertThat(tags().list(WORKSPACE, query, PageRequest.first()).items()).containsExactly(URGENT);
        assertThat(service.asked())
                .containsExactly("GET " + PATH
                        + "?page=1&page-size=50&name=URG&archived=true&sort-column=ID&sort-order=DESCENDING");
    }

    @Test
    void gets() {
        service.on("GET", ONE, 200, Bodies.TAG);

        assertThat(tags().find(WORKSPACE, ID)).contains(URGENT);
        assertThat(service.asked()).containsExactly("GET " + ONE);
    }

    @Test
    void creates() {
        service.on("POST", PATH, 201, Bodies.TAG);

        assertThat(tags().create(WORKSPACE, new NewTag("urgent"))).isEqualTo(URGENT);
        assertThat(service.asked()).containsExactly("POST " + PATH);
        assertThat(service.sentBody()).isEqualTo("{\"name\":\"urgent\"}");
    }

    @Test
    @DisplayName("A new name is sent with archived, because the service unarchives the tag otherwise")
    void rename_sends_archived() {
        service.on("GET", ONE, 200, Bodies.TAG).on("PUT", ONE, 200, Bodies.TAG);

        tags().update(WORKSPACE, ID, new TagChange("soon"));

        assertThat(service.asked()).containsExactly("GET " + ONE, "PUT " + ONE);
        assertThat(service.sentBody()).isEqualTo("{\"name\":\"soon\",\"archived\":true}");
    }

    @Test
    void archivesAndRestores() {
        service.on("GET", ONE, 200, Bodies.TAG).on("PUT", ONE, 200, Bodies.TAG);

        tags().restore(WORKSPACE, ID);
        assertThat(service.sentBody()).isEqualTo("{\"name\":\"urgent\",\"archived\":false}");

        tags().archive(WORKSPACE, ID);
        assertThat(service.sentBody()).isEqualTo("{\"name\":\"urgent\",\"archived\":true}");
    }

    @Test
    void deletes() {
        service.on("DELETE", ONE, 200, Bodies.TAG);

        tags().delete(WORKSPACE, ID);

        assertThat(service.asked()).containsExactly("DELETE " + ONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rabatt%20", "100%25", "a%41b", "50%ab c", "%zz", "20 % off", "a+b", "ä&=#?/", "{tag}"})
    void looksForANameAsItIsWritten(String name) {
        service.onAnything(answer(200, "[]"));

        service.stint()
                .tags()
                .list(
                        WORKSPACE,
                        TagQuery.builder().name(NameFilter.exactly(name)).build(),
                        PageRequest.first());

        assertThat(service.requests())
                .singleElement()
                .extracting(request -> request.queryParameter("name").firstValue())
                .isEqualTo(name);
    }
}
