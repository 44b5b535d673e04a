/** What a workbook that may be damaged consists of: sheets, tables and names, whatever they are called. */
import { NAMES } from "../../blueprint/names";
import type { Rect } from "../../blueprint/types";
import { isLanguage, type Language } from "../../languages";
import { queueDateSystem, usesDates1904 } from "../dateSystem";
import type { Requests } from "../requests";
import { sheetsOfMap } from "../sheetMap";

/** A sheet of the workbook, with the cells in use. */
interface SurveyedSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  /** undefined for a blank sheet */
  readonly used: Rect | undefined;
}

/** A table of the workbook. */
export interface SurveyedTable {
  readonly name: string;
  readonly sheet: string;
  readonly area: Rect;
  readonly captions: readonly string[];
}

/** A workbook as it was found. */
export interface Survey {
  readonly sheets: readonly SurveyedSheet[];
  readonly tables: readonly SurveyedTable[];
  /** the formulas of defined names, by lower-case name */
  readonly names: ReadonlyMap<string, string>;
  /** the names of sheets by id, from the workbook's map of sheets */
  readonly sheetMap: ReadonlyMap<string, string>;
  /** what the workbook says of itself; undefined where that cannot be read */
  readonly language: Language | undefined;
  readonly schemaVersion: number | undefined;
  readonly dates1904: boolean;
  readonly structureProtected: boolean;
}

/** Surveys the workbook. Two round trips. */
export async function surveyWorkbook(requests: Requests): Promise<Survey> {
  const loaded = await requests.send(({ workbook }) => {
    const { worksheets, tables, names, protection } = workbook;
    worksheets.load("items/id,items/name,items/protection/protected");
    tables.load("items/id");
    names.load("items/name,items/formula");
    protection.load("protected");
    const named = (name: string) => {
      const range = names.getItemOrNullObject(name).getRangeOrNullObject();
      range.load("values,formulas");
      return range;
    };
    return {
      ...{ worksheets, tables, names, protection },
      language: named(NAMES.language),
      schemaVersion: named(NAMES.schemaVersion),
      sheetMap: named(NAMES.sheetMap),
      dateSystem: queueDateSystem(workbook),
    };
  });
  const parts = await requests.send(({ workbook }) => ({
    sheets: loaded.worksheets.items.map(({ id, name, protection }) => {
      const used = workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      return { id, name, isProtected: protection.protected, used };
    }),
    tables: loaded.tables.items.map(({ id }) => {
      const table = workbook.tables.getItem(id);
      table.load("name");
      table.worksheet.load("name");
      const range = table.getRange();
      range.load("rowIndex,columnIndex,rowCount,columnCount");
      const header = table.getHeaderRowRange();
      header.load("values");
      return { table, range, header };
    }),
  }));
  const valueOf = (range: Excel.Range): unknown => (range.isNullObject ? undefined : range.values[0]?.[0]);
  const [language, version] = [valueOf(loaded.language), valueOf(loaded.schemaVersion)];
  return {
    sheets: parts.sheets.map(({ used, ...sheet }) => ({
      ...sheet,
      used: used.isNullObject ? undefined : rectOf(used),
    })),
    tables: parts.tables.map(({ table, range, header }) => ({
      name: table.name,
      sheet: table.worksheet.name,
      area: rectOf(range),
      captions: (header.values[0] ?? []).map(String),
    })),
    names: new Map(loaded.names.items.map(({ name, formula }) => [name.toLowerCase(), String(formula)])),
    sheetMap: loaded.sheetMap.isNullObject
      ? new Map()
      : sheetsOfMap(loaded.sheetMap.values, loaded.sheetMap.formulas),
    language: isLanguage(language) ? language : undefined,
    schemaVersion: typeof version === "number" && version >= 1 ? version : undefined,
    dates1904: usesDates1904(loaded.dateSystem),
    structureProtected: loaded.protection.protected,
  };
}

function rectOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Rect {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}
