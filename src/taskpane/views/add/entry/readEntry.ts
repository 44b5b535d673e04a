import type { ColumnDefinition } from "../../../../blueprint/columns";
import type { Choices, NewEntry } from "../../../../excel";
import type { Language } from "../../../../languages";
import { serialOf } from "../../../../model/days";
import { isInIndicatorUnit, type FormStepId } from "../../../../model/entities";
import { isPercentage } from "../../../../model/import/numbers";
import { issueAt, valueIssue, type FormIssue, type ValueIssue } from "../../../../model/issues/issue";
import { rowIssues, rowRulesOf } from "../../../../model/rules/rowRules";
import { NO_FACTS, type IndicatorFacts } from "../../../../model/rules/rowView";
import { REFERENCES, unknownNameIssue, type KnownNames } from "../../../../model/rules/values/words";
import { ValuesRow } from "../../../../model/rules/valuesRow";
import { NameIndex } from "../../../../model/text/nameIndex";
import { normalizeText } from "../../../../model/text/normalizeText";
import { captionIn, type EntryForm } from "./forms";
import { ownPeriodsIn } from "./lastPeriod";
import { readField } from "./readField";
import { readPeriodField } from "./readPeriodField";

/** The typed texts, by column id. */
export type FormValues = Readonly<Record<string, string>>;

/** A parsed entry: its values, and the issues by field; only errors keep it from being complete. */
export interface ReadEntry {
  readonly values: NewEntry;
  readonly issues: Readonly<Partial<Record<string, FormIssue>>>;
  readonly isComplete: boolean;
}

/** Parses a form. An empty required field is an issue of that field, since fields are filled in one by one. */
export function readEntry(
  form: EntryForm,
  formValues: FormValues,
  choices: Choices,
  language: Language,
): ReadEntry {
  const values: Record<string, string | number> = {};
  const issues: Record<string, FormIssue> = {};
  const addIssue = (field: string, { code, details, severity }: ValueIssue) => {
    issues[field] ??= issueAt({ kind: "form", field }, { code, details, ...(severity && { severity }) });
  };
  for (const { column, required } of form.fields) {
    const text = formValues[column.id] ?? "";
    const isPeriod = form.table === "Observations" && column.id === "period" && text.trim() !== "";
    const read = isPeriod
      ? readPeriodField(text, formValues["indicator"] ?? "", choices)
      : readField(column, text, language);
    const unknown = unknownIssue(column, text, choices);
    const percentSign = percentSignIssue(form, column, text, formValues, choices);
    if ("issue" in read) addIssue(column.id, read.issue);
    else if (percentSign) addIssue(column.id, percentSign);
    else if (unknown) addIssue(column.id, unknown);
    else if (read.value !== undefined) {
      values[column.id] = read.value;
      if (read.warning) addIssue(column.id, read.warning);
    } else if (required) addIssue(column.id, valueIssue("required"));
  }
  const isRefused = (field: string) => issues[field]?.severity === "error";
  // A field that cannot be parsed counts as filled, since its issue has been reported already.
  const invalidFields = Object.fromEntries(
    Object.keys(issues)
      .filter(isRefused)
      .map((field) => [field, isFilled(field, formValues) ? null : undefined]),
  );
  const context = {
    user: "form",
    indicator: factsOf(values["indicator"], choices),
    required: [],
    frequency: choices.frequency,
    ...(choices.reportDate !== undefined && { asOf: serialOf(choices.reportDate) }),
  } as const;
  const crossFieldIssues = rowIssues(
    new ValuesRow({ ...invalidFields, ...values }, captionIn(form, language)),
    rowRulesOf(form.table, "form"),
    context,
  );
  for (const { field, ...issue } of crossFieldIssues) addIssue(field, issue);
  return { values, issues, isComplete: !Object.keys(issues).some(isRefused) };
}

/** An entry with a further issue, of what is in the workbook. */
export function withIssue(entry: ReadEntry, issue: FormIssue | null): ReadEntry {
  if (issue === null) return entry;
  return { ...entry, issues: { ...entry.issues, [issue.place.field]: issue }, isComplete: false };
}

/** The part of an entry that a step of its form asks for. */
export function fieldsInStep(
  form: EntryForm,
  entry: ReadEntry,
  step: FormStepId | undefined,
): Pick<ReadEntry, "issues" | "isComplete"> {
  const ids = form.fields.filter((field) => field.step === step).map(({ column }) => column.id);
  const issues = Object.fromEntries(ids.map((id) => [id, entry.issues[id]]));
  return { issues, isComplete: Object.values(issues).every((issue) => issue?.severity !== "error") };
}

function isFilled(field: string, formValues: FormValues): boolean {
  return (formValues[field] ?? "").trim() !== "";
}

/** The issue of a name that was renamed or deleted in the workbook after it was chosen. */
function unknownIssue({ kind }: ColumnDefinition, chosen: string, choices: Choices): ValueIssue | undefined {
  if (!isReference(kind) || chosen.trim() === "") return undefined;
  return unknownNameIssue(chosen, kind, knownNames(choices));
}

/** The issue of a number that is typed with a percent sign where it is none: it would count a hundred times too much. */
function percentSignIssue(
  { table }: EntryForm,
  { id, kind }: ColumnDefinition,
  text: string,
  formValues: FormValues,
  choices: Choices,
): ValueIssue | undefined {
  if (kind !== "number" || !isPercentage(text)) return undefined;
  const counted =
    table === "Indicators" ? formValues["kind"] : factsOf(formValues["indicator"], choices).kind;
  const mayBePercentage = isInIndicatorUnit(table, id) && (counted || "percent") === "percent";
  return mayBePercentage
    ? undefined
    : valueIssue("percentSign", { text: text.trim() }, { severity: "error" });
}

function isReference(kind: ColumnDefinition["kind"]): kind is keyof typeof REFERENCES {
  return Object.hasOwn(REFERENCES, kind);
}

const knownNamesCache = new WeakMap<Choices, KnownNames>();

/** Memoized per `Choices`, since a form is parsed at every keystroke. */
function knownNames(choices: Choices): KnownNames {
  let known = knownNamesCache.get(choices);
  if (!known) {
    known = {
      partners: new NameIndex(choices.partners),
      indicators: new NameIndex(choices.indicators.map(({ code }) => code)),
      roles: new NameIndex(choices.roles),
    };
    knownNamesCache.set(choices, known);
  }
  return known;
}

function factsOf(code: NewEntry[string], choices: Choices): IndicatorFacts {
  const key = normalizeText(String(code ?? ""), "name");
  const chosen = choices.indicators.find((indicator) => normalizeText(indicator.code, "name") === key);
  if (!chosen) return NO_FACTS;
  const { kind, combination } = chosen;
  return {
    ...NO_FACTS,
    kind,
    weighted: combination === "weighted",
    ownPeriods: ownPeriodsIn(choices, chosen),
  };
}
