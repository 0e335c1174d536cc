package io.github.stint.core.json;

import io.github.stint.core.receipt.BulkOperation;
import io.github.stint.core.receipt.EntryReceipt;
import io.github.stint.core.receipt.ExternalKey;
import io.github.stint.core.receipt.Outcome;
import io.github.stint.core.receipt.ReceiptReason;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** The forms of receipts, which a program writes in one run and reads in the next. */
final class BulkForms {

    private static final String REASON = "reason";

    private BulkForms() {}

    static List<JsonForm<?>> all() {
        return List.of(
                JsonForm.text(ExternalKey.class, ExternalKey::new),
                JsonForm.fields(ReceiptReason.class, BulkForms::write, BulkForms::reason),
                JsonForm.fields(EntryReceipt.class, BulkForms::write, BulkForms::receipt));
    }

    private static FieldWriter write(EntryReceipt receipt) {
        return new FieldWriter()
                .number("row", receipt.row())
                .text("operation", receipt.operation())
                .text("key", receipt.key())
                .text("outcome", receipt.outcome())
                .text("entryId", receipt.entry())
                .object(REASON, receipt.reason().map(BulkForms::write))
                .text("userId", receipt.user())
                .text("workspaceId", receipt.workspace());
    }

    private static EntryReceipt receipt(FieldReader fields) {
        return new EntryReceipt(
                fields.wholeNumber("row"),
                fields.required("operation", BulkOperation::valueOf),
                fields.optional("key", ExternalKey::new),
                fields.required("workspaceId", WorkspaceId::new),
                fields.required("userId", UserId::new),
                fields.required("outcome", Outcome::valueOf),
                fields.optional("entryId", TimeEntryId::new),
                reasonIn(fields));
    }

    private static Optional<ReceiptReason> reasonIn(FieldReader fields) {
        return fields.value(REASON).map(json -> reason(new FieldReader("EntryReceipt." + REASON, json)));
    }

    private static FieldWriter write(ReceiptReason reason) {
        return new FieldWriter()
                .text("code", reason.code())
                .text("message", reason.message())
                .text("hint", reason.hint())
                .flag("retryable", reason.retryable());
    }

    private static ReceiptReason reason(FieldReader fields) {
        return new ReceiptReason(
                fields.text("code"), fields.text("message"), fields.text("hint"), fields.flag("retryable"));
    }
}
