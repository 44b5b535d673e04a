import { PHASES } from "../../catalogue/initiative";
import { isDay, isoOf } from "../days";
import { cellFault } from "./cellRules";
import { fault, type CheckFinding, type Fault } from "./finding";
import type { CheckedEntry, KnownNames } from "./types";
import { isBlank, normalizeText } from "../text/normalizeText";

/** What is wrong with the entries outside of tables. */
export function profileFindings(
  entries: readonly CheckedEntry[],
  known: KnownNames,
): readonly CheckFinding[] {
  const alone = entries.flatMap((entry) => {
    const { field, cell, required } = entry;
    if (required && isBlank(cell.value) && !cell.isError) {
      return [at(entry, fault("error", "required", { property: field.caption }))];
    }
    const found = cellFault(cell, field, known, () => "none");
    return found ? [at(entry, withoutBlock(found))] : [];
  });
  return [...alone, ...startBeforeReport(entries), ...repeatedLabels(entries)];
}

/** The trend chart falls back on another indicator, so that an unknown one blocks nothing. */
function withoutBlock(found: Fault): Fault {
  return found.code === "unknownIndicator" ? { ...found, severity: "warning" } : found;
}

function startBeforeReport(entries: readonly CheckedEntry[]): readonly CheckFinding[] {
  const [start, report] = ["start", "reportDate"].map((id) => entries.find(({ field }) => field.id === id));
  const [from, to] = [dayOf(start), dayOf(report)];
  if (!start || !report || from === undefined || to === undefined || from <= to) return [];
  const details = { day: isoOf(to), earlier: start.field.caption, earlierDay: isoOf(from) };
  return [at(report, fault("warning", "dateOrder", details))];
}

function dayOf(entry: CheckedEntry | undefined): number | undefined {
  const value = entry?.cell.value;
  return typeof value === "number" && isDay(value) ? Math.floor(value) : undefined;
}

/** A phase's label must not be what another phase is called: cells tell phases apart by their labels alone. */
function repeatedLabels(entries: readonly CheckedEntry[]): readonly CheckFinding[] {
  const labels = entries.filter(({ labels }) => labels !== undefined);
  const labelOf = (phase: string) => {
    const cell = labels.find(({ labels }) => labels === phase)?.cell;
    return cell && !cell.isError && !isBlank(cell.value) ? String(cell.value) : undefined;
  };
  const called = (phase: (typeof PHASES)[number]) => {
    const own = labelOf(phase.id);
    return own === undefined ? [phase.word.en, phase.word.fr] : [own];
  };
  return labels.flatMap((entry) => {
    const own = labelOf(entry.labels!);
    if (own === undefined) return [];
    const other = PHASES.find(
      (phase) =>
        phase.id !== entry.labels &&
        called(phase).some((name) => normalizeText(name, "lookup") === normalizeText(own, "lookup")),
    );
    if (!other) return [];
    const first = labels.find(({ labels }) => labels === other.id)?.address;
    return [at(entry, fault("error", "duplicate", { value: own, other: own, first }))];
  });
}

function at({ sheet, address, field }: CheckedEntry, found: Fault): CheckFinding {
  return { ...found, place: { sheet, address, caption: field.caption } };
}
