package io.github.stint.adapter.maton.internal.transport;

import feign.Request;
import io.github.stint.core.quota.RequestScope;
import io.github.stint.core.text.TextRules;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a request is about. */
final class RequestedScope {

    private static final Pattern WORKSPACE = Pattern.compile("/workspaces/([A-Za-z0-9_-]+)");

    private RequestedScope() {}

    /** The workspace in the URL of the request; the account if the URL has no workspace, or what no workspace has as its id. */
    static RequestScope of(Request request) {
        Matcher workspace = WORKSPACE.matcher(request.url());
        return workspace.find() && TextRules.isId(workspace.group(1))
                ? RequestScope.of(new WorkspaceId(workspace.group(1)))
                : RequestScope.ACCOUNT;
    }
}
