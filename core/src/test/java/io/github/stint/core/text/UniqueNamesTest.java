package io.github.stint.core.text;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UniqueNamesTest {

    private static final Room KITCHEN = new Room(1, "Kitchen");

    private record Room(int id, String name) {}

    private static void require(Room room, Room... existing) {
        UniqueNames.require(
                room,
                List.of(existing),
                Room::id,
                Room::name,
                () -> new Refused("create room", Rule.NAME_TAKEN, "taken", "choose another name"));
    }

    @Test
    void accept_a_new_name_and_one_in_another_case() {
        assertThatCode(() -> require(new Room(2, "Hall"), KITCHEN)).doesNotThrowAnyException();
        assertThatCode(() -> require(new Room(2, "kitchen"), KITCHEN)).doesNotThrowAnyException();
    }

    /** Pairs of different words that differ in a mark only. */
    @ParameterizedTest
    @CsvSource({
        "バス, パス",
        "はす, ばす",
        "й, и",
        "ё, е",
        "कि, क",
        "কা, ক",
        "กา, ก",
        "ກິ, ກ",
        "שׁ, ש",
        "أ, ا",
        "가, 갸",
        "Café, Cafe",
    })
    void accept_a_name_that_differs_in_a_mark(String name, String other) {
        assertThatCode(() -> require(new Room(2, name), new Room(1, other))).doesNotThrowAnyException();
        assertThatCode(() -> require(new Room(2, other), new Room(1, name))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "パス, ハ\u309Aス",
        "й, и\u0306",
        "ё, е\u0308",
        "क़, क\u093C",
        "أ, ا\u0654",
        "가, \u1100\u1161",
        "é, e\u0301",
    })
    void refuse_a_taken_name_in_another_form(String composed, String decomposed) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> require(new Room(2, decomposed), new Room(1, composed)));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> require(new Room(2, composed), new Room(1, decomposed)));
    }

    @Test
    void refuse_the_name_of_another_entity() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> require(new Room(2, "Kitchen"), KITCHEN, new Room(2, "Hall")));
    }

    @Test
    @DisplayName("an entity keeps its name, even if another one has the same")
    void accept_the_name_that_an_entity_has_already() {
        assertThatCode(() -> require(KITCHEN, KITCHEN)).doesNotThrowAnyException();
        assertThatCode(() -> require(KITCHEN, KITCHEN, new Room(2, "Kitchen"))).doesNotThrowAnyException();
    }
}
