import { elementAt } from "../../model/collections";
import { NAMES, profileName, thresholdValue } from "../../blueprint/names";
import type { TableId } from "../../blueprint/types";
import { idOfLabel } from "../../model/vocabulary";
import { choiceWords } from "../../model/import/choiceWords";
import type { ExistingObservation, ObservationValues } from "../../model/import/rowClassifier";
import { importedKey, isDateField } from "../../model/rules/observationKey";
import type { ReportingPeriods } from "../../model/import/periods";
import type { ImportVocabulary } from "../../model/import/words";
import { accumulates } from "../../model/rules/rows/indicators";
import { NO_FACTS, type IndicatorFacts } from "../../model/rules/rowView";
import { ownPeriodsOf } from "../../model/ownPeriods";
import type { Language } from "../../languages";
import { BLANK_CELL, isDaySerial, isoDateOf, type ReadCell } from "../cells";
import { cellText as shownWord } from "../readValue";
import type { LocatedColumn } from "../../blueprint/locateColumns";
import { captionsInMap, type TableOfFormulas } from "../entries/newRowFormulas";
import { retryIfColumnsMove } from "../movedColumns";
import { readPages, shapeOf } from "../readPages";
import type { Requests } from "../requests";
import { locateTables, metadataOf, queueMetadata, queueTable, type LocatedTable } from "../workbookTables";
import { recordIn } from "../workRecord";
import { calculatesItself, queueCalculationMode } from "../calculation";
import { choicesIn, type RememberedChoices } from "./rememberedChoices";
import { queueLoadedImportRecord } from "./importRecord";
import { cellsBy, dayText } from "./observationTable";

/** The data of the workbook that an import needs. */
export interface ImportContext {
  readonly language: Language;
  readonly schemaVersion: number;
  readonly dates1904: boolean;
  readonly known: ImportVocabulary;
  /** what values of an indicator are judged by, by its code */
  readonly facts: ReadonlyMap<string, IndicatorFacts>;
  /** observations with a complete key, by key */
  readonly existing: ReadonlyMap<string, ExistingObservation>;
  readonly remembered: RememberedChoices;
  readonly observations: ObservationTable;
  /** the record of an import that is running or was cut off; undefined if there is none */
  readonly record: unknown;
  /** whether Excel recalculates by itself */
  readonly isAutomatic: boolean;
}

/** The table of observations when it was read. */
export interface ObservationTable extends LocatedTable<"Observations">, TableOfFormulas {
  readonly id: "Observations";
  /** the number of rows up to the last filled one */
  readonly usedRows: number;
}

type Row = readonly ReadCell[];

/** Reads the context in two round trips, more if there are many observations. Throws a WorkbookError. */
export function fetchImportContext(requests: Requests): Promise<ImportContext> {
  return retryIfColumnsMove(() => readOnce(requests));
}

async function readOnce(requests: Requests): Promise<ImportContext> {
  const tables = await fetchImportTables(requests);
  const [partners, indicatorTable, observationTable] = tables.tables;
  const rows = await readPages(requests, tables.tables.map(shapeOf));
  const readTableOf = ({ id, entered }: LocatedTable): ReadTable => ({ entered, rows: rows.get(id) ?? [] });
  const { entered, rows: observations } = readTableOf(observationTable);
  return {
    language: tables.language,
    schemaVersion: tables.schemaVersion,
    dates1904: tables.dates1904,
    known: {
      partners: partnerNames(readTableOf(partners)),
      indicators: indicatorsOf(readTableOf(indicatorTable), tables),
      choices: choiceWords(tables.language),
    },
    facts: indicatorFacts(readTableOf(indicatorTable)),
    existing: existingObservations(entered, observations),
    remembered: tables.remembered,
    record: tables.record,
    isAutomatic: tables.isAutomatic,
    observations: {
      ...observationTable,
      language: tables.language,
      captions: tables.captions,
      rows: observations.length,
      usedRows: observations.reduce(
        (last, row, rowIndex) =>
          entered.some(({ index }) => !isBlank(elementAt(row, index))) ? rowIndex + 1 : last,
        0,
      ),
    },
  };
}

const TABLES = ["Partners", "Indicators", "Observations"] as const satisfies readonly TableId[];
/** The columns that are read of these tables. */
const COLUMNS_READ: Readonly<Partial<Record<TableId, readonly string[]>>> = {
  Partners: ["name"],
  Indicators: [
    ...[
      "code",
      "name",
      "meaning",
      "unit",
      "kind",
      "combination",
      "frequency",
      "baselineDate",
      "targetDate",
      "baseline",
      "target",
    ],
    ...["lowest", "highest", "cumulative"],
  ],
};

interface ImportTables {
  readonly language: Language;
  readonly schemaVersion: number;
  readonly dates1904: boolean;
  readonly tables: readonly [
    LocatedTable<"Partners">,
    LocatedTable<"Indicators">,
    LocatedTable<"Observations">,
  ];
  readonly frequency: string;
  /** the first month of the reporting year */
  readonly firstMonth: number;
  readonly remembered: RememberedChoices;
  readonly captions: TableOfFormulas["captions"];
  readonly record: unknown;
  readonly isAutomatic: boolean;
}

async function fetchImportTables(requests: Requests): Promise<ImportTables> {
  const loaded = await requests.send((context) => {
    const { workbook } = context;
    const named = (name: string) => {
      const range = workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
      range.load("values");
      return range;
    };
    return {
      metadata: queueMetadata(workbook),
      frequency: named(profileName("frequency")),
      firstMonth: named(thresholdValue("reportingYear")),
      choices: named(NAMES.importChoices),
      record: queueLoadedImportRecord(workbook),
      application: queueCalculationMode(context),
      tables: TABLES.map((id) => queueTable(workbook, id)),
    };
  });
  const metadata = metadataOf(loaded.metadata);
  const tables = locateTables(metadata, loaded.tables).map((table) => ({
    ...table,
    entered: columnsToRead(table.id, table.entered),
  }));
  const value = (range: Excel.Range): unknown => (range.isNullObject ? "" : range.values[0]?.[0]);
  const month = value(loaded.firstMonth);
  return {
    language: metadata.language,
    schemaVersion: metadata.schemaVersion,
    dates1904: metadata.dates1904,
    tables: tables as unknown as ImportTables["tables"],
    frequency: String(value(loaded.frequency) ?? ""),
    firstMonth: typeof month === "number" && month >= 1 && month <= 12 ? Math.floor(month) : 1,
    record: recordIn(loaded.record),
    captions: captionsInMap(metadata),
    isAutomatic: calculatesItself(loaded.application),
    // Earlier workbooks have no cells for them.
    remembered: choicesIn(loaded.choices.isNullObject ? [] : loaded.choices.values),
  };
}

function columnsToRead(id: TableId, entered: readonly LocatedColumn[]): readonly LocatedColumn[] {
  return entered.filter(({ column }) => COLUMNS_READ[id]?.includes(column.id) ?? true);
}

interface ReadTable {
  readonly entered: readonly LocatedColumn[];
  readonly rows: readonly Row[];
}

function partnerNames({ entered, rows }: ReadTable): readonly string[] {
  const cell = cellsBy(entered, BLANK_CELL);
  return rows.map((row) => shownWord(cell(row, "name")).trim()).filter((name) => name !== "");
}

function indicatorsOf({ entered, rows }: ReadTable, tables: ImportTables): ImportVocabulary["indicators"] {
  const cell = cellsBy(entered, BLANK_CELL);
  return rows.flatMap((row) => {
    const code = shownWord(cell(row, "code")).trim();
    if (code === "") return [];
    const own = ownPeriods(row, cell, tables);
    const kind = idOfLabel("kind", shownWord(cell(row, "kind")));
    const name = shownWord(cell(row, "name")).trim();
    const referenceValues = ["baseline", "target"].flatMap((id) => shownNumber(cell(row, id)) ?? []);
    const unit = shownWord(cell(row, "unit")).trim();
    const meaning = shownWord(cell(row, "meaning")).trim();
    const combination = idOfLabel("combination", shownWord(cell(row, "combination")));
    return [
      {
        ...{ code, name, unit, meaning, own, referenceValues },
        ...(kind !== undefined && { kind }),
        ...(combination !== undefined && { combination }),
      },
    ];
  });
}

/** What values are judged by, of each indicator with a code. */
function indicatorFacts({ entered, rows }: ReadTable): ReadonlyMap<string, IndicatorFacts> {
  const cell = cellsBy(entered, BLANK_CELL);
  return new Map(
    rows.map((row) => {
      const kind = idOfLabel("kind", shownWord(cell(row, "kind")));
      const isCumulative = idOfLabel("answer", shownWord(cell(row, "cumulative"))) === "yes";
      const facts = {
        ...{ kind, lowest: shownNumber(cell(row, "lowest")), highest: shownNumber(cell(row, "highest")) },
        accumulates: isCumulative && accumulates(kind),
      };
      return [shownWord(cell(row, "code")).trim(), { ...NO_FACTS, ...facts }];
    }),
  );
}

/** A value as displayed: 45 for a cell that holds 0.45 and shows 45 %. */
function shownNumber({ value, text }: ReadCell): number | undefined {
  if (typeof value !== "number") return undefined;
  return text.includes("%") ? value * 100 : value;
}

/** The own periods of an indicator (docs/measurement-rules.md), from the cells of its row. */
function ownPeriods(
  row: Row,
  cell: (row: Row, id: string) => ReadCell,
  tables: ImportTables,
): ReportingPeriods {
  const dateOf = (id: string) => {
    const { value } = cell(row, id);
    return typeof value === "number" && isDaySerial(value) ? isoDateOf(value) : undefined;
  };
  const frequency =
    idOfLabel("frequency", shownWord(cell(row, "frequency"))) ?? idOfLabel("frequency", tables.frequency);
  const periods = ownPeriodsOf({
    frequency,
    baselineDate: dateOf("baselineDate"),
    targetDate: dateOf("targetDate"),
    reportingYear: tables.firstMonth,
  });
  return frequency === undefined ? { ...periods, isOpen: true } : periods;
}

function existingObservations(
  entered: readonly LocatedColumn[],
  rows: readonly Row[],
): ReadonlyMap<string, ExistingObservation> {
  const cell = cellsBy(entered, BLANK_CELL);
  const found = new Map<string, ExistingObservation & { readonly duplicates: ObservationValues[] }>();
  rows.forEach((row, index) => {
    if (dayText(cell(row, "period").value) === "") return;
    const key = importedKey((id) =>
      isDateField(id) ? dayText(cell(row, id).value) : shownWord(cell(row, id)),
    );
    const values = valuesOf(row, cell);
    const known = found.get(key);
    if (known) known.duplicates.push(values);
    else found.set(key, { row: index, values, duplicates: [] });
  });
  return found;
}

/** The values of a row, including its status (see `ObservationValues`). */
function valuesOf(row: Row, cell: (row: Row, id: string) => ReadCell): ObservationValues {
  const number = (id: string) => {
    const { value } = cell(row, id);
    return typeof value === "number" ? value : undefined;
  };
  const [value, numerator, denominator] = [number("value"), number("numerator"), number("denominator")];
  const status = shownWord(cell(row, "status")).trim();
  return {
    ...(value !== undefined && { value }),
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
    ...(status !== "" && { status }),
  };
}

function isBlank({ value }: ReadCell): boolean {
  return typeof value === "string" && value.trim() === "";
}
