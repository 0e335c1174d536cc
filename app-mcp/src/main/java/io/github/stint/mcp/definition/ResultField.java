package io.github.stint.mcp.definition;

import java.util.List;

/** A field of the results of tools. */
public enum ResultField {
    /** A time entry. */
    ENTRY("entry", "object"),
    /** The running timer; null if none is running. */
    RUNNING("running", "object", true),
    /** Time entries. */
    ENTRIES("entries", "array"),
    /** Projects, clients, tasks, tags, members, workspaces, connections, checks or changes. */
    ITEMS("items", "array"),
    /** One of them. */
    ITEM("item", "object"),
    /** The groups of a report. */
    GROUPS("groups", "array"),
    /** The days of a report. */
    DAYS("days", "array"),
    /** The time between the entries. */
    GAPS("gaps", "array"),
    /** Their total. */
    GAP_TOTAL("gapTotal", "string"),
    /** The first and the last day. */
    PERIOD("period", "string"),
    /** The total time, in ISO 8601. */
    TOTAL("total", "string"),
    /** The rounded total. */
    ROUNDED("rounded", "string", true),
    /** The billable part of the total. */
    BILLABLE("billable", "string"),
    /** The time of today. */
    TODAY("today", "string"),
    /** The number of items. */
    COUNT("count", "integer"),
    /** The number of items in the result. */
    SHOWN("shown", "integer"),
    /** The cursor for the rest; null at the end. */
    CURSOR("cursor", "string", true),
    /** What the call would do. */
    PLAN("plan", "object"),
    /** The token that confirms the plan. */
    CONFIRM("confirm", "string"),
    /** The next sensible call. */
    NEXT("next", "string");

    private final String field;
    private final String type;
    private final boolean nullable;

    ResultField(String field, String type) {
        this(field, type, false);
    }

    ResultField(String field, String type, boolean nullable) {
        this.field = field;
        this.type = type;
        this.nullable = nullable;
    }

    /** Returns the name in JSON. */
    public String field() {
        return field;
    }

    /** Returns the types in JSON Schema. */
    public List<String> types() {
        return nullable ? List.of(type, "null") : List.of(type);
    }
}
