package io.github.stint.cli.output.report;

/** The style sheet of pages: one column on the screen, and A4 or Letter on paper. */
final class PageStyle {

    static final String CSS = """
            :root { --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --bar: #1f6feb; --billable: #1a7f37; }
            * { box-sizing: border-box; }
            body { font: 15px/1.45 system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; color: var(--ink);
              background: #fff; margin: 2rem auto; max-width: 54rem; padding: 0 1.25rem; }
            h1 { font-size: 1.7rem; margin: 0 0 .25rem; }
            h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
            p.period { color: var(--soft); margin: 0 0 1.25rem; }
            dl.totals { display: flex; flex-wrap: wrap; gap: .75rem 2.5rem; margin: 0; }
            dl.totals dt { color: var(--soft); font-size: .85rem; }
            dl.totals dd { margin: 0; font-size: 1.35rem; font-weight: 600; font-variant-numeric: tabular-nums; }
            table { border-collapse: collapse; width: 100%; margin: 0; }
            caption { text-align: left; font-size: 1.15rem; font-weight: 700; padding: 1.75rem 0 .5rem; }
            th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line);
              font-weight: 400; overflow-wrap: anywhere; }
            thead th { color: var(--soft); font-size: .85rem; border-bottom: 2px solid var(--line); }
            .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; padding-right: 0;
              padding-left: .75rem; }
            tr.depth0 th, tr.depth0 td, tr.total th, tr.total td { font-weight: 600; }
            tr.depth1 th { padding-left: 1.25rem; } tr.depth2 th { padding-left: 2.5rem; }
            tr.depth3 th { padding-left: 3.75rem; } tr.depth4 th { padding-left: 5rem; }
            tr.total th, tr.total td { border-top: 2px solid var(--ink); border-bottom: 0; }
            figure { margin: 0; } figure svg { width: 100%; height: auto; display: block; }
            svg text { font: 11px system-ui, "Segoe UI", "Noto Sans", sans-serif; fill: var(--soft); }
            svg .value { fill: var(--ink); } svg .bar { fill: var(--bar); } svg .billable { fill: var(--billable); }
            svg .axis { stroke: var(--line); }
            p.legend, p.note { color: var(--soft); font-size: .85rem; margin: .4rem 0 0; }
            .key { display: inline-block; width: .7em; height: .7em; background: var(--bar); }
            .key.billable { background: var(--billable); }
            @page { margin: 16mm; }
            @media print {
              body { margin: 0; padding: 0; max-width: none; font-size: 10.5pt; }
              thead { display: table-header-group; } tr, figure { break-inside: avoid; }
              h2, caption { break-after: avoid; }
              svg .bar, svg .billable, .key { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
            }
            """;

    private PageStyle() {}
}
