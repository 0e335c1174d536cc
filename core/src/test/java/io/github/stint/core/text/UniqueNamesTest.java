package io.github.stint.core.text;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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
