package io.github.stint.core.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.Ambiguous;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.lookup.NameLookup.Candidate;
import io.github.stint.core.lookup.NameLookup.Precision;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameLookupTest {

    @Test
    void anIdWinsOverAnExactName() {
        assertThat(choose("p1", named("p2", "p1"), named("p1", "Website"))).isEqualTo("p1");
    }

    @Test
    void anIdHasToMatchExactly() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> choose("64C7", named("64c777dd", "Website")));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> choose("64c7", named("64c777dd", "Website")));
    }

    @Test
    void anExactNameWinsOverOneThatDiffersInCaseOrAccents() {
        assertThat(choose("cafe", named("p1", "Café"), named("p2", "cafe"), named("p3", "CAFE")))
                .isEqualTo("p2");
    }

    @Test
    void aFoldedMatchWinsOverAPrefix() {
        assertThat(choose("cafe", named("p1", "cafeteria"), named("p2", "Café")))
                .isEqualTo("p2");
    }

    @Test
    void aUniquePrefixMatches() {
        assertThat(choose("web", named("p1", "Website"), named("p2", "The Web")))
                .isEqualTo("p1");
    }

    @Test
    void anActiveEntityWinsOverAnArchivedOneOfTheSameMatch() {
        assertThat(choose("Website", archived("p1", "Website"), named("p2", "Website")))
                .isEqualTo("p2");
        assertThat(choose("website", archived("p1", "WEBSITE"), named("p2", "Website")))
                .isEqualTo("p2");
        assertThat(choose("web", archived("p1", "Webshop"), named("p2", "Website")))
                .isEqualTo("p2");
    }

    @Test
    void anArchivedEntityWinsByABetterMatch() {
        assertThat(choose("Web", archived("p1", "Web"), named("p2", "Website"))).isEqualTo("p1");
    }

    @Test
    void anArchivedEntityIsFoundIfNoOtherMatches() {
        assertThat(choose("web", archived("p1", "Website"), named("p2", "Shop")))
                .isEqualTo("p1");
    }

    @ParameterizedTest
    @CsvSource({
        "c++, p1",
        "C++, p1",
        "c, p2",
        "c#, p3",
        "(x), p4",
        "strasse, p5",
        "STRASSE, p5",
        "ISTANBUL, p6",
        "istanbul, p6",
        "ıstanbul, p6",
        "ΟΔΟΣ, p7",
        "' Shop ', p8"
    })
    void readsSignsAccentsAndLettersOfAnyLanguageAsTheyAre(String reference, String id) {
        assertThat(choose(
                        reference,
                        named("p1", "c++"),
                        named("p2", "c"),
                        named("p3", "c#"),
                        named("p4", "(x) [y] .*"),
                        named("p5", "Straße"),
                        named("p6", "İstanbul"),
                        named("p7", "οδοσα"),
                        named("p8", "shop")))
                .isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acme/Website", "acme/WEBSITE", "acme/web", "Ac/Web", "a/Website"})
    void theLabelDistinguishesEqualNames(String reference) {
        assertThat(choose(reference, of("p1", "Zebra", "Website"), of("p2", "Acme", "Website"), named("p3", "Website")))
                .isEqualTo("p2");
    }

    /** The name of the wanted project, another form of it, a prefix, and a name that differs in a mark. */
    @ParameterizedTest
    @CsvSource({
        "パスタ, ハ\u309Aスタ, パス, バスタ", // kana
        "йога, и\u0306ога, йо, иога", // Cyrillic
        "ёлка, е\u0308лка, ёл, елка",
        "क़लम, क\u093Cलम, क़ल, कलम", // Devanagari
        "किताब, किताब, कित, कताब",
        "ก้าว, ก้าว, ก้า, กาว", // Thai
        "ກິນ, ກິນ, ກິ, ກນ", // Lao
        "שׁלום, \uFB2Aלום, שׁל, שלום", // Hebrew
        "أمل, ا\u0654مل, أم, امل", // Arabic
        "한국어, \u1112\u1161\u11AB\u1100\u116E\u11A8\u110B\u1165, 한국, 하국어", // Korean
    })
    void marksDistinguishNamesInAllTheirForms(String name, String form, String prefix, String other) {
        Thing wanted = named("p1", name);
        Thing another = named("p2", other);

        for (String reference : List.of(name, form, prefix)) {
            assertThat(choose(reference, wanted, another)).as(reference).isEqualTo("p1");
            assertThatExceptionOfType(NotFound.class).as(reference).isThrownBy(() -> choose(reference, another));
        }
        assertThat(choose(other, wanted, another)).isEqualTo("p2");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> choose(other, wanted));
        assertThat(chooseForChange(form, wanted, another)).isEqualTo("p1");
    }

    @Test
    void listsTheMatchesOfAnAmbiguousName() {
        assertThatExceptionOfType(Ambiguous.class)
                .isThrownBy(() -> choose("Website", of("p1", "Zebra", "Website"), of("p2", "Acme", "Website")))
                .satisfies(error -> assertThat(error.candidates()).containsExactly("Zebra/Website", "Acme/Website"))
                .satisfies(error -> assertThat(error.kind()).isEqualTo(EntityKind.PROJECT))
                .satisfies(error -> assertThat(error.reference()).isEqualTo("Website"))
                .satisfies(error -> assertThat(error.operation()).isEqualTo("find project"));
    }

    @Test
    void addsTheIdsWhereTheNamesInFullAreTheSame() {
        assertThatExceptionOfType(Ambiguous.class)
                .isThrownBy(() -> choose("web", named("p1", "Website"), named("p2", "Website")))
                .satisfies(error -> assertThat(error.candidates()).containsExactly("Website (p1)", "Website (p2)"));
    }

    @Test
    void printsTheIdOfAProjectWhoseNameIsNotUnique() {
        Thing ofAcme = of("p1", "Acme", "Website");
        Thing ofNobody = named("p2", "Website");

        assertThatExceptionOfType(Ambiguous.class)
                .isThrownBy(() -> choose("Website", ofAcme, ofNobody))
                .satisfies(error -> assertThat(error.candidates()).containsExactly("Acme/Website", "Website (p2)"))
                .satisfies(error -> assertThat(error.hint()).contains("in parentheses"));
        assertThat(choose("Acme/Website", ofAcme, ofNobody)).isEqualTo("p1");
        assertThat(choose("p2", ofAcme, ofNobody)).isEqualTo("p2");
    }

    @Test
    void printsTheIdsOfProjectsThatLookAlike() {
        assertThatExceptionOfType(Ambiguous.class)
                .isThrownBy(() -> choose("Acme/Website", of("p1", "Acme", "Website"), named("p2", "Acme/Website")))
                .satisfies(error ->
                        assertThat(error.candidates()).containsExactly("Acme/Website (p1)", "Acme/Website (p2)"));
        assertThatExceptionOfType(Ambiguous.class)
                .isThrownBy(() -> choose("CAFÉ", named("p1", "Café"), named("p2", "Cafe\u0301")))
                .satisfies(error -> assertThat(error.candidates()).containsExactly("Café (p1)", "Cafe\u0301 (p2)"));
    }

    @Test
    void printsAnotherNameWhereItDistinguishes() {
        List<Candidate<String>> members = List.of(
                new Candidate<>("u1", "u1", List.of("Ada", "ada@example.com"), Optional.empty(), true),
                new Candidate<>("u2", "u2", List.of("Ada", "lovelace@example.com"), Optional.empty(), true));

        assertThatExceptionOfType(Ambiguous.class)
                .isThrownBy(() -> NameLookup.choose(EntityKind.USER, "ada", Precision.PREFIX, members))
                .satisfies(error -> assertThat(error.candidates())
                        .containsExactly("Ada (ada@example.com)", "Ada (lovelace@example.com)"));
    }

    /** Whatever the names are, each candidate of the error can be used as it stands. */
    @Property
    void eachCandidateOfTheErrorSelectsOneProject(
            @ForAll @Size(min = 2, max = 5) List<@From("things") Thing> things, @ForAll("names") String reference) {
        Thing[] all = IntStream.range(0, things.size())
                .mapToObj(at -> things.get(at).withId("p" + at))
                .toArray(Thing[]::new);
        try {
            choose(reference, all);
        } catch (NotFound missing) {
            assertThat(missing.reference()).isEqualTo(reference);
        } catch (Ambiguous error) {
            assertThat(error.candidates().stream()
                            .map(candidate -> candidate.replaceAll(".* \\((.*)\\)$", "$1"))
                            .map(candidate -> choose(candidate, all)))
                    .hasSizeGreaterThan(1)
                    .doesNotHaveDuplicates();
        }
    }

    @Provide
    Arbitrary<Thing> things() {
        return Combinators.combine(names(), names().optional(), Arbitraries.of(true, false))
                .as((name, client, active) -> new Thing("", name, client, active));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("Web", "web", "Website", "Café", "cafe", "Web/Web", "Web/Website");
    }

    @Test
    void anArchivedEntityDoesNotMakeANameAmbiguous() {
        assertThatExceptionOfType(Ambiguous.class)
                .isThrownBy(
                        () -> choose("web", named("p1", "Website"), archived("p2", "Webinar"), named("p3", "Webshop")))
                .satisfies(error -> assertThat(error.candidates()).containsExactly("Website", "Webshop"));
    }

    @Test
    void aPrefixOfSeveralArchivedNamesIsAmbiguous() {
        assertThatExceptionOfType(Ambiguous.class)
                .isThrownBy(() -> choose("web", archived("p1", "Website"), archived("p2", "Webshop")));
    }

    @Test
    void suggestsWhatMayHaveBeenMeant() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> choose("Acne", named("p1", "Acme"), named("p2", "Zebra")))
                .satisfies(error -> assertThat(error.suggestions()).containsExactly("Acme"))
                .satisfies(error -> assertThat(error.code()).isEqualTo("project-not-found"));
    }

    @Test
    void suggestsNamesInFullWhereOneWasMistyped() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> choose("Acne/Website", of("p1", "Acme", "Website"), named("p2", "Zebra")))
                .satisfies(error -> assertThat(error.suggestions()).containsExactly("Website"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> choose("Acne/Wabsite", of("p1", "Acme", "Website"), named("p2", "Zebra")))
                .satisfies(error -> assertThat(error.suggestions()).containsExactly("Acme/Website"));
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> choose("Acme"))
                .satisfies(error -> assertThat(error.suggestions()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00a0", "\u0301"})
    void refusesATextInWhichAPersonSeesNothing(String blank) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> choose(blank, named("p1", "Website")))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("name"));
    }

    @Test
    void theNameOfAClientIsNotTheNameOfItsProjects() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> choose("Acme", of("p1", "Acme Corp", "Website")));
        assertThat(choose("acme", of("p1", "Acme Corp", "Website"), named("p2", "Acme Shop")))
                .isEqualTo("p2");
    }

    @Test
    void aSlashMayBeAPartOfAName() {
        assertThat(choose("TCP/IP", named("p1", "TCP/IP"), of("p2", "TCP", "IPv6")))
                .isEqualTo("p1");
        assertThat(choose("Acme/TCP/I", of("p1", "Acme", "TCP/IP"))).isEqualTo("p1");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> choose("/", of("p1", "Acme", "Website")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"p1", "Café", "CAFÉ", "Cafe\u0301", "Acme/café"})
    void whatIsChangedIsFoundByItsIdOrWholeName(String reference) {
        assertThat(chooseForChange(reference, of("p1", "Acme", "Café"), named("p2", "Cafeteria")))
                .isEqualTo("p1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Caf", "cafe", "Acme", "Ac/Café", "Acme/Caf"})
    void whatIsChangedIsNotFoundByAPrefixOrWithoutAccents(String reference) {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> chooseForChange(reference, of("p1", "Acme", "Café")));
    }

    @Test
    void aPrefixIsSuggestedForWhatIsChanged() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> chooseForChange("web", of("p1", "Acme", "Website"), named("p2", "Webshop")))
                .satisfies(error -> assertThat(error.suggestions()).containsExactly("Acme/Website", "Webshop"));
    }

    /** The id of what is chosen. */
    private static String choose(String reference, Thing... things) {
        return NameLookup.choose(EntityKind.PROJECT, reference, Precision.PREFIX, candidates(things));
    }

    /** The id of what is chosen to be changed. */
    private static String chooseForChange(String reference, Thing... things) {
        return NameLookup.choose(EntityKind.PROJECT, reference, Precision.WHOLE_NAME, candidates(things));
    }

    private static List<Candidate<String>> candidates(Thing... things) {
        return Stream.of(things)
                .map(thing ->
                        new Candidate<>(thing.id(), thing.id(), List.of(thing.name()), thing.owner(), thing.active()))
                .toList();
    }

    private static Thing named(String id, String name) {
        return new Thing(id, name, Optional.empty(), true);
    }

    private static Thing archived(String id, String name) {
        return new Thing(id, name, Optional.empty(), false);
    }

    private static Thing of(String id, String client, String name) {
        return new Thing(id, name, Optional.of(client), true);
    }

    private record Thing(String id, String name, Optional<String> owner, boolean active) {

        Thing withId(String other) {
            return new Thing(other, name, owner, active);
        }
    }
}
