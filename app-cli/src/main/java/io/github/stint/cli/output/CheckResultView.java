package io.github.stint.cli.output;

import io.github.stint.cli.output.table.Column;
import io.github.stint.cli.output.table.Style;
import java.util.List;

/** Renders the results of a health check. */
public final class CheckResultView implements View<CheckResultView.CheckResult> {

    /**
     * The result of one check.
     *
     * @param detail what was found
     * @param hint the next step of the user; an empty text if the check passed
     */
    public record CheckResult(String check, boolean ok, String detail, String hint) {}

    @Override
    public String id(CheckResult result) {
        return result.check();
    }

    @Override
    public Fields<CheckResult> fields() {
        return new Fields<CheckResult>()
                .with("check", CheckResult::check)
                .with("ok", CheckResult::ok)
                .with("detail", CheckResult::detail)
                .with("hint", CheckResult::hint);
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.fixed("CHECK"), Column.fixed("OK"), Column.prose("SEEN"), Column.prose("WHAT TO DO"));
    }

    @Override
    public Style style(CheckResult result, Column column) {
        return result.ok() ? Style.PLAIN : Style.FAILED;
    }

    @Override
    public List<String> cells(CheckResult result) {
        return List.of(result.check(), result.ok() ? "yes" : "NO", result.detail(), result.hint());
    }
}
