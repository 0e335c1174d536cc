package io.github.stint.adapter.maton;

import static io.github.stint.adapter.maton.Service.IN_WORKSPACE;
import static io.github.stint.adapter.maton.Service.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.SortOrder;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserQuery;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.NewWorkspace;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.DayOfWeek;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserAndWorkspaceWireTest {

    private static final String USER_PATH = "/clockify/api/v1/user";
    private static final String USERS = IN_WORKSPACE + "/users";
    private static final String WORKSPACES = "/clockify/api/v1/workspaces";

    @RegisterExtension
    private final Service service = Service.withoutNetwork();

    private static User ada() {
        return User.builder()
                .id(Service.USER)
                .email("ada@example.com")
                .name("Ada")
                .activeWorkspace(WORKSPACE)
                .defaultWorkspace(new WorkspaceId("6650a00000000000000000ab"))
                .status(UserStatus.ACTIVE)
                .timeZone(ZoneId.of("Europe/Belgrade"))
                .weekStart(DayOfWeek.MONDAY)
                .build();
    }

    private static Workspace office() {
        return Workspace.builder()
                .id(WORKSPACE)
                .name("Office")
                .projectsBillableByDefault(false)
                .projectsPublicByDefault(true)
                .build();
    }

    @Test
    void getsTheCurrentUser() {
        service.on("GET", USER_PATH, 200, Bodies.USER);

        assertThat(service.stint().users().current()).isEqualTo(ada());
        assertThat(service.asked()).containsExactly("GET " + USER_PATH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/Nowhere", "Mars/Phobos", "GMT+99"})
    void names_a_time_zone_that_java_does_not_know(String zone) {
        service.on("GET", USER_PATH, 200, Bodies.USER.replace("Europe/Belgrade", zone));

        User user = service.stint().users().current();

        assertThat(user.timeZone()).isEmpty();
        assertThat(user.unknownTimeZone()).contains(zone);
        assertThat(user.zoneWarning().orElseThrow()).contains(zone, "UTC is used");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"timeZone\":null}", "{\"timeZone\":\"\"}"})
    void reports_an_account_without_a_time_zone(String settings) {
        service.on(
                "GET",
                USER_PATH,
                200,
                "{\"id\":\"u\",\"email\":\"a@b\",\"status\":\"ACTIVE\",\"settings\":" + settings + "}");

        User user = service.stint().users().current();

        assertThat(user.timeZone()).isEmpty();
        assertThat(user.unknownTimeZone()).isEmpty();
        assertThat(user.zoneWarning()).contains("the account has no time zone, so UTC is used");
    }

    @Test
    void listsUsersWithEveryFilterThatAQueryCanExpress() {
        service.on("GET", USERS, 200, Bodies.listOf(Bodies.USER));
        UserQuery query = UserQuery.builder()
                .email("ada@")
                .name("ADA")
                .sort(UserQuery.Sort.NAME)
                .order(SortOrder.DESCENDING)
                .build();

        assertThat(service.stint()
                        .users()
                        .list(WORKSPACE, query, PageRequest.firstOf(30))
                        .items())
                .containsExactly(ada());
        assertThat(service.asked())
                .containsExactly("GET " + USERS
                        + "?page=1&page-size=30&email=ada%40&name=ADA&sort-column=NAME&sort-order=DESCENDING");
    }

    @Test
    void listsWorkspacesWhichAreNotCutIntoPagesOldestFirst() {
        String younger = Bodies.WORKSPACE.replace("00aa", "00ff");
        service.on("GET", WORKSPACES, 200, Bodies.listOf(younger, Bodies.WORKSPACE));

        assertThat(service.stint().workspaces().list())
                .extracting(Workspace::id)
                .containsExactly(WORKSPACE, new WorkspaceId("6650a00000000000000000ff"));
        assertThat(service.asked()).containsExactly("GET " + WORKSPACES);
    }

    @Test
    void getsAWorkspace() {
        service.on("GET", IN_WORKSPACE, 200, Bodies.WORKSPACE);

        assertThat(service.stint().workspaces().find(WORKSPACE)).contains(office());
        assertThat(service.asked()).containsExactly("GET " + IN_WORKSPACE);
    }

    @Test
    void createsAWorkspace() {
        service.on("POST", WORKSPACES, 201, Bodies.WORKSPACE);

        assertThat(service.stint().workspaces().create(new NewWorkspace("Office")))
                .isEqualTo(office());
        assertThat(service.asked()).containsExactly("POST " + WORKSPACES);
        assertThat(service.sentBody()).isEqualTo("{\"name\":\"Office\"}");
    }
}
