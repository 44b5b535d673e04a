/** How much an issue matters: entries that cannot count, entries that mislead, entries worth a look. */
export type Severity = "error" | "warning" | "notice";
export const SEVERITIES: readonly Severity[] = ["error", "warning", "notice"];

/** Who checks entries against the rules; the kind of place that an issue of theirs has. */
export type IssueUser = "file" | "cell" | "import" | "form";

/** What the sentences need: the value, the limit, the nearest known word; days as "2026-03-31". */
export type Details = Readonly<Record<string, string | number>>;
