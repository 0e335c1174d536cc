package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomFieldWireTest extends SimulatorTest {

    private static final String TIMES = "\"start\":\"2026-03-02T09:00:00Z\",\"end\":\"2026-03-02T10:00:00Z\"";

    private final WireClient fields = workspace.in("/custom-fields");

    private String field(String name, String more) {
        return fields.post("", "{\"name\":\"" + name + "\",\"type\":\"TXT\"" + more + "}")
                .isCreated()
                .id();
    }

    private Wire entry(String more) {
        return workspace.post("/time-entries", "{" + TIMES + more + "}").isCreated();
    }

    private static String value(String field, String json) {
        return ",\"customFields\":[{\"customFieldId\":\"" + field + "\",\"sourceType\":\"WORKSPACE\",\"value\":" + json
                + "}]";
    }

    @Test
    void a_field_has_its_values_and_those_of_a_new_one() {
        Wire made = fields.post(
                        "",
                        "{\"name\":\"Place\",\"type\":\"DROPDOWN_SINGLE\",\"allowedValues\":[\"Home\",\"Office\"],"
                                + "\"workspaceDefaultValue\":\"Home\",\"placeholder\":\"Where?\"}")
                .isCreated();

        assertThat((Map<?, ?>) made.at()).hasSize(13);
        assertThat(made.at("name")).isEqualTo("Place");
        assertThat(made.at("allowedValues")).isEqualTo(List.of("Home", "Office"));
        assertThat(made.at("workspaceDefaultValue")).isEqualTo("Home");
        assertThat(made.at("placeholder")).isEqualTo("Where?");
        assertThat(made.at("description")).isNull();
        assertThat(made.at("status")).isEqualTo("VISIBLE");
        assertThat(made.at("entityType")).isEqualTo("TIMEENTRY");
        assertThat(made.at("workspaceId")).isEqualTo(Office.WORKSPACE.value());
        assertThat(fields.get("").isOk().at(0)).isEqualTo(made.at());
    }

    @Test
    void an_update_changes_the_given_values() {
        String id = field("Place", ",\"workspaceDefaultValue\":\"Home\"");

        Wire renamed = fields.put("/" + id, "{\"name\":\"Site\",\"type\":\"TXT\",\"required\":true}")
                .isOk();
        Wire cleared = fields.put("/" + id, "{\"name\":\"Site\",\"type\":\"TXT\",\"workspaceDefaultValue\":null}")
                .isOk();

        assertThat(renamed.at("name")).isEqualTo("Site");
        assertThat(renamed.at("required")).isEqualTo(true);
        assertThat(renamed.at("workspaceDefaultValue")).isEqualTo("Home");
        assertThat(cleared.at("workspaceDefaultValue")).isNull();
    }

    @Test
    void a_list_is_filtered_but_has_no_pages() {
        field("Place", "");
        field("Plan", ",\"status\":\"INACTIVE\"");
        field("Size", ",\"entityType\":\"USER\"");

        assertThat(fields.get("?page-size=1").isOk().each("name")).containsExactly("Place", "Plan", "Size");
        assertThat(fields.get("?name=Pla").isOk().each("name")).containsExactly("Place", "Plan");
        assertThat(fields.get("?name=pLA").isOk().each("name")).containsExactly("Place", "Plan");
        assertThat(fields.get("?status=INACTIVE").isOk().each("name")).containsExactly("Plan");
        assertThat(fields.get("?entity-type=USER").isOk().each("name")).containsExactly("Size");
    }

    @Test
    void each_active_field_is_in_each_entry() {
        String place = field("Place", "");
        field("Plan", ",\"status\":\"INACTIVE\"");
        field("Size", ",\"entityType\":\"USER\"");

        Wire made = entry("");
        Wire with = entry(value(place, "\"Home\""));

        assertThat((List<?>) made.at("customFieldValues")).hasSize(1);
        assertThat((Map<?, ?>) made.at("customFieldValues", 0)).hasSize(5);
        assertThat(made.at("customFieldValues", 0, "customFieldId")).isEqualTo(place);
        assertThat(made.at("customFieldValues", 0, "name")).isEqualTo("Place");
        assertThat(made.at("customFieldValues", 0, "type")).isEqualTo("TXT");
        assertThat(made.at("customFieldValues", 0, "value")).isNull();
        assertThat(with.at("customFieldValues", 0, "value")).isEqualTo("Home");
        for (String hydrated : List.of("", "?hydrated=true")) {
            assertThat(workspace
                            .get("/time-entries/" + with.id() + hydrated)
                            .isOk()
                            .at("customFieldValues"))
                    .isEqualTo(with.at("customFieldValues"));
        }
        assertThat(workspace.get("/user/" + Office.ADA + "/time-entries").isOk().at(0, "customFieldValues", 0, "name"))
                .isEqualTo("Place");
    }

    @Test
    void values_have_the_types_of_their_fields() {
        String number = fields.post("", "{\"name\":\"Count\",\"type\":\"NUMBER\"}")
                .isCreated()
                .id();

        Wire made = entry(value(number, "1.5"));

        assertThat(made.at("customFieldValues", 0, "value")).isEqualTo(new BigDecimal("1.5"));
        assertThat(made.at("customFieldValues", 0, "type")).isEqualTo("NUMBER");
    }

    @Test
    void an_entry_without_a_value_gets_the_default_of_the_project_or_the_workspace() {
        String place = field("Place", ",\"workspaceDefaultValue\":\"Home\"");
        String shop = project("Shop");
        workspace
                .patch(
                        "/projects/" + shop + "/custom-fields/" + place,
                        "{\"defaultValue\":\"Shop\",\"status\":\"VISIBLE\"}")
                .isOk();

        Wire plain = entry("");
        Wire inShop = entry(",\"projectId\":\"" + shop + "\"");
        Wire own = entry(value(place, "\"Train\""));
        Wire reset =
                workspace.put("/time-entries/" + own.id(), "{" + TIMES + "}").isOk();

        assertThat(plain.at("customFieldValues", 0, "value")).isEqualTo("Home");
        assertThat(inShop.at("customFieldValues", 0, "value")).isEqualTo("Shop");
        assertThat(own.at("customFieldValues", 0, "value")).isEqualTo("Train");
        assertThat(reset.at("customFieldValues", 0, "value")).isEqualTo("Home");
    }

    @Test
    void a_missing_required_value_is_named() {
        String place = field("Place", "");
        fields.put("/" + place, "{\"name\":\"Place\",\"type\":\"TXT\",\"required\":true}")
                .isOk();

        workspace.post("/time-entries", "{" + TIMES + "}").isRejected(" Place");

        entry(value(place, "\"Home\""));
    }

    @Test
    void a_project_has_its_own_status_and_default() {
        String place = field("Place", "");
        String shop = project("Shop");
        WireClient ofShop = workspace.in("/projects/" + shop + "/custom-fields");

        Wire set = ofShop.patch("/" + place, "{\"defaultValue\":\"Home\",\"status\":\"INVISIBLE\"}")
                .isOk();

        assertThat(set.at("projectDefaultValues"))
                .isEqualTo(List.of(Map.of("projectId", shop, "value", "Home", "status", "INVISIBLE")));
        assertThat(ofShop.get("?status=INVISIBLE").isOk().each("name")).containsExactly("Place");
        assertThat(ofShop.get("?status=VISIBLE").isOk().list()).isEmpty();
        assertThat(ofShop.delete("/" + place).isOk().at("projectDefaultValues")).isEqualTo(List.of());
        assertThat(ofShop.get("?status=VISIBLE").isOk().each("name")).containsExactly("Place");
    }

    @Test
    void a_deleted_field_is_gone_with_its_values() {
        String place = field("Place", "");
        String entry = entry(value(place, "\"Home\"")).id();

        fields.delete("/" + place).isEmpty(204);

        assertThat(fields.get("").isOk().list()).isEmpty();
        assertThat(workspace.get("/time-entries/" + entry).isOk().at("customFieldValues"))
                .isEqualTo(List.of());
        fields.delete("/" + place).has(400);
    }

    @Test
    void entries_of_a_workspace_without_fields_keep_what_was_stored_with_them() {
        Wire made = entry(value("a", "\"x\""));

        assertThat(Objects.requireNonNull(made.at("customFieldValues")).toString())
                .contains("name=a", "value=x", "type=TXT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"name\":\"Place\"}",
                "{\"name\":\" \",\"type\":\"TXT\"}",
                "{\"name\":7.5,\"type\":\"X\"}",
                "{\"name\":\"Place\",\"type\":[]}",
                "{\"name\":\"Place\",\"type\":\"TXT\",\"status\":\"X\"}",
                "{\"name\":\"Place\",\"type\":\"TXT\",\"entityType\":\"X\"}",
                "{\"name\":\"Place\",\"type\":\"TXT\",\"required\":\"x\"}",
                "{\"name\":\"Place\",\"type\":\"TXT\",\"allowedValues\":{}}",
                "{\"name\":\"Place\",\"type\":\"TXT\",\"workspaceDefaultValue\":{}}"
            })
    void a_wrong_field_is_rejected(String body) {
        assertThat(fields.post("", body).has(400).text("message")).isNotEmpty();
        assertThat(fields.get("").isOk().list()).isEmpty();
    }

    @Test
    void unknown_ids_and_wrong_defaults_are_rejected() {
        String place = field("Place", "");
        String shop = project("Shop");

        fields.put("/" + Office.UNKNOWN, "{\"name\":\"Place\",\"type\":\"TXT\"}")
                .has(400);
        fields.put("/%20", "{\"name\":\"Place\",\"type\":\"TXT\"}").has(400);
        workspace.get("/projects/" + Office.UNKNOWN + "/custom-fields").has(400);
        workspace
                .patch("/projects/" + shop + "/custom-fields/" + Office.UNKNOWN, "{}")
                .has(400);
        workspace
                .patch("/projects/" + Office.UNKNOWN + "/custom-fields/" + place, "{}")
                .has(400);
        workspace
                .patch("/projects/" + shop + "/custom-fields/" + place, "{\"defaultValue\":{}}")
                .has(400);
        workspace
                .patch("/projects/" + shop + "/custom-fields/" + place, "{\"status\":\"X\"}")
                .has(400);
    }
}
