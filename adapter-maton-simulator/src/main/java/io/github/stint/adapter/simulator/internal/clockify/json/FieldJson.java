package io.github.stint.adapter.simulator.internal.clockify.json;

import io.github.stint.adapter.simulator.internal.clockify.field.CustomField;
import io.github.stint.adapter.simulator.internal.wire.JsonObject;
import io.github.stint.adapter.simulator.internal.wire.JsonOutput;
import java.util.List;

/** A custom field of a workspace. */
record FieldJson(CustomField field) implements Representation {

    @Override
    public void writeFields(JsonOutput json) {
        CustomField.Details details = field.details();
        json.field("id", field.id().value());
        json.plain("workspaceId", field.workspace().value());
        json.field("name", details.name());
        json.field("description", details.description());
        json.field("type", details.type());
        json.field("placeholder", details.placeholder());
        json.texts("allowedValues", details.allowedValues());
        CustomFieldJson.writeValue(json, "workspaceDefaultValue", details.workspaceDefault());
        json.field("onlyAdminCanEdit", details.onlyAdminCanEdit());
        json.field("required", details.required());
        json.field("status", details.status());
        json.field("entityType", details.entityType());
        json.field("projectDefaultValues", projectDefaults());
    }

    private List<JsonObject> projectDefaults() {
        return field.projectDefaults().entrySet().stream()
                .<JsonObject>map(each -> json -> {
                    json.plain("projectId", each.getKey().value());
                    CustomFieldJson.writeValue(json, "value", each.getValue().value());
                    json.field("status", each.getValue().status());
                })
                .toList();
    }
}
