package io.github.stint.adapter.simulator.internal.error;

import io.github.stint.core.error.EntityKind;
import java.util.List;
import java.util.Locale;

/** The errors of Clockify, in its own words as far as they are known. */
public final class WireErrors {

    private static final int RULE = 501;
    private static final int REQUEST = 3000;
    private static final int UNREADABLE_BODY = 3002;

    private WireErrors() {}

    /** Whatever a rule refuses, which is most things. */
    public static WireError refused(String message) {
        return new WireError(400, RULE, message);
    }

    /** Something that does not exist, which cannot be told from something that is elsewhere. */
    public static WireError unknown(EntityKind kind) {
        return refused(
                switch (kind) {
                    case PROJECT -> "Project doesn't belong to Workspace";
                    case CLIENT -> "Client doesn't belong to Workspace";
                    case TAG -> "Tag doesn't belong to Workspace";
                    case TASK -> "Task doesn't belong to Project";
                    case TIME_ENTRY -> "Time entry doesn't belong to Workspace";
                    case USER -> "User doesn't belong to Workspace";
                    case CONNECTION, WORKSPACE -> throw new IllegalArgumentException(kind + " is answered otherwise");
                });
    }

    public static WireError accessDenied() {
        return new WireError(403, RULE, "Access Denied");
    }

    public static WireError bodiless(int status) {
        return new WireError(status);
    }

    public static WireError noRoute(List<String> segments) {
        return new WireError(404, REQUEST, "No static resource " + String.join("/", segments) + ".");
    }

    public static WireError wrongMethod(String method) {
        return new WireError(405, REQUEST, "Request method '" + method + "' is not supported");
    }

    public static WireError broken() {
        return new WireError(500, 500, "Internal server error");
    }

    // Keys

    public static WireError noKeyOrSeveral() {
        return new WireError(401, 1000, "Multiple or none auth tokens present");
    }

    public static WireError unknownKey() {
        return new WireError(401, 4003, "Api key does not exist");
    }

    public static WireError unknownAddonToken() {
        return new WireError(401, 4017, "Token is not valid");
    }

    // Parameters of the query

    public static WireError notABoolean(String name, String value) {
        return unconvertible(name, "java.lang.Boolean", "Invalid boolean value [" + value + "]");
    }

    public static WireError notANumber(String name, String value) {
        return unconvertible(name, "int", "For input string: \"" + value + "\"");
    }

    private static WireError unconvertible(String name, String type, String reason) {
        return new WireError(
                400,
                REQUEST,
                "Method parameter '" + name
                        + "': Failed to convert value of type 'java.lang.String' to required type '" + type + "'; "
                        + reason);
    }

    public static WireError notInSet(String name, List<String> allowed) {
        return refused(name + " must be from the following set: " + String.join(", ", allowed));
    }

    public static WireError pageSizeNotPositive() {
        return refused("Page size must be a positive value");
    }

    public static WireError pageSizeTooLarge(int largest) {
        return refused("Page size cannot be larger than " + String.format(Locale.ROOT, "%,d", largest) + ".");
    }

    // Bodies

    public static WireError noBody(String action) {
        return new WireError(
                400, UNREADABLE_BODY, "Required request body is missing: public java.lang.Object " + action + "(...)");
    }

    public static WireError notJson() {
        return new WireError(400, UNREADABLE_BODY, "JSON parse error: Unexpected character");
    }

    public static WireError wrongType(String field, String type) {
        return new WireError(
                400,
                UNREADABLE_BODY,
                "JSON parse error: Cannot deserialize value of type `" + type + "` (through \"" + field + "\")");
    }

    // Fields

    public static WireError notATimestamp(String field) {
        return refused("Ensure that the [" + field + "] date is in following format: \"yyyy-MM-ddThh:mm:ssZ\"");
    }

    /** A field of a form that is not told. The service writes it with a blank before the colon, here and there. */
    public static WireError invalidTime(String field) {
        return refused("You entered invalid value for field : [" + field + "]");
    }

    public static WireError invalidField(String field) {
        return refused("You entered invalid value for field: [" + field + "].");
    }

    public static WireError angleBrackets() {
        return refused("You entered wrong value. Don't use \"<\" and \">\" characters");
    }
}
