import type { Rect, ValidationState } from "../../spreadsheet/state";
import type { HostContext, ObjectDefinition, ScalarProperty } from "../wire/definition";
import { intersect, sameRect, subtractAll, firstRect } from "../../spreadsheet/rects";
import { readBoolean, readOneOf, readRecord, readText } from "../operations/arguments";
import { storedRule, readRule } from "../operations/dataValidationRule";
import { requireUnprotected } from "../operations/protection";
import type { RangeTarget } from "../operations/targets";
import { clearValidations, restrictValidation } from "../operations/splitValidations";
import { meetsRule } from "../operations/checkEntry";

const MAX_TITLE_LENGTH = 32;
/** [MS-XLSB] 2.5.37: an alert is shorter than a prompt. */
const MAX_ALERT_LENGTH = 225;
const MAX_PROMPT_LENGTH = 255;

const ALERT_STYLES = ["Stop", "Warning", "Information"] as const;

/** The defaults of a cell without a validation. */
const NO_VALIDATION: Omit<ValidationState, "areas"> = Object.freeze({
  rule: Object.freeze({}),
  ignoreBlanks: true,
  errorAlert: Object.freeze({ message: "", showAlert: true, style: "Stop", title: "" }),
  prompt: Object.freeze({ message: "", showPrompt: true, title: "" }),
});

/** The validations of an area's cells, clipped to the area. */
function piecesIn({ sheet, area }: RangeTarget): ValidationState[] {
  return sheet.validations.flatMap((validation) =>
    validation.areas.flatMap((one) => {
      const common = intersect(one, area);
      return common ? [restrictValidation(validation, common)] : [];
    }),
  );
}

/** The parts of an area without a validation. */
function uncoveredParts(area: Rect, pieces: readonly ValidationState[]): Rect[] {
  return pieces.reduce((uncovered, { areas }) => subtractAll(uncovered, firstRect(areas)), [area]);
}

function isCovered(area: Rect, pieces: readonly ValidationState[]): boolean {
  return uncoveredParts(area, pieces).length === 0;
}

/** A canonical text of a validation, relative to one cell, for comparison. */
function comparableForm(validation: ValidationState, area: Rect): string {
  const { rule, ignoreBlanks, errorAlert, prompt } = restrictValidation(validation, {
    ...area,
    rows: 1,
    columns: 1,
  });
  return JSON.stringify([rule, ignoreBlanks, errorAlert, prompt]);
}

/** As `DataValidationType`: "mixed" if some cells have none, "inconsistent" if they have different ones. */
type CommonValidation =
  | { readonly kind: "none" | "mixed" | "inconsistent" }
  | { readonly kind: "one"; readonly validation: ValidationState };

/** The validation that the cells of a range have in common. */
function commonValidation(range: RangeTarget): CommonValidation {
  const { area } = range;
  const pieces = piecesIn(range);
  const first = pieces[0];
  if (!first) return { kind: "none" };
  const expected = comparableForm(first, area);
  if (pieces.some((piece) => comparableForm(piece, area) !== expected)) return { kind: "inconsistent" };
  return isCovered(area, pieces)
    ? { kind: "one", validation: restrictValidation(first, area) }
    : { kind: "mixed" };
}

function readCommon<V>(
  range: RangeTarget,
  read: (validation: Omit<ValidationState, "areas">) => V,
): V | null {
  const found = commonValidation(range);
  if (found.kind === "none") return read(NO_VALIDATION);
  return found.kind === "one" ? read(found.validation) : null;
}

/** Changes the validation of each cell of a range, including cells without one. */
function change(range: RangeTarget, edit: (validation: ValidationState) => ValidationState): void {
  const { sheet, area } = range;
  requireUnprotected(sheet);
  const coversRange = ({ areas }: ValidationState) => areas.length === 1 && sameRect(firstRect(areas), area);
  const existing = sheet.validations.find(coversRange);
  if (existing) {
    sheet.validations[sheet.validations.indexOf(existing)] = edit(existing);
    return;
  }
  const pieces = piecesIn(range);
  clearValidations(sheet, area);
  sheet.validations.push(
    ...pieces.map(edit),
    ...uncoveredParts(area, pieces).map((piece) => edit({ ...NO_VALIDATION, areas: [piece] })),
  );
}

const TYPE_BY_RULE: Readonly<Record<string, string>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

function typeOf(range: RangeTarget): string {
  const found = commonValidation(range);
  if (found.kind === "inconsistent") return "Inconsistent";
  if (found.kind === "mixed") return "MixedCriteria";
  const stored = found.kind === "one" ? storedRule(found.validation.rule) : null;
  return (stored && TYPE_BY_RULE[stored.key]) ?? "None";
}

function setRule(range: RangeTarget, value: unknown, context: HostContext): void {
  const { sheet, area } = range;
  requireUnprotected(sheet);
  const rule = readRule(value, range, context);
  const found = commonValidation(range);
  clearValidations(sheet, area);
  sheet.validations.push({
    ...(found.kind === "one" ? found.validation : NO_VALIDATION),
    rule,
    areas: [area],
  });
}

function readAlert(value: unknown): ValidationState["errorAlert"] {
  const { title = "", message = "", style = "Stop", showAlert = true } = readRecord("errorAlert", value);
  return {
    title: readText("errorAlert.title", title, MAX_TITLE_LENGTH),
    message: readText("errorAlert.message", message, MAX_ALERT_LENGTH),
    style: readOneOf("errorAlert.style", style, ALERT_STYLES),
    showAlert: readBoolean("errorAlert.showAlert", showAlert),
  };
}

function readPrompt(value: unknown): ValidationState["prompt"] {
  const { title = "", message = "", showPrompt = true } = readRecord("prompt", value);
  return {
    title: readText("prompt.title", title, MAX_TITLE_LENGTH),
    message: readText("prompt.message", message, MAX_PROMPT_LENGTH),
    showPrompt: readBoolean("prompt.showPrompt", showPrompt),
  };
}

/** Whether all cells meet their rules; null if only some do. */
async function isValid(range: RangeTarget, context: HostContext): Promise<boolean | null> {
  const { sheet, area } = range;
  const pieces = piecesIn(range);
  let [someMeet, someFail] = [!isCovered(area, pieces), false];
  const recordResult = (meetsItsRule: boolean): boolean => {
    if (meetsItsRule) someMeet = true;
    else someFail = true;
    return someMeet && someFail;
  };
  for (const piece of pieces) {
    const [pieceArea] = piece.areas as [Rect];
    let filled = 0;
    for (const { row, column, cell } of sheet.cells.within(pieceArea)) {
      filled += 1;
      if (recordResult(await meetsRule(piece, cell.value, context, { sheetId: sheet.id, row, column })))
        return null;
    }
    if (filled === pieceArea.rows * pieceArea.columns) continue;
    const blank = { sheetId: sheet.id, row: pieceArea.row, column: pieceArea.column };
    if (recordResult(piece.ignoreBlanks || (await meetsRule(piece, "", context, blank)))) return null;
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

/** The data validation of a range: its rule, its prompt, and its alert for a wrong entry. */
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
