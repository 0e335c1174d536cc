package io.github.stint.core.client;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import io.github.stint.core.text.TextRules;
import io.github.stint.core.text.UniqueNames;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** The rules for clients, which all adapters enforce. */
public final class ClientRules {

    /** The maximum length of a name, in UTF-16 units. */
    public static final int MAX_NAME_LENGTH = 100;
    /** The maximum length of an address and of a note, in UTF-16 units. */
    public static final int MAX_TEXT_LENGTH = 3000;
    /** The maximum number of e-mail addresses for copies. */
    public static final int MAX_CC_EMAILS = 3;

    /** Deliberately lenient, because the service validates the address too. */
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private ClientRules() {}

    /**
     * Checks that the client may be deleted.
     *
     * @throws Refused if the client is not archived
     */
    public static void requireDeletable(Client client) {
        if (!client.archived()) {
            throw notArchived(client.name());
        }
    }

    /** Returns the error for deleting a client that is not archived. */
    public static Refused notArchived(String nameOrId) {
        return new Refused(
                "delete client",
                Rule.CLIENT_NOT_ARCHIVED,
                "the client \"" + nameOrId + "\" is not archived; only archived clients can be deleted",
                "archive it first, then delete it");
    }

    /**
     * Checks that no other client of the workspace, active or archived, has this name.
     *
     * @param existing the clients of the workspace
     * @throws Refused if the name is taken
     */
    public static void requireUniqueName(String operation, Client client, Collection<Client> existing) {
        UniqueNames.require(client, existing, Client::id, Client::name, () -> nameTaken(operation, client.name()));
    }

    /** Returns the error for a name that another client of the workspace has, archived or not. */
    public static Refused nameTaken(String operation, String name) {
        return new Refused(
                operation,
                Rule.NAME_TAKEN,
                "a client named \"" + name + "\" already exists; archived clients keep their names",
                "choose another name, or use the existing client (restore it if it is archived)");
    }

    static void requireName(String operation, String name) {
        TextRules.requireName(operation, EntityKind.CLIENT, name, 1, MAX_NAME_LENGTH);
    }

    static void requireAddress(String operation, String address) {
        TextRules.requireMaxLength(operation, "address", address, MAX_TEXT_LENGTH);
    }

    static void requireNote(String operation, String note) {
        TextRules.requireMaxLength(operation, "note", note, MAX_TEXT_LENGTH);
    }

    static void requireEmail(String operation, String email) {
        TextRules.requireEncodable(operation, "email", email);
        if (!EMAIL.matcher(email).matches()) {
            throw new InvalidValue(
                    operation,
                    "email",
                    "\"" + email + "\" is not a valid e-mail address",
                    "write it like name@example.com");
        }
    }

    static void requireCcEmails(String operation, List<String> emails) {
        if (emails.size() > MAX_CC_EMAILS) {
            throw new InvalidValue(
                    operation,
                    "cc-emails",
                    "too many e-mail addresses for copies: " + emails.size(),
                    "use at most " + MAX_CC_EMAILS);
        }
        emails.forEach(email -> requireEmail(operation, email));
    }
}
