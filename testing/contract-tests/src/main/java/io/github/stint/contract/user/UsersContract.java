package io.github.stint.contract.user;

import static io.github.stint.contract.ContractErrors.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.stint.contract.StintContract;
import io.github.stint.contract.UnknownIds;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.Pages;
import io.github.stint.core.page.SortOrder;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserQuery;
import io.github.stint.core.user.Users;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Tests of {@link Users} that every adapter must pass. They need no other port. */
public interface UsersContract extends StintContract {

    private Users users() {
        return fixture().stint().users();
    }

    private List<User> listed(UserQuery query) {
        return users().all(fixture().workspace(), query).toList();
    }

    private static List<UserId> idsOf(List<User> users) {
        return users.stream().map(User::id).toList();
    }

    @Test
    default void returnsTheCurrentUser() {
        User current = users().current();

        assertThat(current.id()).isEqualTo(fixture().user());
        assertThat(current.email()).contains("@");
    }

    @Test
    default void listsTheCurrentUserAmongTheMembers() {
        assertThat(idsOf(listed(UserQuery.all()))).contains(fixture().user());
    }

    @Test
    default void listsAColleagueAmongTheMembers() {
        assumeTrue(fixture().colleague().isPresent());

        assertThat(idsOf(listed(UserQuery.all())))
                .contains(fixture().colleague().orElseThrow());
    }

    @Test
    default void listsMembersByAPartOfTheEmailAddressIgnoringCase() {
        String email = users().current().email();
        UserQuery query = UserQuery.builder()
                .email(email.substring(1).toUpperCase(Locale.ROOT))
                .build();

        assertThat(listed(query)).allMatch(query::matches);
        assertThat(idsOf(listed(query))).contains(fixture().user());
    }

    @Test
    default void listsMembersByAPartOfTheNameIgnoringCase() {
        String name = users().current().name().orElse("");
        assumeTrue(name.length() > 1);
        UserQuery query = UserQuery.builder()
                .name(name.substring(1).toUpperCase(Locale.ROOT))
                .build();

        assertThat(listed(query)).allMatch(query::matches);
        assertThat(idsOf(listed(query))).contains(fixture().user());
    }

    @Test
    default void listsMembersThatMatchBothFilters() {
        UserQuery query = UserQuery.builder()
                .email(users().current().email())
                .name(fixture().unique("unknown"))
                .build();

        assertThat(listed(query)).isEmpty();
    }

    @Test
    default void listsMembersByEmailAddressByDefault() {
        assertThat(listed(UserQuery.all()).stream().map(User::email))
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    @Test
    default void listsMembersInTheRequestedOrder() {
        for (UserQuery.Sort sort : UserQuery.Sort.values()) {
            UserQuery.Builder query = UserQuery.builder().sort(sort);
            List<User> ascending = listed(query.order(SortOrder.ASCENDING).build());
            List<User> descending = listed(query.order(SortOrder.DESCENDING).build());

            assertThat(ascending)
                    .as("by %s", sort)
                    .isSortedAccordingTo(
                            query.order(SortOrder.ASCENDING).build().comparator());
            assertThat(idsOf(descending)).as("by %s, reversed", sort).isEqualTo(reversed(idsOf(ascending)));
        }
    }

    private static List<UserId> reversed(List<UserId> ids) {
        List<UserId> copy = new ArrayList<>(ids);
        Collections.reverse(copy);
        return copy;
    }

    @Test
    default void returnsEveryMemberOnceOnPagesOfOne() {
        List<UserId> onSmallPages = Pages.stream(
                        PageRequest.firstOf(1), page -> users().list(fixture().workspace(), UserQuery.all(), page))
                .map(User::id)
                .toList();

        assertThat(onSmallPages).isEqualTo(idsOf(listed(UserQuery.all())));
    }

    @Test
    default void returnsAnEmptyLastPagePastTheEnd() {
        Page<User> page = users().list(fixture().workspace(), UserQuery.all(), new PageRequest(1000, 50));

        assertThat(page.items()).isEmpty();
        assertThat(page.last()).isTrue();
    }

    @Test
    default void rejectsAnUnknownWorkspace() {
        assertNotFound(
                EntityKind.WORKSPACE, () -> users().list(UnknownIds.WORKSPACE, UserQuery.all(), PageRequest.first()));
    }
}
