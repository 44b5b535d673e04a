import { SHEETS_DAMAGE_TEXTS } from "../languages/texts/sheets/damage";
import { elementAt } from "../model/collections";
import { DASHBOARD_BLOCKS, DASHBOARD_CELLS } from "../blueprint/dashboardRanges";
import { cellAddress } from "../blueprint/formula";
import { NAMES as ENTRIES, profileName } from "../blueprint/names";
import { SHEET_CELLS } from "../blueprint/sheetRanges";
import { idOfLabel, type ListId, type ListIds } from "../model/vocabulary";
import type {
  CanvasMetrics,
  DashboardMetrics,
  IndicatorMetrics,
  LateStep,
  RoleMetrics,
} from "../model/dashboard";
import type { IsoDate } from "../model/initiative";
import { SAID_DAMAGE, type Damage } from "../model/damage";
import { isDaySerial, isoDateOf, type CellContent } from "./cells";
import { beyondRoomOf, queueRoom } from "./beyondRoom";
import { systemClock, type Clock } from "./clock";
import { toWorkbookError, WorkbookError } from "./errors";
import { Requests } from "./requests";

type Rows = readonly (readonly CellContent[])[];

const BLOCK_NAMES = Object.values(DASHBOARD_BLOCKS).map(({ name }) => name);
/** Values of other sheets that the dashboard shows too. */
const OTHER_CELLS = {
  verdict: SHEET_CELLS.verdict,
  verdictItems: SHEET_CELLS.verdictItems,
  disagreements: SHEET_CELLS.disagreements,
  conditionGaps: SHEET_CELLS.conditionGaps,
  indicatorGaps: SHEET_CELLS.indicatorGaps,
  reportsLatest: SHEET_CELLS.reportsLatest,
  reportsLatestDue: SHEET_CELLS.reportsLatestDue,
} as const;
/** Cells that workbooks of earlier schema versions lack. */
const NEWER_CELLS: readonly string[] = [DASHBOARD_CELLS.unusualValues];
const NAMES: readonly string[] = [
  ...Object.values(DASHBOARD_CELLS).filter((name) => !NEWER_CELLS.includes(name)),
  ...Object.values(OTHER_CELLS),
  ...BLOCK_NAMES,
];
/** Ranges that are only checked for being filled. */
const ENTRY_NAMES = {
  name: profileName("name"),
  reportDate: profileName("reportDate"),
  partners: ENTRIES.partnerNames,
} as const;

/** Cells of the workbook's schema version, and what it says of its own damage: they may be gone. */
const DAMAGE_NAMES = [ENTRIES.schemaVersion, ENTRIES.damageByKind, ENTRIES.damageText] as const;

/** Reads the dashboard's metrics from its cells in one round trip, without computing anything. */
export async function readDashboard(clock: Clock = systemClock): Promise<DashboardMetrics> {
  try {
    const { ranges, entries, damage, room, application } = await new Requests(clock).send(
      ({ application, workbook }) => {
        const rangeOf = (name: string) => workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
        const ranges = NAMES.map(rangeOf);
        for (const range of ranges) range.load("values,valueTypes,address,rowIndex,columnIndex");
        const entries = Object.values(ENTRY_NAMES).map(rangeOf);
        for (const range of entries) range.load("values");
        const damage = DAMAGE_NAMES.map(rangeOf);
        for (const range of damage) range.load("values");
        const room = queueRoom(workbook);
        application.load("calculationMode,calculationState");
        return { ranges, entries, damage, room, application };
      },
    );
    const missing = NAMES.filter((_, index) => elementAt(ranges, index).isNullObject);
    if (missing.length === NAMES.length) throw new WorkbookError("notEnsemble");
    if (missing.length > 0) throw new WorkbookError("partMissing", { names: missing });
    const unreadable = ranges.flatMap(cellsWithErrors);
    if (unreadable.length > 0)
      throw new WorkbookError("figureUnreadable", { cells: [...new Set(unreadable)] });
    const metrics = metricsOf(
      new Map([
        ...NAMES.map((name, index) => [name, elementAt(ranges, index).values as Rows] as const),
        ...Object.values(ENTRY_NAMES).map(
          (name, index) => [name, valuesOf(elementAt(entries, index))] as const,
        ),
      ]),
      damageOf(damage.map(valuesOf)),
      beyondRoomOf(room),
    );
    if (application.calculationMode !== "Manual") return metrics;
    return { ...metrics, manualCalculation: { isStale: application.calculationState !== "Done" } };
  } catch (error) {
    throw toWorkbookError(error);
  }
}

function valuesOf(range: Excel.Range): Rows {
  return range.isNullObject ? [] : (range.values as Rows);
}

/** The addresses of error values in a range: "Dashboard!B5". */
function cellsWithErrors({ valueTypes, address, rowIndex, columnIndex }: Excel.Range): string[] {
  const sheet = address.slice(0, address.lastIndexOf("!") + 1);
  return valueTypes.flatMap((row, rowOffset) =>
    row.flatMap((type, index) =>
      type === "Error" ? [sheet + cellAddress(rowIndex + rowOffset, columnIndex + index)] : [],
    ),
  );
}

function metricsOf(
  cells: ReadonlyMap<string, Rows>,
  damage: Damage,
  beyondRoom: DashboardMetrics["beyondRoom"],
): DashboardMetrics {
  const cell = (name: string) => cells.get(name)?.[0]?.[0] ?? "";
  const text = (name: string) => String(cell(name));
  const count = (name: string) => {
    const value = cell(name);
    if (typeof value === "number") return value;
    if (value === "") return 0;
    throw new WorkbookError("partMissing", { names: [name] });
  };
  const rows = (name: string) => cells.get(name) ?? [];
  const isEntered = (name: string) =>
    rows(name).some((row) => row.some((value) => String(value).trim() !== ""));
  const reportDate = isoDateOf(count(DASHBOARD_CELLS.reportDate));
  const verdict = idOfLabel("verdict", text(OTHER_CELLS.verdict));
  if (!verdict) throw new WorkbookError("partMissing", { names: [OTHER_CELLS.verdict] });
  return {
    damage,
    beyondRoom,
    initiative: text(DASHBOARD_CELLS.initiative),
    community: text(DASHBOARD_CELLS.community),
    isNamed: isEntered(ENTRY_NAMES.name),
    hasPartners: isEntered(ENTRY_NAMES.partners),
    reportDate,
    datePinned: isDay(cell(ENTRY_NAMES.reportDate), reportDate),
    rolesTotal: count(DASHBOARD_CELLS.rolesTotal),
    rolesCovered: count(DASHBOARD_CELLS.rolesCovered),
    rolesCoveredShare: count(DASHBOARD_CELLS.rolesCoveredShare),
    rolesSecured: count(DASHBOARD_CELLS.rolesSecured),
    busiestPerson: text(DASHBOARD_CELLS.busiestPerson),
    busiestCarries: count(DASHBOARD_CELLS.busiestCarries),
    busiestFalls: count(DASHBOARD_CELLS.busiestFalls),
    worstPerson: text(DASHBOARD_CELLS.worstPerson),
    worstFalls: count(DASHBOARD_CELLS.worstFalls),
    worstRoles: text(DASHBOARD_CELLS.worstRoles),
    verdict,
    verdictItems: text(OTHER_CELLS.verdictItems),
    disagreements: count(OTHER_CELLS.disagreements),
    canvasEntries: count(DASHBOARD_CELLS.canvasEntries),
    canvasStale: count(DASHBOARD_CELLS.canvasStale),
    canvasEmpty: count(DASHBOARD_CELLS.canvasEmpty),
    indicatorsTotal: count(DASHBOARD_CELLS.indicatorsTotal),
    indicatorsOnTrack: count(DASHBOARD_CELLS.indicatorsOnTrack),
    indicatorsWithoutData: count(DASHBOARD_CELLS.indicatorsWithoutData),
    methodsDisagree: count(DASHBOARD_CELLS.methodsDisagree),
    targetsAgainst: count(DASHBOARD_CELLS.targetsAgainst),
    storiesBehind: count(DASHBOARD_CELLS.storiesBehind),
    conditionGaps: count(OTHER_CELLS.conditionGaps),
    indicatorGaps: count(OTHER_CELLS.indicatorGaps),
    reportsLatest: count(OTHER_CELLS.reportsLatest),
    reportsLatestDue: count(OTHER_CELLS.reportsLatestDue),
    trendIndicator: text(DASHBOARD_CELLS.trendIndicator),
    conflicts: count(DASHBOARD_CELLS.conflicts),
    lateSteps: count(DASHBOARD_CELLS.lateSteps),
    roles: rows(DASHBOARD_BLOCKS.roles.name).flatMap(roleMetrics),
    canvas: rows(DASHBOARD_BLOCKS.canvas.name).flatMap(canvasMetrics),
    indicators: rows(DASHBOARD_BLOCKS.indicators.name).flatMap(indicatorMetrics),
    late: rows(DASHBOARD_BLOCKS.late.name).flatMap(lateStepMetrics),
  };
}

/** The first schema version that counts its damage. */
const DAMAGE_VERSION = 3;

/** What the line of the dashboard says when the cells that count are damaged themselves. */
const UNKNOWN_TEXTS: ReadonlySet<unknown> = new Set(
  Object.values(SHEETS_DAMAGE_TEXTS).map(({ unknown }) => unknown),
);

/** What the workbook says of its damage: in its cells by kind, and in the line of the dashboard. */
function damageOf([version, byKind = [], text]: readonly Rows[]): Damage {
  const schemaVersion = version?.[0]?.[0];
  const isOlder = typeof schemaVersion === "number" && schemaVersion < DAMAGE_VERSION;
  if (isOlder && byKind.length === 0) return [];
  const found = SAID_DAMAGE.map((kind, index) => {
    const [id, count, sheets] = byKind[index] ?? [];
    return id === kind && typeof count === "number" ? { kind, count, sheets: String(sheets) } : undefined;
  });
  const known = found.flatMap((each) => (each && each.count > 0 ? [each] : []));
  const line = text?.[0]?.[0];
  const contradicts = line === undefined || (line !== "") !== known.length > 0;
  return found.includes(undefined) || contradicts || UNKNOWN_TEXTS.has(line) ? "unknown" : known;
}

/** Whether a value is a supported day and the report date in use; other pinned dates are ignored. */
function isDay(value: CellContent, day: IsoDate): boolean {
  return typeof value === "number" && isDaySerial(value) && isoDateOf(value) === day;
}

// A row of a block without a known state is empty or holds a "nothing" message.

function roleMetrics(row: readonly CellContent[]): RoleMetrics[] {
  const { columns } = DASHBOARD_BLOCKS.roles;
  const label = textAt(row, columns.label);
  const coverage = stateAt(row, columns.coverage, "coverage");
  if (!coverage) return [];
  return [{ label, coverage, who: textAt(row, columns.who), watch: textAt(row, columns.watch) }];
}

function canvasMetrics(row: readonly CellContent[]): CanvasMetrics[] {
  const { columns } = DASHBOARD_BLOCKS.canvas;
  const label = textAt(row, columns.label);
  const dimension = idOfLabel("dimension", label);
  const state = stateAt(row, columns.state, "canvasState");
  const entries = numberAt(row, columns.entries) ?? 0;
  if (!dimension || !state) return [];
  const review = numberAt(row, columns.review);
  return [
    {
      dimension,
      label,
      entries,
      days: numberAt(row, columns.days),
      review: review === null ? null : isoDateOf(review),
      state,
    },
  ];
}

function indicatorMetrics(row: readonly CellContent[]): IndicatorMetrics[] {
  const { columns } = DASHBOARD_BLOCKS.indicators;
  const status = stateAt(row, columns.status, "indicatorStatus");
  if (!status) return [];
  const latestPeriod = numberAt(row, columns.latestPeriod);
  const [name = "", note = ""] = textAt(row, columns.name).split("\n");
  return [
    {
      code: textAt(row, columns.code),
      name,
      note,
      unit: textAt(row, columns.unit),
      latestPeriod: latestPeriod === null ? null : isoDateOf(latestPeriod),
      latest: numberAt(row, columns.latest),
      target: numberAt(row, columns.target),
      way: numberAt(row, columns.way),
      elapsed: numberAt(row, columns.elapsed),
      reporting: numberAt(row, columns.reporting) ?? 0,
      expected: numberAt(row, columns.expected) ?? 0,
      status,
    },
  ];
}

function lateStepMetrics(row: readonly CellContent[]): LateStep[] {
  const { columns } = DASHBOARD_BLOCKS.late;
  const due = numberAt(row, columns.due);
  const daysLate = numberAt(row, columns.daysLate);
  if (due === null || daysLate === null) return [];
  return [
    {
      label: textAt(row, columns.label),
      step: textAt(row, columns.step),
      owner: textAt(row, columns.owner),
      due: isoDateOf(due),
      daysLate,
    },
  ];
}

function textAt(row: readonly CellContent[], column: number): string {
  return String(row[column] ?? "");
}

function numberAt(row: readonly CellContent[], column: number): number | null {
  const value = row[column];
  return typeof value === "number" ? value : null;
}

function stateAt<List extends ListId>(
  row: readonly CellContent[],
  column: number,
  list: List,
): ListIds[List] | undefined {
  return idOfLabel(list, textAt(row, column));
}
