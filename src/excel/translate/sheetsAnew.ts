/** What of a change of language is done as an upgrade is: computed sheets, captions, formulas, rules and looks. */
import { cellAddress } from "../../blueprint/formula";
import { CURRENT_SCHEMA, repairMigration } from "../../blueprint/schema";
import type { PrintBlueprint, Rect, TableBlueprint, WorkbookBlueprint } from "../../blueprint/types";
import { elementAt, findOrThrow } from "../../model/collections";
import type { Decoration } from "../build/decorations";
import { excelCode, isRetryable } from "../errors";
import { isComputed } from "../repair/compareWorkbook";
import { movedValidation } from "../repair/lostRules";
import type { Requests } from "../requests";
import type { Prepared } from "../upgrade/carryOut";
import { requireFreeCells } from "../upgrade/freeCells";
import { upgradeWork, type PlacedColumn, type UpgradePlan, type UpgradeWork } from "../upgrade/plan";
import { areasOf, placeOf, readEntrySheets, type EntrySheet } from "./entrySheets";
import { readTranslated, type TranslatedWorkbook } from "./translatedWorkbook";
import type { Translation } from "./translationRecord";

/** What is planned as an upgrade is, with the workbook that it was planned from. */
export interface TranslatedSheets extends Prepared<Omit<UpgradePlan, "steps">> {
  readonly workbook: TranslatedWorkbook;
  readonly work: UpgradeWork;
}

/** Plans the work. Throws a WorkbookError `cellsInTheWay` where people wrote in places that a computed sheet will fill. */
export async function prepareSheets(requests: Requests, translation: Translation): Promise<TranslatedSheets> {
  const workbook = await readTranslated(requests, translation);
  const { inventory, blueprint, former, questions } = workbook;
  const renewed = blueprint.sheets.filter(isComputed).map(({ id }) => id);
  const planned = upgradeWork(inventory, blueprint, repairMigration(CURRENT_SCHEMA, { added: [], renewed }));
  const before = former.sheets.filter(({ id }) => planned.renewed.some((sheet) => sheet.id === id));
  // Work that broke off has written over these cells already.
  if (!planned.record) await requireFreeCells(requests, planned, before);
  const work: UpgradeWork = {
    ...planned,
    tables: planned.tables.map((change) => ({
      ...change,
      guarded: ruledColumns(tableIn(blueprint, change.id)),
    })),
    former: before,
    closing: await entryDecorations(requests, workbook),
  };
  const { version } = CURRENT_SCHEMA;
  return { workbook, plan: { from: version, to: version, questions }, inventory, work };
}

function tableIn({ sheets }: WorkbookBlueprint, table: TableBlueprint["id"]): TableBlueprint {
  return findOrThrow(
    sheets.flatMap(({ tables }) => tables),
    ({ id }) => id === table,
  );
}

/** The columns with a rule: messages are of a language. */
function ruledColumns({ row, column: first, columns }: TableBlueprint): readonly PlacedColumn[] {
  return columns.flatMap((column, index) =>
    column.validation ? [{ column, row: row + 1, blueprintColumn: first + index }] : [],
  );
}

/** Rules, number formats, heights and footers of the sheets that people fill in. */
async function entryDecorations(
  requests: Requests,
  workbook: TranslatedWorkbook,
): Promise<readonly Decoration[]> {
  const sheets = await readEntrySheets(requests, workbook);
  return [
    ...sheets.flatMap(validationsOf),
    ...(await changedLooks(requests, sheets, workbook)),
    ...(await changedFooters(requests, sheets)),
  ];
}

function validationsOf(sheet: EntrySheet): readonly Decoration[] {
  const { before, after, named } = sheet;
  const moved = [...named].map(([key, { row, column }]) => {
    const [formerRow, formerColumn] = key.split(",").map(Number) as [number, number];
    return [cellAddress(formerRow, formerColumn), cellAddress(row, column)] as const;
  });
  return after.validations.flatMap(({ range, validation }, index): Decoration[] => {
    if (isSame(validation, before.validations[index]?.validation)) return [];
    return areasOf(sheet, range).map((area) => ({
      ...{ kind: "validation" as const, sheet: after.id, range: area },
      validation: movedValidation(
        validation,
        new Map([
          ...moved,
          [cellAddress(range.row, range.column), cellAddress(area.row, area.column)] as const,
        ]),
      ),
    }));
  });
}

/** A format or a height that differs between the languages, where it is by now. */
interface Look {
  readonly sheet: EntrySheet;
  readonly area: Rect;
  readonly former: string | number;
  readonly now: string | number;
}

/** Number formats and heights that are Ensemble's in the former language. */
async function changedLooks(
  requests: Requests,
  sheets: readonly EntrySheet[],
  { inventory }: TranslatedWorkbook,
): Promise<readonly Decoration[]> {
  const looks = sheets.flatMap((sheet) => [
    ...formatsOf(sheet),
    ...columnFormatsOf(sheet, inventory.tables),
    ...heightsOf(sheet),
  ]);
  const loaded = await requests.send(({ workbook }) =>
    looks.map(({ sheet, area, now }) => {
      const { row, column, rows, columns } = area;
      const range = workbook.worksheets.getItem(sheet.found.id).getRangeByIndexes(row, column, rows, columns);
      if (typeof now === "number") range.format.load("rowHeight");
      else range.load("numberFormat");
      return range;
    }),
  );
  return looks.flatMap(({ sheet, area, former, now }, index): Decoration[] => {
    const range = elementAt(loaded, index);
    const of = { sheet: sheet.after.id };
    if (typeof now === "number")
      return range.format.rowHeight === former
        ? [{ ...of, kind: "rowHeight", row: area.row, rows: 1, height: now }]
        : [];
    return runsOf((range.numberFormat as unknown[][]).map(([format]) => format === former)).map(
      ({ first, rows }) => ({
        ...{ ...of, kind: "cellFormat" as const },
        ...{ range: { ...area, row: area.row + first, rows }, format: { numberFormat: now } },
      }),
    );
  });
}

function formatsOf(sheet: EntrySheet): readonly Look[] {
  const { before, after } = sheet;
  return after.formats.flatMap(({ range, format: { numberFormat: now } }, index) => {
    const former = before.formats[index]?.format.numberFormat;
    if (now === undefined || former === undefined || former === now) return [];
    return areasOf(sheet, range).map((area) => ({ sheet, area, former, now }));
  });
}

function columnFormatsOf(
  sheet: EntrySheet,
  tables: TranslatedWorkbook["inventory"]["tables"],
): readonly Look[] {
  return sheet.after.tables.flatMap((table, order) => {
    const found = tables.find(({ id }) => id === table.id);
    return table.columns.flatMap(({ id, format: { numberFormat: now } = {} }, index) => {
      const former = sheet.before.tables[order]?.columns[index]?.format?.numberFormat;
      const place = found?.columns.find(({ column }) => column.id === id);
      if (!found || !place || now === undefined || former === undefined || former === now) return [];
      const area = {
        ...{ row: found.firstRow, column: found.header.column + place.index },
        ...{ rows: found.rows, columns: 1 },
      };
      return [{ sheet, area, former, now }];
    });
  });
}

function heightsOf(sheet: EntrySheet): readonly Look[] {
  const { before, after, places, named } = sheet;
  const rows = [...named.keys(), ...places.keys()].map(
    (key) => key.split(",").map(Number) as [number, number],
  );
  return after.rowHeights.flatMap(({ row, height: now }, index) => {
    const former = before.rowHeights[index]?.height;
    const [, column] = rows.find(([each]) => each === row) ?? [];
    const place = column === undefined ? undefined : placeOf(sheet, row, column);
    if (!place || former === undefined || former === now) return [];
    return [{ sheet, area: { row: place.row, column: 0, rows: 1, columns: 1 }, former, now }];
  });
}

const FOOTERS = { left: "leftFooter", center: "centerFooter", right: "rightFooter" } as const;

/** Footers that are Ensemble's in the former language. Where this Excel does not read them, they stay. */
async function changedFooters(
  requests: Requests,
  sheets: readonly EntrySheet[],
): Promise<readonly Decoration[]> {
  const changed = sheets.filter(({ before, after }) => !isSame(before.print.footer, after.print.footer));
  try {
    const loaded = await requests.send(({ workbook }) =>
      changed.map(({ found }) => {
        const layout = workbook.worksheets.getItem(found.id).pageLayout;
        layout.load("orientation");
        const pages = layout.headersFooters.defaultForAllPages;
        pages.load("leftFooter,centerFooter,rightFooter");
        return { layout, pages };
      }),
    );
    return changed.flatMap(({ before, after }, index): Decoration[] => {
      const { layout: found, pages } = elementAt(loaded, index);
      const places = (["left", "center", "right"] as const).filter((place) => {
        const [former, now] = [before, after].map(({ print }) => print.footer?.[place]);
        return now !== undefined && former !== now && pages[FOOTERS[place]] === former;
      });
      if (places.length === 0) return [];
      const footer = Object.fromEntries(places.map((place) => [place, after.print.footer?.[place]]));
      const orientation = found.orientation === "Landscape" ? "Landscape" : "Portrait";
      const print: PrintBlueprint = { orientation, pagesWide: 1, pagesTall: 0, footer };
      return [{ kind: "pageSetup", sheet: after.id, print }];
    });
  } catch (error) {
    if (excelCode(error) === undefined || isRetryable(error)) throw error;
    return [];
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Rows below one another that are marked. */
function runsOf(marks: readonly boolean[]): readonly { readonly first: number; readonly rows: number }[] {
  const runs: { first: number; rows: number }[] = [];
  marks.forEach((isMarked, row) => {
    const last = runs.at(-1);
    if (!isMarked) return;
    if (last && last.first + last.rows === row) last.rows += 1;
    else runs.push({ first: row, rows: 1 });
  });
  return runs;
}
