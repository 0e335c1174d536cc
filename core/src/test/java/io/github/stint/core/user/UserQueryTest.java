package io.github.stint.core.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.Samples;
import io.github.stint.core.page.SortOrder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UserQueryTest {

    private static final User ANN = user("u3", "ann@example.com").name("ann").build();
    private static final User ANN_TOO =
            user("u2", "zann@example.org").name("ANN").build();
    private static final User INVITED = user("u1", "Ben@example.com").build();
    private static final List<User> ALL = List.of(ANN, INVITED, ANN_TOO);

    static Stream<Arguments> queries() {
        return Stream.of(
                Arguments.of(UserQuery.builder(), ALL),
                Arguments.of(UserQuery.builder().email("EXAMPLE.COM"), List.of(ANN, INVITED)),
                Arguments.of(UserQuery.builder().name("Ann"), List.of(ANN, ANN_TOO)),
                Arguments.of(UserQuery.builder().name("ben"), List.of()),
                Arguments.of(UserQuery.builder().email("example.com").name("ann"), List.of(ANN)));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void asksForWhatItNames(UserQuery.Builder query, List<User> found) {
        assertThat(ALL).filteredOn(query.build()::matches).isEqualTo(found);
    }

    static Stream<Arguments> orders() {
        return Stream.of(
                Arguments.of(UserQuery.Sort.EMAIL, SortOrder.ASCENDING, List.of(ANN, INVITED, ANN_TOO)),
                Arguments.of(UserQuery.Sort.EMAIL, SortOrder.DESCENDING, List.of(ANN_TOO, INVITED, ANN)),
                Arguments.of(UserQuery.Sort.NAME, SortOrder.ASCENDING, List.of(INVITED, ANN_TOO, ANN)),
                Arguments.of(UserQuery.Sort.NAME, SortOrder.DESCENDING, List.of(ANN, ANN_TOO, INVITED)),
                Arguments.of(UserQuery.Sort.ID, SortOrder.ASCENDING, List.of(INVITED, ANN_TOO, ANN)),
                Arguments.of(UserQuery.Sort.ID, SortOrder.DESCENDING, List.of(ANN, ANN_TOO, INVITED)));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void sortsInEitherOrder(UserQuery.Sort sort, SortOrder order, List<User> sorted) {
        UserQuery query = UserQuery.builder().sort(sort).order(order).build();

        assertThat(ALL.stream().sorted(query.comparator())).isEqualTo(sorted);
    }

    @Test
    void sortsByEmailAddressByDefault() {
        assertThat(UserQuery.all().sort()).isEqualTo(UserQuery.Sort.EMAIL);
        assertThat(UserQuery.all().order()).isEqualTo(SortOrder.ASCENDING);
    }

    private static User.Builder user(String id, String email) {
        return Samples.user().id(new UserId(id)).email(email);
    }
}
