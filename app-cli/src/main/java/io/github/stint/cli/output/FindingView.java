package io.github.stint.cli.output;

import java.util.List;

/** How the findings of a check-up are shown. */
public final class FindingView implements View<FindingView.Finding> {

    /**
     * Whether something works.
     *
     * @param detail what was seen
     * @param hint what to do about it; empty text when it works
     */
    public record Finding(String check, boolean ok, String detail, String hint) {}

    @Override
    public String id(Finding finding) {
        return finding.check();
    }

    @Override
    public Fields<Finding> fields() {
        return new Fields<Finding>()
                .with("check", Finding::check)
                .with("ok", Finding::ok)
                .with("detail", Finding::detail)
                .with("hint", Finding::hint);
    }

    @Override
    public List<String> headings() {
        return List.of("CHECK", "OK", "SEEN", "WHAT TO DO");
    }

    @Override
    public List<String> cells(Finding finding) {
        return List.of(finding.check(), finding.ok() ? "yes" : "NO", finding.detail(), finding.hint());
    }
}
