import { findOrThrow } from "../collections";
import { issueAt, valueIssue, type CellIssue, type ValueIssue } from "../issues/issue";
import { isDay } from "../days";
import { rowIssues, rowRulesOf } from "../rules/rowRules";
import { NO_FACTS, type RowView } from "../rules/rowView";
import { labelClashes } from "../rules/streams/phaseLabels";
import type { KnownNames } from "../rules/values/words";
import { isBlank, normalizeText } from "../text/normalizeText";
import { cellIssue } from "./cellIssue";
import type { CheckedCell, CheckedEntry } from "./types";

const RULES = rowRulesOf("Initiative", "cell");

/** The issues of the entries outside tables. */
export function profileIssues(entries: readonly CheckedEntry[], known: KnownNames): readonly CellIssue[] {
  const singleIssues = entries.flatMap((entry) => {
    const { field, cell, required } = entry;
    if (required && isBlank(cell.value) && !cell.isError) {
      return [entryIssue(entry, valueIssue("required", { property: field.caption }))];
    }
    const found = cellIssue(cell, field, known, () => "notAPercentage");
    return found ? [entryIssue(entry, asWarning(found))] : [];
  });
  const profile = profileRow(entries);
  const context = { user: "cell", indicator: NO_FACTS, required: [] } as const;
  const rowIssuesOfProfile = rowIssues(profile, RULES, context).map(({ field, ...issue }) =>
    entryIssue(
      findOrThrow(entries, (entry) => entry.field.id === field),
      issue,
    ),
  );
  return [...singleIssues, ...rowIssuesOfProfile, ...repeatedLabels(entries)];
}

/** Makes an unknown indicator a warning, because the trend chart falls back to another one. */
function asWarning(found: ValueIssue): ValueIssue {
  return found.code === "unknownIndicator" ? { ...found, severity: "warning" } : found;
}

/** The entries as a row for the rules. */
export function profileRow(entries: readonly CheckedEntry[]): RowView {
  const entryOf = (field: string) => entries.find((entry) => entry.field.id === field);
  const amount = (field: string) => {
    const value = entryOf(field)?.cell.value;
    return typeof value === "number" ? value : undefined;
  };
  const text = (field: string) => textOf(entryOf(field)?.cell);
  return {
    isFilled: (field) => !isBlank(entryOf(field)?.cell.value ?? ""),
    text,
    amount,
    percentage: amount,
    day: (field) => {
      const value = amount(field);
      return value !== undefined && isDay(value) ? Math.floor(value) : undefined;
    },
    listed: (field) => {
      const spelling = normalizeText(text(field), "spelling");
      const words = entryOf(field)?.field.labels ?? [];
      return words.find(({ label }) => normalizeText(label, "spelling") === spelling)?.id;
    },
    caption: (field) => entryOf(field)?.field.caption ?? field,
    address: (field) => entryOf(field)?.address ?? "",
    reference: "",
  };
}

function textOf(cell: CheckedCell | undefined): string {
  return !cell || cell.isError ? "" : normalizeText(String(cell.value), "trim");
}

function repeatedLabels(entries: readonly CheckedEntry[]): readonly CellIssue[] {
  const entryOf = (phase: string) => entries.find(({ labels }) => labels === phase);
  const labelOf = (phase: string) => {
    const label = entryOf(phase)?.cell;
    return !label || label.isError || isBlank(label.value) ? undefined : String(label.value);
  };
  return labelClashes(labelOf).map(({ phase, label, other }) =>
    entryIssue(entryOf(phase)!, valueIssue("duplicate", { value: label, first: entryOf(other)?.address })),
  );
}

function entryIssue({ sheet, address, field, name }: CheckedEntry, issue: ValueIssue): CellIssue {
  const key = issue.fix && ({ kind: "name", name } as const);
  return issueAt({ kind: "cell", sheet, address, caption: field.caption, ...(key && { key }) }, issue);
}
