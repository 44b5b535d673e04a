import {
  issueAt,
  valueIssue,
  type FileIssue,
  type FormIssue,
  type ValueIssue,
} from "../../model/issues/issue";
import { validateInitiative } from "../../model/validateInitiative";
import { entryCellOf } from "./entryCell";
import { parseDay } from "./parseDay";
import { CHECKED_FIELDS, type CheckedField, type InitiativeFormValues } from "./initiativeForm";
import { initiativeFromForm } from "./initiativeFromForm";
import { parsePartners, type ParsedPartner } from "./parsePartners";

/** The issues of the form, by field. A missing name is not an issue here. */
export interface FormIssues {
  readonly fields: Readonly<Partial<Record<CheckedField, FormIssue>>>;
  /** each with its line and its field */
  readonly partners: readonly FormIssue[];
}

/** The bounds of the planning horizon in years, as its cell accepts them. */
const [MIN_HORIZON, MAX_HORIZON] = entryCellOf("horizon").bounds ?? [1, Infinity];

/** Checks the form by the rules of the initiative file. */
export function checkForm(values: InitiativeFormValues): FormIssues {
  const initiative = initiativeFromForm(values);
  const hasName = initiative.initiative.name !== "";
  const fileIssues = validateInitiative(initiative).issues.filter(
    ({ severity, place }) => severity === "error" && (hasName || place.path !== "$.initiative.name"),
  );
  const fields = CHECKED_FIELDS.flatMap((field) => {
    const issue =
      parseIssue(field, values[field]) ??
      fileIssues.find(({ place }) => place.path === `$.initiative.${field}`);
    return issue ? [[field, formIssue(field, issue)] as const] : [];
  });
  return { fields: Object.fromEntries(fields), partners: partnerIssues(values.partners, fileIssues) };
}

/** The issue of a typed date or number that cannot be parsed. */
function parseIssue(field: CheckedField, text: string): ValueIssue | undefined {
  const typed = text.trim();
  if (typed === "") return undefined;
  if (field === "horizon" && !/^\d{1,9}$/.test(typed)) {
    return valueIssue("outOfRange", { value: typed, minimum: MIN_HORIZON, maximum: MAX_HORIZON, whole: 1 });
  }
  if (field !== "start") return undefined;
  const day = parseDay(text);
  return "issue" in day ? day.issue : undefined;
}

function partnerIssues(text: string, fileIssues: readonly FileIssue[]): readonly FormIssue[] {
  const lines = parsePartners(text);
  return fileIssues
    .flatMap(({ code, details, place: { path } }) => {
      const partner = partnerAt(path, lines);
      if (!partner) return [];
      const first = partnerAt(String(details["first"]), lines)?.line;
      const field = path.slice(path.lastIndexOf(".") + 1);
      return [formIssue(field, { code, details: { ...details, ...(first && { first }) } }, partner.line)];
    })
    .sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0));
}

function partnerAt(path: string, lines: readonly ParsedPartner[]): ParsedPartner | undefined {
  const index = /^\$\.partners\[(\d+)\]/.exec(path)?.[1];
  return index === undefined ? undefined : lines[Number(index)];
}

function formIssue(field: string, { code, details }: ValueIssue, line?: number): FormIssue {
  return issueAt({ kind: "form", field, ...(line !== undefined && { line }) }, { code, details });
}
