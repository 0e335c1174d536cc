package io.github.stint.adapter.maton;

/** Response bodies with all fields that the real service was observed to send; ids and names are invented. */
public final class Bodies {

    public static final String USER = """
            {"id":"6650a00000000000000000bb","email":"ada@example.com","name":"Ada","memberships":[],
             "profilePicture":"https://img.example.com/a.png","activeWorkspace":"6650a00000000000000000aa",
             "defaultWorkspace":"6650a00000000000000000ab","settings":{"weekStart":"MONDAY","timeZone":"Europe/Belgrade",
             "timeFormat":"HOUR24","lang":null,"alerts":true,"summaryReportSettings":{"group":"PROJECT","subgroup":"USER"}},
             "status":"ACTIVE","customFields":[]}""";

    public static final String WORKSPACE = """
            {"id":"6650a00000000000000000aa","name":"Office","hourlyRate":{"amount":0,"currency":"USD"},"costRate":null,
             "memberships":[],"workspaceSettings":{"timeRoundingInReports":false,"onlyAdminsSeeBillableRates":true,
             "defaultBillableProjects":false,"isProjectPublicByDefault":true,"lockTimeEntries":null,"round":{"round":"Round to nearest",
             "minutes":"15"}},"imageUrl":"","features":["TIME_TRACKING","SOMETHING_NEW"],"featureSubscriptionType":null,
             "currencies":[{"id":"6650a00000000000000000cc","code":"USD","isDefault":true}],"subdomain":{"name":null,"enabled":false},
             "cakeOrganizationId":"6650a00000000000000000dd"}""";

    public static final String PROJECT = """
            {"id":"6650a0000000000000000001","name":"Website","hourlyRate":{"amount":0,"currency":"USD"},
             "clientId":"6650a0000000000000000002","workspaceId":"6650a00000000000000000aa","billable":true,
             "memberships":[{"userId":"6650a00000000000000000bb","hourlyRate":null,"costRate":null,
               "targetId":"6650a0000000000000000001","membershipType":"PROJECT","membershipStatus":"ACTIVE"}],
             "color":"#1976D2","estimate":{"estimate":"PT0S","type":"AUTO"},"archived":false,"duration":"PT0S",
             "clientName":"Acme","note":"weekly","costRate":null,
             "timeEstimate":{"estimate":"PT0S","type":"AUTO","resetOption":null,"active":false,"includeNonBillable":true},
             "budgetEstimate":null,"estimateReset":null,"template":false,"public":true}""";

    public static final String CLIENT = """
            {"id":"6650a0000000000000000002","name":"Acme","email":"acme@example.com","workspaceId":"6650a00000000000000000aa",
             "archived":true,"address":"1 Main St","note":"big","currencyId":"6650a00000000000000000cc",
             "ccEmails":["a@example.com","b@example.com"],"currencyCode":"USD"}""";

    public static final String TAG = """
            {"id":"6650a0000000000000000003","name":"urgent","workspaceId":"6650a00000000000000000aa","archived":true}""";

    public static final String TASK = """
            {"id":"6650a0000000000000000004","name":"Login","projectId":"6650a0000000000000000001",
             "assigneeIds":["6650a00000000000000000bb"],"assigneeId":null,"userGroupIds":["6650a00000000000000000ee"],
             "estimate":"PT1H30M","status":"ACTIVE","budgetEstimate":10000,"duration":"PT20S","billable":true,
             "hourlyRate":null,"costRate":null}""";

    public static final String ENTRY = """
            {"id":"6650a0000000000000000005","description":"Review","tagIds":["6650a0000000000000000003"],
             "userId":"6650a00000000000000000bb","billable":true,"taskId":"6650a0000000000000000004",
             "projectId":"6650a0000000000000000001","workspaceId":"6650a00000000000000000aa",
             "timeInterval":{"start":"2026-03-02T09:00:00Z","end":"2026-03-02T10:00:00Z","duration":"PT1H"},
             "customFieldValues":[{"customFieldId":"f1","timeEntryId":"6650a0000000000000000005","value":"x","name":"A","type":"TXT"},
               {"customFieldId":"f2","timeEntryId":"6650a0000000000000000005","value":null,"name":"B","type":"NUMBER"}],
             "type":"REGULAR","kioskId":null,"hourlyRate":{"amount":0,"currency":"USD"},
             "costRate":{"amount":0,"currency":"USD"},"isLocked":false}""";

    public static final String TIMER = """
            {"id":"6650a0000000000000000006","description":"","tagIds":null,"userId":"6650a00000000000000000bb","billable":false,
             "taskId":null,"projectId":null,"workspaceId":"6650a00000000000000000aa",
             "timeInterval":{"start":"2026-03-02T11:00:00Z","end":null,"duration":null},
             "customFieldValues":[],"type":"REGULAR","kioskId":null,"hourlyRate":{"amount":0,"currency":"USD"},
             "costRate":null,"isLocked":false}""";

    public static final String CONNECTION = """
            {"connection_id":"13fe7b78-42ba-4b43-9631-69a4bf7091ec","status":"ACTIVE","creation_time":"2026-02-13T09:18:02.529448Z",
             "last_updated_time":"2026-02-13T09:18:09.334540Z","url":"https://connect.maton.ai/?session_token=abc123",
             "app":"clockify","method":"OAUTH2","metadata":{"plan":"pro","seats":3}}""";

    private Bodies() {}

    public static String listOf(String... items) {
        return "[" + String.join(",", items) + "]";
    }
}
