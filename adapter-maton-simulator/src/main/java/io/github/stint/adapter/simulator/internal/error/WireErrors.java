package io.github.stint.adapter.simulator.internal.error;

import io.github.stint.core.error.EntityKind;
import java.util.List;
import java.util.Locale;

/** The errors of Clockify, with its own texts as far as they are known. */
public final class WireErrors {

    private static final int RULE_CODE = 501;
    private static final int REQUEST_CODE = 3000;
    private static final int BODY_CODE = 3002;

    private WireErrors() {}

    /** The error for a violated rule, which most errors are. */
    public static WireError rejected(String message) {
        return new WireError(400, RULE_CODE, message);
    }

    /** The error for an unknown id, which is the same for a resource of another workspace. */
    public static WireError unknown(EntityKind kind) {
        return rejected(
                switch (kind) {
                    case PROJECT -> "Project doesn't belong to Workspace";
                    case CLIENT -> "Client doesn't belong to Workspace";
                    case TAG -> "Tag doesn't belong to Workspace";
                    case TASK -> "Task doesn't belong to Project";
                    case TIME_ENTRY -> "Time entry doesn't belong to Workspace";
                    case USER -> "User doesn't belong to Workspace";
                    case CONNECTION, WORKSPACE -> throw new IllegalArgumentException("no error for an unknown " + kind);
                });
    }

    /** The error for an unknown custom field; the service's text is not known. */
    public static WireError unknownCustomField() {
        return rejected("Custom field doesn't belong to Workspace");
    }

    public static WireError accessDenied() {
        return new WireError(403, RULE_CODE, "Access Denied");
    }

    public static WireError bodiless(int status) {
        return new WireError(status);
    }

    public static WireError noRoute(List<String> segments) {
        return new WireError(404, REQUEST_CODE, "No static resource " + String.join("/", segments) + ".");
    }

    /** The error for a route that the service has, if errors of such routes are not those for unknown ones. */
    public static WireError notSimulated() {
        return new WireError(501, 501, "The simulator does not simulate this route").ofUnsimulatedRoute();
    }

    /** The error for a type of report that is a file. */
    public static WireError exportNotSimulated(String type) {
        return rejected("The simulator does not export reports as " + type + ", only as JSON")
                .ofUnsimulatedRoute();
    }

    public static WireError methodNotSupported(String method) {
        return new WireError(405, REQUEST_CODE, "Request method '" + method + "' is not supported");
    }

    public static WireError internalError() {
        return new WireError(500, 500, "Internal server error");
    }

    // Settings of a workspace

    public static WireError projectRequired() {
        return rejected("Time entry couldn't be created. Project is either required field or given project is archived."
                + " Please change your input or update your workspace settings.");
    }

    public static WireError fieldsRequired() {
        return rejected("Can't save, required fields are missing or archived.");
    }

    public static WireError locked() {
        return new WireError(403, 1003, "Can't edit locked time entry.");
    }

    /** The beginning of the service's text; the rest was not recorded. */
    public static WireError timersOnly() {
        return new WireError(403, 4030, "Manual time tracking disabled");
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
                REQUEST_CODE,
                "Method parameter '" + name
                        + "': Failed to convert value of type 'java.lang.String' to required type '" + type + "'; "
                        + reason);
    }

    public static WireError notInSet(String name, List<String> allowed) {
        return rejected(name + " must be from the following set: " + String.join(", ", allowed));
    }

    public static WireError pageSizeNotPositive() {
        return rejected("Page size must be a positive value");
    }

    public static WireError pageSizeTooLarge(int largest) {
        return rejected("Page size cannot be larger than " + String.format(Locale.ROOT, "%,d", largest) + ".");
    }

    // Bodies

    public static WireError unsupportedType(String type) {
        return new WireError(415, REQUEST_CODE, "Content-Type '" + type + "' is not supported");
    }

    public static WireError noBody(String action) {
        return new WireError(
                400, BODY_CODE, "Required request body is missing: public java.lang.Object " + action + "(...)");
    }

    public static WireError notJson() {
        return new WireError(400, BODY_CODE, "JSON parse error: Unexpected character");
    }

    public static WireError wrongType(String field, String type) {
        return new WireError(
                400,
                BODY_CODE,
                "JSON parse error: Cannot deserialize value of type `" + type + "` (through \"" + field + "\")");
    }

    // Fields

    public static WireError notATimestamp(String field) {
        return rejected("Ensure that the [" + field + "] date is in following format: \"yyyy-MM-ddThh:mm:ssZ\"");
    }

    /** The service writes this text with a blank before the colon in some cases. */
    public static WireError invalidTime(String field) {
        return rejected("You entered invalid value for field : [" + field + "]");
    }

    public static WireError invalidField(String field) {
        return rejected("You entered invalid value for field: [" + field + "].");
    }

    public static WireError angleBrackets() {
        return rejected("You entered wrong value. Don't use \"<\" and \">\" characters");
    }
}
