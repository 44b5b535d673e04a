import { elementAt } from "../model/collections";
import { NAMES, profileName, thresholdValue } from "../blueprint/names";
import { PHASE_LABEL_CELLS } from "../blueprint/profile";
import type { TableId } from "../blueprint/types";
import { idOfLabel } from "../model/vocabulary";
import type { Language } from "../languages";
import type { CombinationId, FrequencyId, IsoDate, KindId } from "../model/initiative";
import { isDaySerial, isoDateOf, readCells, type CellContent, type ReadCell } from "./cells";
import { systemClock, type Clock } from "./clock";
import { locateTables, metadataOf, queueMetadata, queueTable, type LocatedTable } from "./workbookTables";
import { cellText } from "./readValue";
import { toWorkbookError } from "./errors";
import { Requests } from "./requests";

/** The data about an indicator that forms need. */
export interface IndicatorChoice {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly kind?: KindId;
  readonly combination?: CombinationId;
  /** the descriptions of numerator and denominator; "" if there are none */
  readonly numerator: string;
  readonly denominator: string;
  readonly frequency?: FrequencyId;
  readonly baselineDate?: IsoDate;
  readonly targetDate?: IsoDate;
}

/** The choices that forms offer, read from the workbook. */
export interface Choices {
  readonly language: Language;
  /** the report date in use */
  readonly reportDate?: IsoDate;
  readonly frequency: FrequencyId;
  /** the first month of the reporting year, 1 to 12 */
  readonly reportingYear: number;
  readonly partners: readonly string[];
  /** names as in the workbook's cells */
  readonly roles: readonly string[];
  readonly indicators: readonly IndicatorChoice[];
  /** as the initiative calls them, in order */
  readonly phases: readonly string[];
}

const TABLES = ["Partners", "Roles", "Indicators"] as const satisfies readonly TableId[];

/**
 * Reads the choices for forms. One round trip. Throws a WorkbookError: `notEnsemble`, `partMissing`, `cellBeingEdited`.
 */
export async function readChoices(clock: Clock = systemClock): Promise<Choices> {
  try {
    const found = await new Requests(clock).send(queueChoices);
    const metadata = metadataOf(found.metadata);
    const [partners, roles, indicators] = locateTables(metadata, found.tables).map((table, index) =>
      rowsOf(table, elementAt(found.tables, index).body),
    ) as [Row[], Row[], Row[]];
    const reportDate = dayOf(firstValue(found.asOf));
    const month = firstValue(found.reportingYear);
    return {
      language: metadata.language,
      ...(reportDate !== undefined && { reportDate }),
      frequency: idOfLabel("frequency", String(firstValue(found.frequency))) ?? "yearly",
      reportingYear: typeof month === "number" ? month : 1,
      partners: partners.map(({ name }) => name ?? "").filter(isFilled),
      roles: roles.map(({ role }) => role ?? "").filter(isFilled),
      phases: found.phases.flatMap((range) => String(firstValue(range) ?? "").trim() || []),
      indicators: indicators.filter(({ code }) => isFilled(code ?? "")).map(indicatorOf),
    };
  } catch (error) {
    throw toWorkbookError(error);
  }
}

function queueChoices({ workbook }: Excel.RequestContext) {
  const queueNamed = (name: string) => {
    const range = workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load("values");
    return range;
  };
  return {
    metadata: queueMetadata(workbook),
    asOf: queueNamed(NAMES.asOf),
    frequency: queueNamed(profileName("frequency")),
    reportingYear: queueNamed(thresholdValue("reportingYear")),
    phases: PHASE_LABEL_CELLS.map(({ name }) => queueNamed(name)),
    tables: TABLES.map((id) => {
      const loaded = queueTable(workbook, id);
      loaded.body.load("values,text,valueTypes");
      return loaded;
    }),
  };
}

/** The entries of a row as texts, by the properties of the model; a date by its serial. */
type Row = Readonly<Record<string, string>>;

function rowsOf({ entered }: LocatedTable, body: Excel.Range): Row[] {
  return readCells(body).map((cells) =>
    Object.fromEntries(entered.map(({ column, index }) => [column.id, textOf(elementAt(cells, index))])),
  );
}

function textOf(cell: ReadCell): string {
  if (cell.isError) return "";
  return (typeof cell.value === "number" ? String(cell.value) : cellText(cell)).trim();
}

function indicatorOf(row: Row): IndicatorChoice {
  const kind = idOfLabel("kind", row["kind"] ?? "");
  const combination = idOfLabel("combination", row["combination"] ?? "");
  const frequency = idOfLabel("frequency", row["frequency"] ?? "");
  const dayIn = (id: string) => dayOf((row[id] ?? "") === "" ? undefined : Number(row[id]));
  const [baselineDate, targetDate] = [dayIn("baselineDate"), dayIn("targetDate")];
  return {
    code: row["code"] ?? "",
    name: row["name"] ?? "",
    unit: row["unit"] ?? "",
    numerator: row["numerator"] ?? "",
    denominator: row["denominator"] ?? "",
    ...(kind && { kind }),
    ...(combination && { combination }),
    ...(frequency && { frequency }),
    ...(baselineDate !== undefined && { baselineDate }),
    ...(targetDate !== undefined && { targetDate }),
  };
}

function firstValue(range: Excel.Range): CellContent | undefined {
  return range.isNullObject ? undefined : (range.values[0]?.[0] as CellContent);
}

function dayOf(content: CellContent | undefined): IsoDate | undefined {
  return typeof content === "number" && isDaySerial(content) ? isoDateOf(content) : undefined;
}

function isFilled(text: string): boolean {
  return text !== "";
}
