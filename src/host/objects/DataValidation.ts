import type { Rect, ValidationState } from "../../spreadsheet/state";
import type { HostContext, ObjectDefinition, ScalarProperty } from "../wire/definition";
import { intersect, sameRect, subtractAll } from "../../spreadsheet/rects";
import { readBoolean, readOneOf, readRecord, readText } from "../operations/arguments";
import { keptRule, readRule } from "../operations/dataValidationRule";
import { requireUnprotected } from "../operations/protectionGuard";
import type { RangeTarget } from "../operations/targets";
import { clearValidations, pieceOf } from "../operations/validationAreas";
import { satisfies } from "../operations/validationRules";

const LONGEST_TITLE = 32;
/** [MS-XLSB] 2.5.37: an alert may say less than a prompt. */
const LONGEST_ALERT = 225;
const LONGEST_PROMPT = 255;

const ALERT_STYLES = ["Stop", "Warning", "Information"] as const;

/** What a cell without a validation answers. */
const NONE: Omit<ValidationState, "areas"> = Object.freeze({
  rule: Object.freeze({}),
  ignoreBlanks: true,
  errorAlert: Object.freeze({ message: "", showAlert: true, style: "Stop", title: "" }),
  prompt: Object.freeze({ message: "", showPrompt: true, title: "" }),
});

/** The validations of an area's cells, cut to it. */
function piecesIn({ sheet, area }: RangeTarget): ValidationState[] {
  return sheet.validations.flatMap((validation) =>
    validation.areas.flatMap((one) => {
      const common = intersect(one, area);
      return common ? [pieceOf(validation, common)] : [];
    }),
  );
}

function isCovered(area: Rect, pieces: readonly ValidationState[]): boolean {
  return pieces.reduce((rest, { areas }) => subtractAll(rest, areas[0]!), [area]).length === 0;
}

/** What a validation says, written from one cell, so that two can be told alike or not. */
function saysFrom(validation: ValidationState, area: Rect): string {
  const { rule, ignoreBlanks, errorAlert, prompt } = pieceOf(validation, { ...area, rows: 1, columns: 1 });
  return JSON.stringify([rule, ignoreBlanks, errorAlert, prompt]);
}

type Found =
  | { readonly kind: "none" | "mixed" | "inconsistent" }
  | { readonly kind: "one"; readonly says: ValidationState };

/** What the cells of a range have in common. */
function lookUp(range: RangeTarget): Found {
  const { area } = range;
  const pieces = piecesIn(range);
  const first = pieces[0];
  if (!first) return { kind: "none" };
  const says = saysFrom(first, area);
  if (pieces.some((piece) => saysFrom(piece, area) !== says)) return { kind: "inconsistent" };
  return isCovered(area, pieces) ? { kind: "one", says: pieceOf(first, area) } : { kind: "mixed" };
}

function readCommon<V>(range: RangeTarget, of: (validation: Omit<ValidationState, "areas">) => V): V | null {
  const found = lookUp(range);
  if (found.kind === "none") return of(NONE);
  return found.kind === "one" ? of(found.says) : null;
}

/** Changes what is said about each cell of a range, also about those that had no validation. */
function change(range: RangeTarget, edit: (validation: ValidationState) => ValidationState): void {
  const { sheet, area } = range;
  requireUnprotected(sheet);
  const whole = sheet.validations.findIndex(({ areas }) => areas.length === 1 && sameRect(areas[0]!, area));
  if (whole >= 0) {
    sheet.validations[whole] = edit(sheet.validations[whole]!);
    return;
  }
  const pieces = piecesIn(range);
  const rest = pieces.reduce((left, { areas }) => subtractAll(left, areas[0]!), [area]);
  clearValidations(range.sheet, range.area);
  sheet.validations.push(...pieces.map(edit), ...rest.map((piece) => edit({ ...NONE, areas: [piece] })));
}

const TYPES: Readonly<Record<string, string>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

function typeOf(range: RangeTarget): string {
  const found = lookUp(range);
  if (found.kind === "inconsistent") return "Inconsistent";
  if (found.kind === "mixed") return "MixedCriteria";
  const kept = found.kind === "one" ? keptRule(found.says.rule) : null;
  return kept ? TYPES[kept.key]! : "None";
}

function setRule(range: RangeTarget, value: unknown, context: HostContext): void {
  const { sheet, area } = range;
  requireUnprotected(sheet);
  const rule = readRule(value, range, context);
  const found = lookUp(range);
  clearValidations(range.sheet, range.area);
  sheet.validations.push({ ...(found.kind === "one" ? found.says : NONE), rule, areas: [area] });
}

function readAlert(value: unknown): ValidationState["errorAlert"] {
  const { title = "", message = "", style = "Stop", showAlert = true } = readRecord("errorAlert", value);
  return {
    title: readText("errorAlert.title", title, LONGEST_TITLE),
    message: readText("errorAlert.message", message, LONGEST_ALERT),
    style: readOneOf("errorAlert.style", style, ALERT_STYLES),
    showAlert: readBoolean("errorAlert.showAlert", showAlert),
  };
}

function readPrompt(value: unknown): ValidationState["prompt"] {
  const { title = "", message = "", showPrompt = true } = readRecord("prompt", value);
  return {
    title: readText("prompt.title", title, LONGEST_TITLE),
    message: readText("prompt.message", message, LONGEST_PROMPT),
    showPrompt: readBoolean("prompt.showPrompt", showPrompt),
  };
}

/** Whether all cells meet their rules: null when some do and some do not. */
async function isValid(range: RangeTarget, context: HostContext): Promise<boolean | null> {
  const { sheet, area } = range;
  const pieces = piecesIn(range);
  let [someMeet, someFail] = [!isCovered(area, pieces), false];
  const note = (meets: boolean): boolean => {
    if (meets) someMeet = true;
    else someFail = true;
    return someMeet && someFail;
  };
  for (const piece of pieces) {
    const [one] = piece.areas as [Rect];
    let filled = 0;
    for (const { row, column, cell } of sheet.cells.within(one)) {
      filled += 1;
      if (note(await satisfies(piece, cell.value, context, { sheetId: sheet.id, row, column }))) return null;
    }
    if (filled === one.rows * one.columns) continue;
    const blank = { sheetId: sheet.id, row: one.row, column: one.column };
    if (note(piece.ignoreBlanks || (await satisfies(piece, "", context, blank)))) return null;
  }
  return !someFail;
}

const messages = <K extends "errorAlert" | "prompt">(
  key: K,
  read: (value: unknown) => ValidationState[K],
): ScalarProperty<RangeTarget> => ({
  get: (range) => readCommon(range, (validation) => validation[key]),
  set: (range, value) => {
    const message = read(value);
    change(range, (validation) => ({ ...validation, [key]: message }));
  },
});

/** What the cells of a range take, what they say when they are chosen, and what they answer to a wrong entry. */
export const DataValidationDefinition: ObjectDefinition<RangeTarget> = {
  type: "DataValidation",
  scalars: {
    Type: { get: typeOf },
    Rule: { get: (range) => readCommon(range, ({ rule }) => rule), set: setRule },
    ErrorAlert: messages("errorAlert", readAlert),
    Prompt: messages("prompt", readPrompt),
    IgnoreBlanks: {
      get: (range) => readCommon(range, ({ ignoreBlanks }) => ignoreBlanks),
      set: (range, value) => {
        const ignoreBlanks = readBoolean("ignoreBlanks", value);
        change(range, (validation) => ({ ...validation, ignoreBlanks }));
      },
    },
    Valid: { calculated: true, get: isValid },
  },
  objects: {},
  methods: {
    Clear: {
      call: (range) => {
        requireUnprotected(range.sheet);
        clearValidations(range.sheet, range.area);
      },
    },
  },
};
