package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListWireTest extends SimulatorTest {

    @Test
    void has_fifty_items_by_default() {
        for (int i = 100; i < 151; i++) {
            tag("tag " + i);
        }

        Wire first = workspace.get("/tags").isOk();
        Wire second = workspace.get("/tags?page=2").isOk();

        assertThat(first.list()).hasSize(50);
        assertThat(first.header("Last-Page")).contains("false");
        assertThat(second.list()).hasSize(1);
        assertThat(second.header("Last-Page")).contains("true");
        assertThat(workspace.get("/tags?page-size=5000").list()).hasSize(51);
        assertThat(workspace.get("/tags?page-size=51").header("last-page")).contains("true");
    }

    @Test
    void treats_pages_below_one_as_the_first() {
        tag("only");

        assertThat(workspace.get("/tags?page=0").list()).hasSize(1);
        assertThat(workspace.get("/tags?page=-1").list()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tags", "/clients", "/projects", "/users", "/user/6650a00000000000000000bb/time-entries"})
    void has_an_empty_last_page_past_the_end(String list) {
        Wire past = workspace.get(list + "?page=1000").isOk();

        assertThat(past.list()).isEmpty();
        assertThat(past.header("Last-Page")).contains("true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "page-size=0 | 501 | Page size must be a positive value",
                "page-size=-5 | 501 | Page size must be a positive value",
                "page-size=5001 | 501 | Page size cannot be larger than 5,000.",
                "page-size=abc | 3000 | Method parameter 'page-size': Failed to convert value of type 'java.lang.String' to"
                        + " required type 'int'; For input string: \"abc\"",
                "page=1e3 | 3000 | Method parameter 'page': Failed to convert value of type 'java.lang.String' to required"
                        + " type 'int'; For input string: \"1e3\"",
                "archived=maybe | 3000 | Method parameter 'archived': Failed to convert value of type 'java.lang.String' to"
                        + " required type 'java.lang.Boolean'; Invalid boolean value [maybe]"
            })
    void rejects_an_invalid_parameter(String query, int code, String message) {
        workspace.get("/tags?" + query).isError(400, code, message);
        workspace.get("/clients?" + query).isError(400, code, message);
    }

    @ParameterizedTest
    @CsvSource({
        "/users?include-roles=maybe, 3000",
        "/users?memberships=SOME, 501",
        "'/users?account-statuses=ACTIVE,AWAY', 501",
        "/projects?hydrated=maybe, 3000",
        "/user/6650a00000000000000000bb/time-entries?hydrated=maybe, 3000",
        "/user/6650a00000000000000000bb/time-entries?consider-duration-format=maybe, 3000",
    })
    void rejects_an_invalid_parameter_of_an_empty_list(String list, int code) {
        Wire refused = workspace
                .get(list + (list.startsWith("/users") ? "&email=nobody" : ""))
                .has(400);

        assertThat(refused.at("code")).isEqualTo(new BigDecimal(code));
    }

    @Test
    void rejects_an_unknown_role() {
        assertThat(clockify.get("/workspaces?roles=OWNER,KING").has(400).text("message"))
                .startsWith("roles must be from the following set: WORKSPACE_ADMIN, OWNER");
        clockify.get("/workspaces?roles=OWNER").isOk();
    }

    @Test
    void ignores_unknown_and_empty_parameters() {
        tag("only");

        assertThat(workspace.get("/tags?nonsense=1&archived=&page-size=&name=").list())
                .hasSize(1);
    }
}
