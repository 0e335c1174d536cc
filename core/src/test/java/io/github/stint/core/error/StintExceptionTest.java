package io.github.stint.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.message.ErrorMessage;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StintExceptionTest {

    private static final String OPERATION = "delete project";
    private static final String MESSAGE = "it went wrong";
    private static final String HINT = "do it better";

    static Stream<Arguments> oneOfEachKind() {
        return Stream.of(
                Arguments.of(
                        new Ambiguous(OPERATION, EntityKind.TIME_ENTRY, "web", List.of("Web", "Website")),
                        "time-entry-ambiguous",
                        false),
                Arguments.of(Cancelled.interrupted(OPERATION, MESSAGE), "interrupted", false),
                Arguments.of(Cancelled.closed(OPERATION, MESSAGE), "closed", false),
                Arguments.of(new Forbidden(OPERATION, MESSAGE, HINT), "forbidden", false),
                Arguments.of(new InvalidValue(OPERATION, "name", MESSAGE, HINT), "invalid-name", false),
                Arguments.of(new NoConnection(OPERATION, MESSAGE, HINT), "no-connection", false),
                Arguments.of(new NoTimerRunning(OPERATION), "no-timer-running", false),
                Arguments.of(
                        NotAllChanged.after(1, List.of("e1", "e2", "e3"), new Unavailable(OPERATION, MESSAGE, HINT)),
                        "not-all-changed",
                        true),
                Arguments.of(
                        NotAllDeleted.after(1, List.of("e1", "e2", "e3"), new Unavailable(OPERATION, MESSAGE, HINT)),
                        "not-all-deleted",
                        false),
                Arguments.of(new NotAuthenticated(OPERATION, MESSAGE, HINT), "not-authenticated", false),
                Arguments.of(new NotFound(OPERATION, EntityKind.TIME_ENTRY, "web"), "time-entry-not-found", false),
                Arguments.of(new OutcomeUnknown(OPERATION, MESSAGE, HINT), "outcome-unknown", false),
                Arguments.of(new ProbablyDone(OPERATION, MESSAGE, HINT), "probably-done", false),
                Arguments.of(
                        new PartlyChanged(
                                new Unavailable(OPERATION, MESSAGE, HINT), ErrorMessage.of("half"), "fix", List.of()),
                        "partly-changed",
                        false),
                Arguments.of(new RateLimited(OPERATION), "rate-limited", true),
                Arguments.of(
                        new Refused(OPERATION, Rule.PROJECT_NOT_ARCHIVED, MESSAGE, HINT),
                        "project-not-archived",
                        false),
                Arguments.of(
                        new TimerNotStarted("e1", Instant.EPOCH, new Unavailable(OPERATION, MESSAGE, HINT)),
                        "timer-not-started",
                        false),
                Arguments.of(new Unavailable(OPERATION, MESSAGE, HINT), "unavailable", true),
                Arguments.of(new UnexpectedResponse(OPERATION, MESSAGE, HINT), "unexpected-response", false));
    }

    @ParameterizedTest
    @MethodSource("oneOfEachKind")
    void hasACodeAMessageAHintAndRetryable(StintException error, String code, boolean retryable) {
        assertThat(error.operation()).isEqualTo(OPERATION);
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.retryable()).isEqualTo(retryable);
        assertThat(error.getMessage()).isNotBlank();
        assertThat(error.hint()).isNotBlank().doesNotEndWith(".");
    }

    @Test
    void a_change_of_which_a_part_is_stored_may_have_taken_effect() {
        Unavailable reason = new Unavailable(OPERATION, MESSAGE, HINT);
        OutcomeUnknown unknown = new OutcomeUnknown(OPERATION, MESSAGE, HINT);
        List<String> ids = List.of("e1", "e2");

        assertThat(new PartlyChanged(reason, ErrorMessage.of("half"), "fix", List.of()).mayHaveTakenEffect())
                .isTrue();
        assertThat(NotAllChanged.after(1, ids, reason).mayHaveTakenEffect()).isTrue();
        assertThat(NotAllChanged.after(0, ids, unknown).mayHaveTakenEffect()).isTrue();
        assertThat(NotAllChanged.after(0, ids, reason).mayHaveTakenEffect()).isFalse();
        assertThat(NotAllDeleted.after(1, ids, reason).mayHaveTakenEffect()).isTrue();
        assertThat(NotAllDeleted.after(0, ids, unknown).mayHaveTakenEffect()).isTrue();
        assertThat(NotAllDeleted.after(0, ids, reason).mayHaveTakenEffect()).isFalse();
    }

    @Test
    void is_cancelled_if_the_caller_is_the_reason() {
        StintException unknown = new OutcomeUnknown(OPERATION, MESSAGE, HINT);
        assertThat(unknown.cancelled()).isFalse();
        unknown.initCause(Cancelled.closed(OPERATION, MESSAGE));

        assertThat(unknown.cancelled()).isTrue();
        assertThat(Cancelled.interrupted(OPERATION, MESSAGE).cancelled()).isTrue();
        assertThat(new TimerNotStarted("e1", Instant.EPOCH, unknown).cancelled())
                .isTrue();
        assertThat(new Unavailable(OPERATION, MESSAGE, HINT).cancelled()).isFalse();
    }

    @Test
    void theFamilyIsSealedAndEachOfItsKindsIsFinal() {
        List<Class<?>> family = new ArrayList<>(Arrays.asList(StintException.class.getPermittedSubclasses()));
        family.addAll(Arrays.asList(OutcomeUnknown.class.getPermittedSubclasses()));

        assertThat(oneOfEachKind()
                        .<Class<?>>map(sample -> sample.get()[0].getClass())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(family);
        assertThat(family).allMatch(kind -> Modifier.isFinal(kind.getModifiers()) || kind.isSealed());
        assertThat(oneOfEachKind().map(sample -> sample.get()[1])).doesNotHaveDuplicates();
    }

    @Test
    void eachRuleHasACodeOfItsOwn() {
        assertThat(Stream.of(Rule.values()).map(Rule::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"));
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalHasTheCodeOfItsRule(Rule rule) {
        Refused refused = new Refused(OPERATION, rule, MESSAGE, HINT);

        assertThat(refused.rule()).isEqualTo(rule);
        assertThat(refused.code()).isEqualTo(rule.code());
    }

    @ParameterizedTest
    @EnumSource
    void eachKindOfThingHasItsOwnCodeInWhatIsNotFound(EntityKind kind) {
        assertThat(new NotFound(OPERATION, kind, "web").code()).isEqualTo(kind.code() + "-not-found");
        assertThat(kind.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(Stream.of(EntityKind.values()).collect(Collectors.groupingBy(EntityKind::code)))
                .hasSameSizeAs(EntityKind.values());
    }

    @Test
    void notFoundHasTheKindAndTheReference() {
        NotFound error = new NotFound(OPERATION, EntityKind.TIME_ENTRY, "web");

        assertThat(error).hasMessage("time entry \"web\" not found");
        assertThat(error.kind()).isEqualTo(EntityKind.TIME_ENTRY);
        assertThat(error.reference()).isEqualTo("web");
        assertThat(error.suggestions()).isEmpty();
        assertThat(error.hint()).contains("time entry");
    }

    @Test
    void whatIsNotFoundSuggestsWhatMayHaveBeenMeant() {
        NotFound error = new NotFound(OPERATION, EntityKind.CLIENT, "Acne", List.of("Acme", "Acre"));

        assertThat(error.hint()).isEqualTo("did you mean Acme or Acre?");
        assertThat(error.suggestions()).containsExactly("Acme", "Acre");
    }

    @Test
    void whatIsAmbiguousListsAllThatItCouldMean() {
        Ambiguous error = new Ambiguous(OPERATION, EntityKind.PROJECT, "web", List.of("Web", "Website"));

        assertThat(error).hasMessage("\"web\" is ambiguous (2 matches): Web, Website");
        assertThat(error.kind()).isEqualTo(EntityKind.PROJECT);
        assertThat(error.reference()).isEqualTo("web");
        assertThat(error.candidates()).containsExactly("Web", "Website");
    }

    @Test
    void aDeletionThatStoppedReportsEveryId() {
        List<String> ids = List.of("e1", "e2", "e3");
        NotAllDeleted error = NotAllDeleted.after(1, ids, new Unavailable(OPERATION, MESSAGE, HINT));

        assertThat(error.deletedIds()).containsExactly("e1");
        assertThat(error.notDeletedIds()).containsExactly("e2", "e3");
        assertThat(error.unknownIds()).isEmpty();
        assertThat(error.getMessage()).isEqualTo(MESSAGE + "; deleted: e1; not deleted: e2, e3");
        assertThat(error).hasCause(error.reason());
    }

    @Test
    void aDeletionWithUnknownOutcomeIsNeitherDoneNorUndone() {
        List<String> ids = List.of("e1", "e2");
        NotAllDeleted error = NotAllDeleted.after(0, ids, new OutcomeUnknown(OPERATION, MESSAGE, HINT));

        assertThat(error.deletedIds()).isEmpty();
        assertThat(error.unknownIds()).containsExactly("e1");
        assertThat(error.notDeletedIds()).containsExactly("e2");
        assertThat(error.getMessage()).isEqualTo(MESSAGE + "; deleted: none; unknown: e1; not deleted: e2");
    }

    @Test
    void aRefusedValueNamesItsField() {
        assertThat(new InvalidValue(OPERATION, "cc-emails", MESSAGE, HINT).field())
                .isEqualTo("cc-emails");
    }

    @Test
    void anOutageMayHaveACodeOfItsOwnAndNotPassByItself() {
        Unavailable error = new Unavailable(OPERATION, "state-locked", MESSAGE, HINT, false);

        assertThat(error.code()).isEqualTo("state-locked");
        assertThat(error.retryable()).isFalse();
    }

    @Test
    void what_is_probably_done_is_an_unknown_outcome_that_may_have_taken_effect() {
        OutcomeUnknown error = new ProbablyDone(OPERATION, MESSAGE, HINT);

        assertThat(error.mayHaveTakenEffect()).isTrue();
        assertThat(error).hasMessage(MESSAGE);
        assertThat(error.hint()).isEqualTo(HINT);
    }

    @Test
    void a_deletion_with_an_unreadable_response_may_have_taken_effect() {
        UnexpectedResponse unreadable = new UnexpectedResponse("delete", "no text", "look for it");

        NotAllDeleted error = NotAllDeleted.after(1, List.of("a", "b", "c"), unreadable);

        assertThat(error.unknownIds()).containsExactly("b");
        assertThat(error.notDeletedIds()).containsExactly("c");
    }
}
