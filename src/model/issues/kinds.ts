/**
 * The severity of an issue: entries that cannot count (error), that mislead (warning), or that are worth a look
 * (notice).
 */
export type Severity = "error" | "warning" | "notice";
export const SEVERITIES: readonly Severity[] = ["error", "warning", "notice"];

/** The user of the rules, which is also the kind of place of its issues. */
export type IssueUser = "file" | "cell" | "import" | "form";

/** The values for the sentences, such as the value, the limit or the nearest known word; days as "2026-03-31". */
export type Details = Readonly<Record<string, string | number>>;
