import type { WorkbookState } from "../../../src/spreadsheet/state";

/** A text of a workbook, and where it is: "Dashboard!B4", "Dashboard, chart title". */
export interface PlacedText {
  readonly place: string;
  readonly text: string;
  /** whether it is a fragment that a formula completes */
  readonly isPart: boolean;
}

/** Every text that a person may read in a workbook, including texts within formulas. */
export function workbookTexts(workbook: WorkbookState): readonly PlacedText[] {
  return workbook.sheets.flatMap((sheet) => {
    const found: PlacedText[] = [];
    const add = (location: string, texts: readonly (string | undefined)[], isPart = false) =>
      found.push(...texts.map((text) => ({ place: `${sheet.name}, ${location}`, text: text ?? "", isPart })));
    add("name of the sheet", [sheet.name]);
    for (const { row, column, cell } of sheet.cells.entries()) {
      const location = `row ${row + 1}, column ${column + 1}`;
      if (typeof cell.value === "string") add(location, [cell.value]);
      add(`formula in ${location}`, literalsOf(cell.formula), true);
    }
    for (const { errorAlert, prompt, rule } of sheet.validations) {
      add("validation", [errorAlert.title, errorAlert.message, prompt.title, prompt.message]);
      add("rule of a validation", formulasIn(rule).flatMap(literalsOf), true);
    }
    for (const { rule } of sheet.conditionalFormats) {
      add("conditional format", formulasIn(rule).flatMap(literalsOf), true);
    }
    for (const { title, axes, series, altText } of sheet.charts) {
      add("chart", [
        title.visible ? title.text : "",
        axes.value.title,
        axes.category.title,
        altText?.title,
        altText?.description,
      ]);
      add(
        "series of a chart",
        series.map(({ name }) => name),
      );
    }
    add("header or footer", Object.values(sheet.pageLayout.headersFooters));
    add(
      "links",
      [...sheet.hyperlinks.values()].map(({ screenTip }) => screenTip),
    );
    return found.filter(({ text }) => text !== "");
  });
}

/** The formulas anywhere in a rule. */
function formulasIn(rule: object): string[] {
  return Object.values(rule).flatMap((part: unknown) =>
    typeof part === "string" ? [part] : typeof part === "object" && part !== null ? formulasIn(part) : [],
  );
}

/** The texts between quotation marks in a formula. */
function literalsOf(formula = ""): string[] {
  if (!formula.startsWith("=")) return [];
  return [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text = ""]) => text.replaceAll('""', '"'));
}
