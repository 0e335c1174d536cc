package io.github.stint.core.lookup;

import static io.github.stint.core.Samples.USER;
import static io.github.stint.core.Samples.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.Samples;
import io.github.stint.core.cache.KnownLists;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.error.Ambiguous;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.StintException;
import io.github.stint.core.fake.FakeStint;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.time.TimeZones;
import io.github.stint.fuzzing.Corpus;
import io.github.stint.fuzzing.Fuzz;
import io.github.stint.fuzzing.PrintedText;
import org.junit.jupiter.api.Test;

/** Every reference that a user may type finds something, or is rejected with a documented error that can be printed. */
class LookupFuzzTest {

    private final FakeStint stint = new FakeStint()
            .with(Samples.client().build())
            .with(Samples.client().id(new ClientId("c2")).name("Ökonomie").build())
            .with(Samples.project().build())
            .with(Samples.project().id(new ProjectId("p2")).archived(true).build())
            .with(Samples.task().build())
            .with(new Tag(new TagId("g1"), WORKSPACE, "urgent", false))
            .with(Samples.timeEntry().build());

    private static Fuzz fuzz(String reader, String corpus, String... words) {
        return Fuzz.of(reader, Corpus.read(LookupFuzzTest.class, corpus).withWords(words));
    }

    private static void requirePrintable(StintException error) {
        PrintedText.require(error.getMessage());
        PrintedText.require(error.hint());
    }

    @Test
    void finds_or_rejects_names() {
        Lookup lookup = new Lookup(stint, WORKSPACE);
        Lookup forChanges = lookup.forChanges();
        NameCompletion completion = new NameCompletion(KnownLists.of(stint));

        fuzz("names and ids", "names", "Web", "Acme", "/", "0", "a", "\u0308", "@")
                .rejectedBy(NotFound.class, LookupFuzzTest::requirePrintable)
                .rejectedBy(Ambiguous.class, LookupFuzzTest::requirePrintable)
                .rejectedBy(InvalidValue.class, LookupFuzzTest::requirePrintable)
                .texts(text -> {
                    completion.projects(text).forEach(PrintedText::require);
                    switch (Math.floorMod(text.hashCode(), 5)) {
                        case 0 -> assertThat(lookup.client(text)).isNotNull();
                        case 1 -> assertThat(lookup.project(text)).isNotNull();
                        case 2 ->
                            assertThat(lookup.task(Samples.project().build().id(), text))
                                    .isNotNull();
                        case 3 -> assertThat(lookup.tag(text)).isNotNull();
                        default -> assertThat(forChanges.project(text)).isNotNull();
                    }
                });
    }

    @Test
    void finds_or_rejects_time_entries() {
        TimeEntryLookup lookup = new TimeEntryLookup(stint.timeEntries(), WORKSPACE, USER, Samples.NINE);

        fuzz("references to time entries", "names", "@", "@1", "-", "0", "last", "current")
                .rejectedBy(NoTimerRunning.class, LookupFuzzTest::requirePrintable)
                .rejectedBy(NotFound.class, LookupFuzzTest::requirePrintable)
                .rejectedBy(Ambiguous.class, LookupFuzzTest::requirePrintable)
                .rejectedBy(InvalidValue.class, LookupFuzzTest::requirePrintable)
                .texts(text -> assertThat(lookup.entry(text)).isNotNull());
    }

    @Test
    void finds_time_zones() {
        zones("time zones")
                .texts(text -> TimeZones.find(text)
                        .ifPresent(
                                zone -> assertThat(TimeZones.find(zone.getId())).contains(zone)));
    }

    /** Each invalid name is compared with those of all zones. */
    @Test
    void suggests_time_zones() {
        zones("suggestions of time zones")
                .oneOf(20)
                .rejectedBy(InvalidValue.class, LookupFuzzTest::requirePrintable)
                .texts(text -> assertThat(ZoneLookup.zone(text)).isNotNull());
    }

    private static Fuzz zones(String reader) {
        return fuzz(reader, "zones", "Europe/", "Etc/GMT", "+", "-", ":", "UTC", "/");
    }
}
