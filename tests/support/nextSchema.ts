/**
 * A schema version that exists in tests alone: one more column on Observations, with a formula column that reads it;
 * another caption for the note of a partner; no disaggregation of indicators; no formulas that link the evidence of the
 * canvas; and the answers of the debrief on a sheet of their own.
 */
import { headerReference } from "../../src/blueprint/columnMap";
import { captionOf } from "../../src/blueprint/columns";
import { rangeReference } from "../../src/blueprint/formula";
import { NAMES } from "../../src/blueprint/names";
import type { Language } from "../../src/languages";
import { CURRENT_SCHEMA, type WorkbookSchema } from "../../src/blueprint/schema";
import type {
  Rect,
  CellInput,
  ColumnBlueprint,
  SheetBlueprint,
  SheetId,
  TableBlueprint,
  TableId,
  WorkbookBlueprint,
} from "../../src/blueprint/types";

const ANSWERS_SHEET = "answers" as SheetId;

const WORDS = {
  en: {
    confidence: "Confidence",
    isSure: "Is sure",
    remark: "Remark",
    answers: "Answers",
    sure: "sure",
  },
  fr: {
    confidence: "Confiance",
    isSure: "Est sûre",
    remark: "Remarque",
    answers: "Réponses",
    sure: "sûre",
  },
} as const;

export const NEXT_SCHEMA: WorkbookSchema = {
  version: CURRENT_SCHEMA.version + 1,
  migrations: [
    ...CURRENT_SCHEMA.migrations,
    {
      to: CURRENT_SCHEMA.version + 1,
      addedSheets: [ANSWERS_SHEET],
      renewedSheets: ["tracker"],
      removedFormulas: { Canvas: ["link"] },
    },
  ],
  blueprint(file, options) {
    const key = JSON.stringify([file, { ...options, captions: [...(options.captions ?? [])] }]);
    const known = made.get(key) ?? next(CURRENT_SCHEMA.blueprint(file, options));
    if (made.size >= MAX_MADE) made.clear();
    made.set(key, known);
    return known;
  },
};

/** By what they are made of: tests upgrade the same entries dozens of times. */
const made = new Map<string, WorkbookBlueprint>();
const MAX_MADE = 8;

/** What the next version calls its columns. */
export function nextWords(language: Language) {
  return language === "fr" ? WORDS.fr : WORDS.en;
}

function next(blueprint: WorkbookBlueprint): WorkbookBlueprint {
  const words = nextWords(blueprint.language);
  const confidence: ColumnBlueprint = {
    id: "confidence",
    caption: words.confidence,
    format: { horizontal: "Left" },
    validation: {
      rule: { textLength: { formula1: 20, operator: "LessThanOrEqualTo" } },
      alert: { title: words.confidence, message: words.confidence, style: "Stop" },
    },
  };
  const isSure: ColumnBlueprint = {
    id: "isSure",
    caption: words.isSure,
    formula: `=IF([@${words.confidence}]="${words.sure}",1,0)`,
    format: { fill: "#F3F4F5" },
  };
  const tables: Partial<Record<TableId, (table: TableBlueprint) => TableBlueprint>> = {
    Observations: (table) => withColumns(withColumns(table, "status", [confidence]), "usable", [isSure]),
    Partners: (table) => ({
      ...table,
      columns: table.columns.map((column) =>
        column.id === "note" ? { ...column, caption: words.remark } : column,
      ),
    }),
    Indicators: (table) => withoutColumn(table, "disaggregation"),
    Canvas: (table) => withoutColumn(table, "link"),
  };
  const debrief = blueprint.sheets.find(({ id }) => id === "debrief")!;
  const answers = debrief.tables.find(({ id }) => id === "Debrief")!;
  const sheets = blueprint.sheets.flatMap((sheet): SheetBlueprint[] => {
    const changed = withTables(sheet, (table) => tables[table.id]?.(table) ?? table);
    if (sheet.id !== "debrief") return [sheet.id === "lists" ? nextLists(changed, blueprint) : changed];
    return [
      { ...changed, tables: [] },
      answersSheet(changed, { ...answers, row: 2, column: 1 }, words.answers),
    ];
  });
  return {
    ...blueprint,
    sheets,
    names: blueprint.names.map((name) =>
      name.name === NAMES.columnMap
        ? {
            ...name,
            formula: rangeReference(listsName(blueprint), {
              ...mapBox(blueprint),
              rows: mapBox(blueprint).rows,
            }),
          }
        : name,
    ),
  };
}

/** A sheet with other columns in its tables; each keeps its width. */
function withTables(
  sheet: SheetBlueprint,
  change: (table: TableBlueprint) => TableBlueprint,
): SheetBlueprint {
  const tables = sheet.tables.map(change);
  const [before, after] = [sheet.tables[0], tables[0]];
  if (!before || !after || sheet.tables.length > 1) return { ...sheet, tables };
  const widths = new Map(
    before.columns.map(({ id }, index) => [id, sheet.columnWidths[before.column + index]]),
  );
  const columnWidths = [
    ...sheet.columnWidths.slice(0, before.column),
    ...after.columns.map(({ id }) => widths.get(id) ?? 12),
    ...sheet.columnWidths.slice(before.column + before.columns.length),
  ];
  return { ...sheet, tables, columnWidths };
}

function withColumns(
  table: TableBlueprint,
  after: string,
  columns: readonly ColumnBlueprint[],
): TableBlueprint {
  const index = table.columns.findIndex(({ id }) => id === after) + 1;
  const withInserted = <T>(list: readonly T[], more: readonly T[]) => [
    ...list.slice(0, index),
    ...more,
    ...list.slice(index),
  ];
  return {
    ...table,
    columns: withInserted(table.columns, columns),
    rows: table.rows.map((row) =>
      withInserted<CellInput>(
        row,
        columns.map(() => null),
      ),
    ),
  };
}

function withoutColumn(table: TableBlueprint, column: string): TableBlueprint {
  return {
    ...table,
    columns: table.columns.filter(({ id }) => id !== column),
    rows: table.rows.map((row) => row.filter((_, index) => table.columns[index]!.id !== column)),
  };
}

function answersSheet(debrief: SheetBlueprint, table: TableBlueprint, name: string): SheetBlueprint {
  return {
    ...debrief,
    id: ANSWERS_SHEET,
    name,
    rowHeights: [],
    blocks: [{ row: 0, column: 0, cells: [[name]] }],
    formats: [],
    tables: [table],
    conditionals: [],
    freeze: { rows: 3, columns: 0 },
  };
}

function listsName({ sheets }: WorkbookBlueprint): string {
  return sheets.find(({ id }) => id === "lists")!.name;
}

function mapBox({ sheets }: WorkbookBlueprint): Rect {
  const { blocks } = sheets.find(({ id }) => id === "lists")!;
  const { row, column, cells } = blocks.find(({ cells: [first] }) => first?.[1] === "column")!;
  return { row: row + 1, column, rows: cells.length - 1, columns: 4 };
}

function nextLists(lists: SheetBlueprint, { language }: WorkbookBlueprint): SheetBlueprint {
  const words = nextWords(language);
  const rows = (row: readonly CellInput[]): (readonly CellInput[])[] => {
    // What is counted of the version, and of the answers on the sheet Debrief.
    if (row[2] === "schemaVersion" || (row[0] === "outside" && row[2] === "Debrief"))
      return [[...row.slice(0, -1), "=0"]];
    if (row[0] === "schemaVersion") return [["schemaVersion", NEXT_SCHEMA.version]];
    if (row[0] === "Indicators" && row[1] === "disaggregation") return [];
    if (row[0] === "Canvas" && row[1] === "link") return [];
    if (row[0] === "Partners" && row[1] === "note")
      return [["Partners", "note", headerReference("Partners", words.remark), row[3]!]];
    if (row[0] !== "Observations" || (row[1] !== "status" && row[1] !== "usable")) return [row];
    const [id, caption] =
      row[1] === "status" ? (["confidence", words.confidence] as const) : (["isSure", words.isSure] as const);
    return [row, ["Observations", id, headerReference("Observations", caption), row[3]!]];
  };
  const formula = withNextCaptions(language);
  return {
    ...lists,
    blocks: lists.blocks.map((block) => ({
      ...block,
      cells: block.cells.flatMap(rows).map((row) => row.map(formula)),
    })),
  };
}

/** Formulas of Lists with the next caption; 0 for those that count what is wrong with a column that is no more. */
function withNextCaptions(language: Language): (cell: CellInput) => CellInput {
  const caption = (table: TableId, id: string) => captionOf(table, id, language);
  const removed = [
    `Indicators[${caption("Indicators", "disaggregation")}]`,
    `Indicators[[#Headers],[${caption("Indicators", "disaggregation")}]]`,
    `Canvas[${caption("Canvas", "link")}]`,
  ];
  const [note, remark] = [caption("Partners", "note"), nextWords(language).remark];
  return (cell) => {
    if (typeof cell !== "string" || !cell.startsWith("=")) return cell;
    if (removed.some((reference) => cell.includes(reference))) return "=0";
    return cell
      .replaceAll(`Partners[${note}]`, `Partners[${remark}]`)
      .replaceAll(headerReference("Partners", note).slice(1), headerReference("Partners", remark).slice(1));
  };
}
