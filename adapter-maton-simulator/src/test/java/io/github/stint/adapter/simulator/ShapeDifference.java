package io.github.stint.adapter.simulator;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Why the shapes of some responses differ from those that were observed: these contain data that the ports do not have.
 *
 * @param completion adds the data to a response, which then has to have the observed shape; empty if it is not known
 */
record ShapeDifference(String reason, Optional<Consumer<JsonNode>> completion, List<String> operations) {

    private static List<ShapeDifference> all() {
        return List.of(
                differing(
                        "the observed project has a cost rate, and a second member with rates",
                        ShapeDifference::addRatesAndMember,
                        "GET /workspaces/{workspaceId}/projects/{projectId}"),
                differing(
                        "the only member of the observed project has rates",
                        project -> addRates(project.path("memberships").get(0)),
                        "PUT /workspaces/{workspaceId}/projects/{projectId}",
                        "DELETE /workspaces/{workspaceId}/projects/{projectId}"),
                differing(
                        "the observed task has rates",
                        ShapeDifference::addRates,
                        "DELETE /workspaces/{workspaceId}/projects/{projectId}/tasks/{taskId}"),
                unknown(
                        "the observed lists have items of several shapes",
                        "GET /workspaces/{workspaceId}/user/{userId}/time-entries",
                        "GET /workspaces/{workspaceId}/clients",
                        "GET /workspaces/{workspaceId}/projects",
                        "GET /workspaces/{workspaceId}/users",
                        "POST /workspaces/{workspaceId}/users/info",
                        "GET /workspaces/{workspaceId}/custom-fields",
                        "GET /workspaces/{workspaceId}/projects/{projectId}/custom-fields"),
                unknown(
                        "the form of the deleted entries in the observed list is not known",
                        "DELETE /workspaces/{workspaceId}/user/{userId}/time-entries"),
                unknown(
                        "a workspace of the simulator has only the settings that matter to clients",
                        "GET /workspaces",
                        "GET /workspaces/{workspaceId}"));
    }

    private static ShapeDifference differing(String reason, Consumer<JsonNode> completion, String... operations) {
        return new ShapeDifference(reason, Optional.of(completion), List.of(operations));
    }

    private static ShapeDifference unknown(String reason, String... operations) {
        return new ShapeDifference(reason, Optional.empty(), List.of(operations));
    }

    /** Returns all operations whose responses differ. */
    static Stream<String> allOperations() {
        return all().stream().flatMap(difference -> difference.operations().stream());
    }

    /** Returns why the response to the operation differs; empty if it has to be equal. */
    static Optional<ShapeDifference> of(String operation) {
        return all().stream()
                .filter(difference -> difference.operations().contains(operation))
                .findFirst();
    }

    /** Returns the response with the data of the observed one; empty if that is not known. */
    Optional<JsonNode> completed(JsonNode response) {
        return completion.map(change -> {
            JsonNode copy = response.deepCopy();
            change.accept(copy);
            return copy;
        });
    }

    private static void addRatesAndMember(JsonNode project) {
        ((ObjectNode) project).putObject("costRate").put("amount", 0).put("currency", "USD");
        ArrayNode members = (ArrayNode) project.path("memberships");
        members.add(members.get(0).deepCopy());
        addRates(members.get(1));
    }

    private static void addRates(JsonNode owner) {
        for (String rate : List.of("hourlyRate", "costRate")) {
            ((ObjectNode) owner).putObject(rate).put("amount", 0).put("currency", "USD");
        }
    }
}
