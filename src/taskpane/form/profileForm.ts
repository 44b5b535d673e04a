/** The profile of a workbook as a form: texts as a person would type them, and what they say. */
import { phaseLabelName, profileName } from "../../blueprint/names";
import { ENTRY_CELLS, ENTRY_GROUPS, type EntryCell, type EntryGroup } from "../../blueprint/profile";
import type { Choices, Setup } from "../../excel";
import type { Language } from "../../languages";
import { LANGUAGE_FORMATS } from "../../languages/texts/format";
import { isPercentage } from "../../model/import/numbers";
import { EMPTY_INITIATIVE, type InitiativeProfile } from "../../model/initiative";
import {
  issueAt,
  valueIssue,
  type FileIssue,
  type FormIssue,
  type ValueIssue,
} from "../../model/issues/issue";
import { validateInitiative } from "../../model/validateInitiative";
import { idsOf, labelOf, type ListId } from "../../model/vocabulary";
import type { I18n } from "../i18n/I18nContext";
import { parseDay } from "./parseDay";
import { parseNumber } from "./parseNumber";

/** The texts of the fields, by the names of their cells. */
export type ProfileTexts = Readonly<Record<string, string>>;

/** A profile that a person edits: the cells as they were read, their texts then, and their texts now. */
export interface EditedProfile {
  readonly cells: Setup["cells"];
  readonly initial: ProfileTexts;
  readonly values: ProfileTexts;
}

/** What the texts of a form say. */
export interface ReadProfile {
  readonly profile: Partial<InitiativeProfile>;
  readonly issues: Readonly<Partial<Record<string, FormIssue>>>;
  /** the cells that saving changes, in the order of the sheet */
  readonly changed: readonly EntryCell[];
  /** whether it can be saved */
  readonly isComplete: boolean;
}

/** The report date has a form of its own on the dashboard, and the framework is exchanged with its roles. */
const FORMS_OF_THEIR_OWN = new Set([profileName("reportDate"), profileName("framework")]);

/** The fields in groups, as on the sheet; those that the workbook's schema version does not have are left out. */
export function profileGroups(cells: Setup["cells"]): readonly EntryGroup[] {
  return ENTRY_GROUPS.map(({ title, cells: entries }) => ({
    title,
    cells: entries.filter(({ name }) => !FORMS_OF_THEIR_OWN.has(name) && Object.hasOwn(cells, name)),
  })).filter(({ cells: entries }) => entries.length > 0);
}

/** The form of a workbook's profile, unchanged. */
export function editedProfile(cells: Setup["cells"], language: Language): EditedProfile {
  const texts = Object.fromEntries(
    ENTRY_CELLS.map((entry) => [entry.name, typedText(entry, cells[entry.name]?.value, language)]),
  );
  return { cells, initial: texts, values: texts };
}

/** What is edited, over the cells as they are now: what a person typed stays. */
export function rebaseProfile(
  { initial, values }: Pick<EditedProfile, "initial" | "values">,
  now: Setup["cells"],
  language: Language,
): EditedProfile {
  const latest = editedProfile(now, language);
  const typed = Object.entries(values).filter(([name, text]) => text !== initial[name]);
  return { ...latest, values: { ...latest.values, ...Object.fromEntries(typed) } };
}

/** Whether a person typed anything. */
export function isEdited({ initial, values }: EditedProfile): boolean {
  return Object.keys(values).some((name) => values[name] !== initial[name]);
}

/** Reads a form by the rules of the initiative file. What was wrong before and was not touched does not keep it from being saved. */
export function readProfileForm(
  { cells, initial, values }: EditedProfile,
  indicators: Choices["indicators"],
  language: Language,
): ReadProfile {
  const { profile, issues } = readTexts(cells, values, indicators, language);
  const before = readTexts(cells, initial, indicators, language).issues;
  const changed = changedCells(initial, values, profile).filter(
    ({ name }) => cells[name]?.isFormula === false,
  );
  const isComplete = Object.entries(issues).every(
    ([name, issue]) =>
      issue?.severity !== "error" || (values[name] === initial[name] && before[name]?.code === issue.code),
  );
  return { profile, issues, changed, isComplete };
}

/** The cell of the phase holds the label of the phase, so it changes with that label. */
function changedCells(
  initial: ProfileTexts,
  values: ProfileTexts,
  { phase }: Partial<InitiativeProfile>,
): readonly EntryCell[] {
  const isChanged = (name: string) => (values[name] ?? "").trim() !== (initial[name] ?? "").trim();
  const followsLabel = phase !== undefined && isChanged(phaseLabelName(phase));
  return ENTRY_CELLS.filter(({ name }) => isChanged(name) || (followsLabel && name === profileName("phase")));
}

/** The value of a field in words, from what is typed; "" for none. */
export function textInWords(entry: EntryCell, values: ProfileTexts, { language, date }: I18n): string {
  const text = (values[entry.name] ?? "").trim();
  const list = listOf(entry);
  if (list !== undefined) return optionLabel(list, text, values, language);
  if (entry.kind !== "date") return text;
  const day = parseDay(text);
  return "day" in day ? date(day.day) : text;
}

/** The choices of a field; undefined for one that is typed. */
export function optionsOfField(
  entry: EntryCell,
  values: ProfileTexts,
  indicators: Choices["indicators"],
  language: Language,
): readonly { readonly value: string; readonly label: string }[] | undefined {
  const list = listOf(entry);
  if (list !== undefined) {
    return idsOf(list).map((id) => ({ value: id, label: optionLabel(list, id, values, language) }));
  }
  if (entry.kind !== "indicator") return undefined;
  return indicators.map(({ code, name }) => ({
    value: code,
    label: name === "" ? code : `${code} – ${name}`,
  }));
}

/** The label of a choice; phases are called as the initiative calls them. */
function optionLabel(list: ListId, text: string, values: ProfileTexts, language: Language): string {
  const id = idsOf(list).find((one) => one === text);
  if (id === undefined) return text;
  const own = list === "phase" ? values[phaseLabelName(id as never)]?.trim() : undefined;
  return own || labelOf(list, id, language);
}

function listOf({ kind }: EntryCell): ListId | undefined {
  return kind.startsWith("list:") ? (kind.slice("list:".length) as ListId) : undefined;
}

/** What a person would type to get a value. */
function typedText({ threshold }: EntryCell, value: unknown, language: Language): string {
  if (value === undefined) return "";
  if (typeof value !== "number") return String(value);
  const { decimalSign, percentSign } = LANGUAGE_FORMATS[language];
  const digits = String(threshold?.share ? Number((value * 100).toPrecision(12)) : value);
  return digits.replace(".", decimalSign) + (threshold?.share ? percentSign : "");
}

type Value = { readonly value?: unknown } | { readonly issue: ValueIssue };

function parseText({ kind, threshold }: EntryCell, typed: string, language: Language): Value {
  const text = typed.trim();
  if (text === "") return {};
  if (kind === "date") {
    const day = parseDay(text);
    return "day" in day ? { value: day.day } : day;
  }
  if (kind !== "number") return { value: text };
  const read = parseNumber(text, language);
  if ("issue" in read) return read;
  if (!isPercentage(text)) return { value: read.value };
  if (!threshold?.share) return { issue: valueIssue("percentSign", { text }, { severity: "error" }) };
  return { value: Number((read.value / 100).toPrecision(12)) };
}

function readTexts(
  cells: Setup["cells"],
  values: ProfileTexts,
  indicators: Choices["indicators"],
  language: Language,
): Pick<ReadProfile, "profile" | "issues"> {
  const profile: Record<string, unknown> = { name: "" };
  const parseIssues = new Map<string, ValueIssue>();
  for (const entry of ENTRY_CELLS) {
    if (!Object.hasOwn(cells, entry.name)) continue;
    const parsed = parseText(entry, values[entry.name] ?? "", language);
    if ("issue" in parsed) parseIssues.set(entry.name, parsed.issue);
    else if (parsed.value !== undefined) setAt(profile, entry.path, parsed.value);
  }
  const file = {
    ...EMPTY_INITIATIVE,
    initiative: profile,
    // Only what a reference to an indicator is checked against.
    indicators: indicators.map(({ code, name }) => ({ code, name })),
  };
  const fileIssues = validateInitiative(file).issues;
  const issues = ENTRY_CELLS.flatMap(({ name, path }) => {
    const issue = parseIssues.get(name) ?? issueOf(fileIssues, path, language);
    if (!issue) return [];
    return [[name, issueAt({ kind: "form" as const, field: name }, issue)] as const];
  });
  return { profile, issues: Object.fromEntries(issues) };
}

function setAt(profile: Record<string, unknown>, [property, part]: EntryCell["path"], value: unknown): void {
  if (part === undefined) profile[property] = value;
  else profile[property] = { ...(profile[property] as object | undefined), [part]: value };
}

function issueOf(
  issues: readonly FileIssue[],
  path: EntryCell["path"],
  language: Language,
): ValueIssue | undefined {
  const found = issues.find(({ place }) => place.path === pathOf(path));
  if (!found) return undefined;
  const { code, details, severity } = found;
  const other = ENTRY_CELLS.find((entry) => pathOf(entry.path) === details["first"]);
  return { code, severity, details: { ...details, ...(other && { first: other.label[language] }) } };
}

function pathOf(path: EntryCell["path"]): string {
  return ["$.initiative", ...path].join(".");
}
