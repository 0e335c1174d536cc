package io.github.stint.core.client;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import io.github.stint.core.text.TextRules;
import java.util.List;
import java.util.regex.Pattern;

/** What must hold for clients, whatever adapter is used. */
public final class ClientRules {

    /** The longest name. */
    public static final int NAME = 100;
    /** The longest address, and the longest note. */
    public static final int TEXT = 3000;
    /** How many further e-mail addresses there may be. */
    public static final int CC_EMAILS = 3;

    /** Deliberately loose: the service has the last word on an address. */
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private ClientRules() {}

    /**
     * Lets an archived client pass.
     *
     * @throws Refused if it is not archived
     */
    public static void requireDeletable(Client client) {
        if (!client.archived()) {
            throw notArchived(client.name());
        }
    }

    /** The refusal to delete a client that is not archived. */
    public static Refused notArchived(String nameOrId) {
        return new Refused(
                "delete client",
                Rule.CLIENT_NOT_ARCHIVED,
                "the client \"" + nameOrId + "\" is active, and only an archived one can be deleted",
                "archive it first, then delete it");
    }

    /** The refusal of a name that another client of the workspace has, be it archived or not. */
    public static Refused nameTaken(String operation, String name) {
        return new Refused(
                operation,
                Rule.NAME_TAKEN,
                "a client called \"" + name + "\" exists already; archived ones keep their name",
                "choose another name, or restore the one that exists");
    }

    static void requireName(String operation, String name) {
        TextRules.requireName(operation, EntityKind.CLIENT, name, 1, NAME);
    }

    static void requireAddress(String operation, String address) {
        TextRules.requireAtMost(operation, "address", address, TEXT);
    }

    static void requireNote(String operation, String note) {
        TextRules.requireAtMost(operation, "note", note, TEXT);
    }

    static void requireEmail(String operation, String email) {
        if (!EMAIL.matcher(email).matches()) {
            throw new InvalidValue(
                    operation, "email", "\"" + email + "\" is not an e-mail address", "write it like name@example.com");
        }
    }

    static void requireCcEmails(String operation, List<String> emails) {
        if (emails.size() > CC_EMAILS) {
            throw new InvalidValue(
                    operation,
                    "cc-emails",
                    emails.size() + " further e-mail addresses are too many",
                    "give at most " + CC_EMAILS);
        }
        emails.forEach(email -> requireEmail(operation, email));
    }
}
