package io.github.stint.adapter.maton;

/** Response bodies with few fields, from the gateway's documentation. */
final class SpecifiedBodies {

    static final String USER = """
            {
              "id": "698eeb9f5cd3a921db12069f",
              "email": "user@example.com",
              "name": "John Doe",
              "activeWorkspace": "698eeb9e5cd3a921db120693",
              "defaultWorkspace": "698eeb9e5cd3a921db120693",
              "status": "ACTIVE"
            }""";

    static final String PROJECT = """
            {
              "id": "698f7cba4f748f6209ea8995",
              "name": "My Project",
              "clientId": "",
              "workspaceId": "698eeb9e5cd3a921db120693",
              "billable": true,
              "color": "#1976D2",
              "archived": false,
              "public": true
            }""";

    static final String CLIENT = """
            {
              "id": "698f7cba0705b7d880830262",
              "name": "Acme Corp",
              "workspaceId": "698eeb9e5cd3a921db120693",
              "archived": false,
              "address": "123 Main St",
              "note": "Important client"
            }""";

    static final String TAG = """
            {
              "id": "698f7cbbaa9e9f33e5fc0126",
              "name": "urgent",
              "workspaceId": "698eeb9e5cd3a921db120693",
              "archived": false
            }""";

    static final String TASK = """
            {
              "id": "698f7cc4aa9e9f33e5fc017b",
              "name": "Implement feature",
              "projectId": "698f7cba4f748f6209ea8995",
              "assigneeIds": [],
              "estimate": "PT0S",
              "status": "ACTIVE",
              "billable": true
            }""";

    static final String ENTRY = """
            {
              "id": "698f7cc4aa9e9f33e5fc0180",
              "description": "Working on project",
              "userId": "698eeb9f5cd3a921db12069f",
              "billable": true,
              "projectId": "698f7cba4f748f6209ea8995",
              "taskId": null,
              "workspaceId": "698eeb9e5cd3a921db120693",
              "timeInterval": {
                "start": "2026-02-13T18:34:28Z",
                "end": "2026-02-13T19:34:28Z",
                "duration": "PT1H"
              }
            }""";

    private SpecifiedBodies() {}
}
