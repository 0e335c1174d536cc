package io.github.stint.adapter.maton;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static io.github.stint.adapter.maton.Service.IN_WORKSPACE;
import static io.github.stint.adapter.maton.Service.USER;
import static io.github.stint.adapter.maton.Service.WORKSPACE;
import static io.github.stint.adapter.maton.Service.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.UnexpectedResponse;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.Pages;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

    private static final String TAGS = IN_WORKSPACE + "/tags";
    private static final String ENTRIES = IN_WORKSPACE + "/time-entries";
    private static final String IN_PROGRESS = ENTRIES + "/status/in-progress";

    @RegisterExtension
    private final Service service = Service.withoutNetwork();

    private static String tagsFromTo(int from, int to) {
        return tags(IntStream.range(from, to).toArray());
    }

    private static String tags(int... numbers) {
        return Bodies.listOf(IntStream.of(numbers)
                .mapToObj(number -> "{\"id\":\"t" + number + "\",\"name\":\"tag " + number + "\",\"workspaceId\":\""
                        + WORKSPACE + "\",\"archived\":" + (number % 2 == 1) + "}")
                .toArray(String[]::new));
    }

    private Page<Tag> page(int number, int size) {
        return service.stint().tags().list(WORKSPACE, TagQuery.all(), new PageRequest(number, size));
    }

    private void onPage(int number, ResponseDefinitionBuilder answer) {
        service.onPage(TAGS, equalTo(String.valueOf(number)), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Last-Page", "last-page", "LAST-PAGE"})
    void endsWhereTheServiceReportsTheLastPage(String header) {
        service.on("GET", TAGS, answer(200, tagsFromTo(0, 2)).withHeader(header, "true"));
        assertThat(page(1, 2).last()).isTrue();

        service.on("GET", TAGS, answer(200, tagsFromTo(0, 1)).withHeader(header, "False"));
        assertThat(page(1, 2).last()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2, false", "1, true", "0, true"})
    void endsWithAPageThatIsNotFullWithoutAReport(int items, boolean last) {
        service.on("GET", TAGS, answer(200, tagsFromTo(0, items)));
        assertThat(page(1, 2).last()).isEqualTo(last);

        service.on("GET", TAGS, answer(200, tagsFromTo(0, items)).withHeader("Last-Page", "perhaps"));
        assertThat(page(1, 2).last()).isEqualTo(last);
    }

    @Test
    void isFollowedToTheEnd() {
        onPage(1, answer(200, tagsFromTo(0, 200)).withHeader("Last-Page", "false"));
        onPage(2, answer(200, tagsFromTo(200, 250)).withHeader("Last-Page", "true"));

        assertThat(service.stint().tags().all(WORKSPACE, TagQuery.all())).hasSize(250);
        assertThat(service.asked()).hasSize(2);
    }

    @Test
    void doesNotFetchAPageThatIsNotNeeded() {
        onPage(1, answer(200, tagsFromTo(0, 200)).withHeader("Last-Page", "false"));

        assertThat(service.stint().tags().all(WORKSPACE, TagQuery.all()).limit(150))
                .hasSize(150);
        assertThat(service.asked()).hasSize(1);
    }

    @Test
    void aRepeatedPageIsAnErrorAndNoLoop() {
        service.on("GET", TAGS, answer(200, tagsFromTo(0, 200)).withHeader("Last-Page", "false"));

        assertThatExceptionOfType(UnexpectedResponse.class)
                .isThrownBy(() ->
                        service.stint().tags().all(WORKSPACE, TagQuery.all()).toList())
                .withMessageContaining("the same items as an earlier page");
        assertThat(service.asked()).hasSize(2);
    }

    @Test
    void endsWithAnEmptyPageEvenIfNotReportedAsLast() {
        service.on("GET", TAGS, answer(200, "[]").withHeader("Last-Page", "false"));

        assertThat(service.stint().tags().all(WORKSPACE, TagQuery.all())).isEmpty();
        assertThat(service.asked()).hasSize(1);
    }

    @Test
    void isAnErrorWhenPagesTakeTurnsAndNoLoop() {
        onPage(1, answer(200, tagsFromTo(0, 200)).withHeader("Last-Page", "false"));
        service.inTurn(
                "GET",
                TAGS,
                IntStream.range(0, 40)
                        .mapToObj(turn -> answer(200, turn % 2 == 0 ? tagsFromTo(0, 200) : tagsFromTo(200, 400))
                                .withHeader("Last-Page", "false"))
                        .toArray(ResponseDefinitionBuilder[]::new));

        assertThatExceptionOfType(UnexpectedResponse.class)
                .isThrownBy(() ->
                        service.stint().tags().all(WORKSPACE, TagQuery.all()).toList())
                .withMessageContaining("the same items as an earlier page");
        assertThat(service.asked()).hasSizeLessThan(10);
    }

    @Test
    void aPageWithMoreItemsThanRequestedIsAnError() {
        service.on("GET", TAGS, answer(200, tagsFromTo(0, 3)));

        assertThatExceptionOfType(UnexpectedResponse.class)
                .isThrownBy(() -> page(1, 2))
                .withMessageContaining("3 items where 2 were requested");
    }

    @Test
    void isFilteredHereWhereTheServiceDoesNotFilter() {
        service.on("GET", TAGS, answer(200, tagsFromTo(0, 7)));
        TagQuery archived = TagQuery.builder().archived(true).build();

        assertThat(service.stint().tags().all(WORKSPACE, archived))
                .extracting(Tag::name)
                .containsExactly("tag 1", "tag 3", "tag 5");
        Page<Tag> second = service.stint().tags().list(WORKSPACE, archived, PageRequest.firstOf(50));
        assertThat(second.items()).extracting(Tag::name).containsExactly("tag 1", "tag 3", "tag 5");
        assertThat(second.last()).isTrue();
    }

    @Test
    @DisplayName("Each item is listed once if the service does not filter, even if all items of some pages match")
    void no_duplicates_without_filter() {
        TagQuery archived = TagQuery.builder().archived(true).build();
        service.on("GET", TAGS, answer(200, tags(1, 2, 3, 5, 7)).withHeader("Last-Page", "true"))
                .onPage(TAGS, PageRequest.firstOf(2), answer(200, tags(1, 2)))
                .onPage(TAGS, new PageRequest(2, 2), answer(200, tags(3, 5)));

        assertThat(service.stint()
                        .tags()
                        .list(WORKSPACE, archived, PageRequest.firstOf(2))
                        .items())
                .extracting(Tag::name)
                .containsExactly("tag 1", "tag 3");
        assertThat(service.stint()
                        .tags()
                        .list(WORKSPACE, archived, new PageRequest(2, 2))
                        .items())
                .extracting(Tag::name)
                .containsExactly("tag 5", "tag 7");
    }

    @Test
    void fetchesOnlyThatPageWithoutFilters() {
        onPage(3, answer(200, tagsFromTo(0, 2)));

        assertThat(page(3, 2).items()).hasSize(2);
        assertThat(service.asked()).hasSize(1);
    }

    @Test
    void cutsALocallyFilteredListIntoPages() {
        String other = Bodies.ENTRY.replace("0005\",\"desc", "0007\",\"desc");
        service.on(
                "GET",
                IN_WORKSPACE + "/user/" + USER + "/time-entries",
                answer(200, Bodies.listOf(Bodies.TIMER, Bodies.ENTRY, other)));
        TimeEntryQuery finished = TimeEntryQuery.builder().running(false).build();

        Page<TimeEntry> first = service.stint().timeEntries().list(WORKSPACE, USER, finished, PageRequest.firstOf(1));
        Page<TimeEntry> second = service.stint().timeEntries().list(WORKSPACE, USER, finished, new PageRequest(2, 1));
        Page<TimeEntry> third = service.stint().timeEntries().list(WORKSPACE, USER, finished, new PageRequest(3, 1));

        assertThat(first.items()).hasSize(1);
        assertThat(first.last()).isFalse();
        assertThat(second.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        assertThat(second.last()).isTrue();
        assertThat(third.items()).isEmpty();
        assertThat(third.last()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "404, '{\"message\":\"No static resource v1/workspaces/x.\",\"code\":3000}'",
        "405, '{\"message\":\"Request method ''GET'' is not supported\",\"code\":3000}'",
        "404, ''",
    })
    @DisplayName("Running timers are read from the documented path if the service does not know the real one")
    void running_timers_fallback(int status, String body) {
        service.on("GET", IN_PROGRESS, status, body).on("GET", ENTRIES, 200, Bodies.listOf(Bodies.TIMER, Bodies.ENTRY));

        assertThat(service.stint()
                        .timeEntries()
                        .inProgress(WORKSPACE, PageRequest.first())
                        .items())
                .as("only what is running")
                .singleElement()
                .matches(TimeEntry::running);
    }

    @Test
    void reportsTheFirstErrorIfNeitherPathIsKnown() {
        service.on("GET", IN_PROGRESS, 404, "")
                .on("GET", ENTRIES, 405, "{\"message\":\"Request method 'GET' is not supported\",\"code\":3000}");

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> service.stint().timeEntries().inProgress(WORKSPACE, PageRequest.first()));
    }

    @Test
    void asksForNoLargerPagesOfRunningTimersThanThereAre() {
        service.on("GET", IN_PROGRESS, answer(200, Bodies.listOf(Bodies.TIMER)).withHeader("Last-Page", "true"));

        Page<TimeEntry> page =
                service.stint().timeEntries().inProgress(WORKSPACE, PageRequest.firstOf(PageRequest.MAX_SIZE));

        assertThat(page.items()).hasSize(1);
        assertThat(page.last()).isTrue();
        assertThat(service.asked()).containsExactly("GET " + IN_PROGRESS + "?page=1&page-size=1000");
    }

    @Test
    void isTheSameOnAnyPageSize() {
        onPage(1, answer(200, tagsFromTo(0, 2)));
        onPage(2, answer(200, tagsFromTo(2, 4)));
        onPage(3, answer(200, tagsFromTo(4, 5)));

        assertThat(Pages.stream(
                        PageRequest.firstOf(2), page -> service.stint().tags().list(WORKSPACE, TagQuery.all(), page)))
                .hasSize(5);
    }
}
