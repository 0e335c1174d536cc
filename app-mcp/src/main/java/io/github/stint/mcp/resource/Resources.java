package io.github.stint.mcp.resource;

import io.github.stint.mcp.protocol.ServerResource;
import java.util.List;

/** The resources of the server. */
public final class Resources {

    private Resources() {}

    /** Returns them in the order in which they are listed. Each read calls one tool. */
    public static List<ServerResource> of(ToolRunner tools) {
        return List.of(
                new ToolResource(
                        "stint://timer",
                        "Running timer",
                        "The running timer, if there is one, and the time of today.",
                        tools,
                        "status",
                        "{}"),
                new ToolResource(
                        "stint://today",
                        "Today",
                        "The time of today by client and project.",
                        tools,
                        "report",
                        "{\"period\":\"today\"}"),
                new ToolResource(
                        "stint://week",
                        "This week",
                        "The time of this week by project.",
                        tools,
                        "report",
                        "{\"period\":\"this week\",\"by\":[\"project\"]}"));
    }
}
