/** Reads the results of a workbook from the cells that compute them (docs/figures.md); computes none of them anew. */
import { FRAMEWORK_ROLES } from "../catalogue/frameworks";
import { DASHBOARD_BLOCKS, DASHBOARD_CELLS } from "../blueprint/dashboardRanges";
import { itemName, NAMES, profileName } from "../blueprint/names";
import { SHEET_BLOCKS, SHEET_CELLS } from "../blueprint/sheetRanges";
import { CODE_FACTOR } from "../blueprint/sheets/indicators/judged";
import { latePairOf } from "../blueprint/sheets/indicators/latePairs";
import { ITEM_VALUE_HEADER } from "../blueprint/sheets/readiness/helperCells";
import { FLAG_SEPARATOR } from "../blueprint/sheets/roles/flagList";
import { elementAt, getOrThrow } from "../model/collections";
import { isoOf, serialOf } from "../model/days";
import type {
  Alert,
  AlertId,
  DimensionFigures,
  Figures,
  IndicatorFigures,
  LateReportFigures,
  LateStepFigures,
  ReportedPeriod,
  RoleFigures,
} from "../model/figures";
import type { IsoDate } from "../model/initiative";
import type { ImplausibleId } from "../model/listIds";
import { endOfMonth, monthOf } from "../model/ownPeriods";
import { ROOM_SHEETS } from "../model/room";
import { roleOfCell } from "../model/roles";
import { normalizeText } from "../model/text/normalizeText";
import { idOfLabel, type ObservationStateId } from "../model/vocabulary";
import type { ColumnState } from "../model/check/types";
import { readCells } from "./cells";
import { systemClock, type Clock } from "./clock";
import { countedDamageOf, queueCountedDamage } from "./damage/countedDamage";
import { readDamage } from "./damage/readDamage";
import { toWorkbookError, WorkbookError } from "./errors";
import { FigureRow, rowsOfBlock, rowsOfTable } from "./figureRows";
import { GROUP_BLOCK_NAMES, GROUP_COLUMNS, GroupFigures, type GroupParts } from "./readGroupFigures";
import { retryIfColumnsMove } from "./movedColumns";
import { readPages } from "./readPages";
import { itemFiguresOf } from "./readReadiness";
import { Requests } from "./requests";
import {
  columnStates,
  locateTables,
  metadataOf,
  queueMetadata,
  queueTable,
  requireColumns,
  requireWritable,
  type LocatedTable,
} from "./workbookTables";

/** The results of a workbook. */
export interface ReadFigures {
  readonly figures: Figures;
  /** columns that were read, and whose identification is not confirmed */
  readonly columns: readonly ColumnState[];
}

/** The columns that are read of each table. */
const COLUMNS_READ = {
  Roles: ["key", "line", "coverage", "late", "lateOrder", "watch", "story", "nextStep", "owner", "due"],
  RoleHolders: ["personKey", "activeRoleRow", "isFirstHolding"],
  Debrief: ["tool", "decision", "owner", "due", "late", "lateOrder"],
  Activities: ["name", "partner", "until", "late", "lateOrder"],
  Indicators: [
    ...(["key", "order", "name", "unit", "latest", "latestPeriod", "reporting", "expected"] as const),
    ...(["judgedDay", "incomingDay", "incomingCode", "incomingExpected", "overdue"] as const),
    ...(["provisional", "previousPeriod", "previous", "change", "changeSign", "othersExpected"] as const),
    ...(["available", "plausible", "combination", "overlap", "widestBreakdown"] as const),
    ...(["baseline", "target", "due", "way", "elapsed", "status", "linearStatus", "requiredStatus"] as const),
    ...(["growthStatus", "methods", "needed", "achieved", "forecast", "targetCheck", "story"] as const),
  ],
  Groups: GROUP_COLUMNS,
  Partners: ["key"],
  Observations: ["state"],
} as const;
type ReadTable = keyof typeof COLUMNS_READ;
type RowOf<Table extends ReadTable> = FigureRow<(typeof COLUMNS_READ)[Table][number]>;
type TableRows = { readonly [Table in ReadTable]: readonly RowOf<Table>[] };
const TABLES = Object.keys(COLUMNS_READ) as readonly ReadTable[];

/** Alerts whose count is in a named cell. */
const COUNTED_ALERTS = {
  conflicts: { name: DASHBOARD_CELLS.conflicts, where: "data" },
  unlistedConflicts: { name: NAMES.unlistedConflicts, where: "data" },
  unusualValues: { name: DASHBOARD_CELLS.unusualValues, where: "indicators" },
  indicatorsWithoutData: { name: DASHBOARD_CELLS.indicatorsWithoutData, where: "indicators" },
  methodsDisagree: { name: DASHBOARD_CELLS.methodsDisagree, where: "indicators" },
  targetsAgainst: { name: DASHBOARD_CELLS.targetsAgainst, where: "indicators" },
  canvasStale: { name: DASHBOARD_CELLS.canvasStale, where: "canvas" },
  canvasEmpty: { name: DASHBOARD_CELLS.canvasEmpty, where: "canvas" },
  storiesBehind: { name: DASHBOARD_CELLS.storiesBehind, where: "canvas" },
  disagreements: { name: SHEET_CELLS.disagreements, where: "readiness" },
  conditionGaps: { name: SHEET_CELLS.conditionGaps, where: "activities" },
  indicatorGaps: { name: SHEET_CELLS.indicatorGaps, where: "activities" },
  lateSteps: { name: DASHBOARD_CELLS.lateSteps, where: "dashboard" },
  groupsMissing: { name: NAMES.missingGroupCount, where: "indicators" },
  groupsDiffer: { name: NAMES.differingBreakdownCount, where: "indicators" },
  lateReports: { name: SHEET_CELLS.reportsMissing, where: "tracker" },
  beyondTrackerIndicators: { name: NAMES.beyondTrackerIndicators, where: ROOM_SHEETS.trackerIndicators },
  beyondTrackerPartners: { name: NAMES.beyondTrackerPartners, where: ROOM_SHEETS.trackerPartners },
  beyondActivityPartners: { name: NAMES.beyondActivityPartners, where: ROOM_SHEETS.activityPartners },
  beyondGroups: { name: NAMES.beyondGroups, where: ROOM_SHEETS.groups },
  beyondBreakdowns: { name: NAMES.beyondBreakdowns, where: ROOM_SHEETS.breakdowns },
} as const satisfies Readonly<
  Partial<Record<AlertId, { readonly name: string; readonly where: Alert["where"] }>>
>;

/** Alerts whose count is the number of rows of Data with this state. */
const STATE_ALERTS = [
  "unknownIndicator",
  "unknownPartner",
  "noPeriod",
  "noValue",
  "noPeriodEnd",
  "unknownGroup",
] as const satisfies readonly (ObservationStateId & AlertId)[];

/** Every alert, in the order of the result. */
const ALERTS: readonly (keyof typeof COUNTED_ALERTS | (typeof STATE_ALERTS)[number])[] = [
  "conflicts",
  "unlistedConflicts",
  ...STATE_ALERTS,
  ...(["groupsMissing", "groupsDiffer"] as const),
  "unusualValues",
  ...(["indicatorsWithoutData", "methodsDisagree", "targetsAgainst"] as const),
  ...(["canvasStale", "canvasEmpty", "storiesBehind"] as const),
  ...(["disagreements", "conditionGaps", "indicatorGaps", "lateSteps", "lateReports"] as const),
  ...(["beyondTrackerIndicators", "beyondTrackerPartners", "beyondActivityPartners"] as const),
  ...(["beyondGroups", "beyondBreakdowns"] as const),
];

const CELLS = [
  DASHBOARD_CELLS.initiative,
  DASHBOARD_CELLS.reportDate,
  SHEET_CELLS.verdict,
  profileName("method"),
  itemName("method", "growth"),
  ...Object.values(COUNTED_ALERTS).map(({ name }) => name),
];
const BLOCKS = {
  canvas: DASHBOARD_BLOCKS.canvas.name,
  items: SHEET_BLOCKS.items.name,
  latePairs: NAMES.latePairs,
} as const;

/** The values of items: those that have a name, and further right the order in which the verdict names them. */
const ITEM_COLUMNS = { ...SHEET_BLOCKS.items.columns, order: ITEM_VALUE_HEADER.indexOf("order") } as const;

/**
 * Reads the results of the open workbook. Two round trips, more for many observations. Throws a WorkbookError:
 * `notEnsemble`, `newerVersion`, `dateSystem1904`, `partMissing`, `columnsMissing`, `figureUnreadable` with the addresses
 * of cells that hold an error or anything that their formulas do not give.
 */
export async function readFigures(clock: Clock = systemClock): Promise<ReadFigures> {
  try {
    return await retryIfColumnsMove(() => readOnce(new Requests(clock)));
  } catch (error) {
    throw toWorkbookError(error);
  }
}

async function readOnce(requests: Requests): Promise<ReadFigures> {
  const loaded = await requests.send(queueFigures);
  const metadata = metadataOf(loaded.metadata);
  requireWritable(metadata);
  requireNamed(loaded);
  const tables = locateTables(metadata, loaded.tables);
  for (const table of tables) requireColumns({ ...table, columns: [] }, metadata.language, columnsOf(table));
  const unreadable = new Set<string>();
  const cells = namedCells(loaded.cells, unreadable);
  const rows = await readTables(requests, tables, unreadable);
  const damage = await readDamage(requests, countedDamageOf(loaded.damage), metadata);
  const reportDate = cells.requiredDay(DASHBOARD_CELLS.reportDate);
  const figures: Figures = {
    reportDate,
    language: metadata.language,
    initiative: cells.text(DASHBOARD_CELLS.initiative),
    alerts: alertsOf(cells, rows),
    damage,
    roles: rolesOf(rows),
    readiness: {
      verdict: cells.requiredId(SHEET_CELLS.verdict, "verdict"),
      disagreements: cells.count(SHEET_CELLS.disagreements),
      ...itemsOf(rowsOfBlock(loaded.items, ITEM_COLUMNS, unreadable)),
    },
    canvas: rowsOfBlock(loaded.canvas, DASHBOARD_BLOCKS.canvas.columns, unreadable).map(dimensionOf),
    lateSteps: lateStepsOf(rows),
    lateReports: lateReportsOf(loaded.latePairs, rows, reportDate, unreadable),
    indicators: indicatorsOf(rows, cells, new GroupFigures(loaded.groups, rows.Groups, unreadable)),
  };
  if (unreadable.size > 0) throw new WorkbookError("figureUnreadable", { cells: [...unreadable] });
  return { figures, columns: unconfirmedColumns(tables, metadata.language) };
}

type Loaded = ReturnType<typeof queueFigures>;

function queueFigures({ workbook }: Excel.RequestContext) {
  const named = (name: string) => workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
  const load = (range: Excel.Range) => {
    range.load("values,text,valueTypes,address,rowIndex,columnIndex");
    return range;
  };
  const further = ITEM_COLUMNS.order + 1 - Object.keys(SHEET_BLOCKS.items.columns).length;
  return {
    metadata: queueMetadata(workbook),
    cells: CELLS.map((name) => load(named(name))),
    canvas: load(named(BLOCKS.canvas)),
    items: load(named(BLOCKS.items).getResizedRange(0, further)),
    latePairs: load(named(BLOCKS.latePairs)),
    groups: GROUP_BLOCK_NAMES.map((name) => load(named(name))),
    itemHeader: load(named(BLOCKS.items).getOffsetRange(-1, 0).getResizedRange(0, further)),
    tables: TABLES.map((id) => queueTable(workbook, id)),
    damage: queueCountedDamage(workbook),
  };
}

/** Throws a WorkbookError `partMissing` that lists missing names, also where columns were moved into the items. */
function requireNamed({ cells, canvas, items, itemHeader, latePairs, groups }: Loaded): void {
  const missing = [
    ...CELLS.filter((_, index) => elementAt(cells, index).isNullObject),
    ...(canvas.isNullObject ? [BLOCKS.canvas] : []),
    ...(latePairs.isNullObject ? [BLOCKS.latePairs] : []),
    ...GROUP_BLOCK_NAMES.filter((_, index) => elementAt(groups, index).isNullObject),
    ...(items.isNullObject || elementAt(itemHeader.values, 0)[ITEM_COLUMNS.order] !== "order"
      ? [BLOCKS.items]
      : []),
  ];
  if (missing.length > 0) throw new WorkbookError("partMissing", { names: missing });
}

function columnsOf({ id }: LocatedTable<ReadTable>): ReadonlySet<string> {
  return new Set<string>(COLUMNS_READ[id]);
}

/** The columns that were read although nobody confirmed what they are. */
function unconfirmedColumns(
  tables: readonly LocatedTable<ReadTable>[],
  language: Figures["language"],
): readonly ColumnState[] {
  return tables.flatMap((table) =>
    columnStates(table, language).filter(({ id, state }) => state !== "missing" && columnsOf(table).has(id)),
  );
}

/** The named cells as one row, by their names. */
function namedCells(ranges: readonly Excel.Range[], unreadable: Set<string>): FigureRow {
  const found = new Map(
    CELLS.map((name, index) => {
      const range = elementAt(ranges, index);
      return [name, { cell: elementAt(elementAt(readCells(range), 0), 0), address: range.address }] as const;
    }),
  );
  return new FigureRow((name) => getOrThrow(found, name), unreadable);
}

async function readTables(
  requests: Requests,
  tables: readonly LocatedTable<ReadTable>[],
  unreadable: Set<string>,
): Promise<TableRows> {
  const pages = await readPages(
    requests,
    tables.map((table) => ({
      table: table.id,
      captions: table.header.captions,
      columns: table.columns.flatMap(({ column, index }) => (columnsOf(table).has(column.id) ? [index] : [])),
      rows: table.rows,
    })),
  );
  return Object.fromEntries(
    tables.map((table) => [table.id, rowsOfTable(table, getOrThrow(pages, table.id), unreadable)]),
  ) as unknown as TableRows;
}

function alertsOf(cells: FigureRow, { Observations }: TableRows): readonly Alert[] {
  const rowsWith = rowsByState(Observations);
  return ALERTS.map((id): Alert => {
    if (!(id in COUNTED_ALERTS)) return { id, count: rowsWith.get(id) ?? 0, where: "data" };
    const { name, where } = COUNTED_ALERTS[id as keyof typeof COUNTED_ALERTS];
    return { id, count: cells.count(name), where };
  }).filter(({ count }) => count > 0);
}

/** How many rows of Data show each state. */
function rowsByState(rows: TableRows["Observations"]): ReadonlyMap<string, number> {
  const byText = new Map<string, number>();
  const counts = new Map<string, number>();
  // Looking a word up takes much longer than comparing texts.
  for (const row of rows) {
    const text = row.text("state");
    byText.set(text, (byText.get(text) ?? 0) + 1);
    if (byText.get(text) === 1) row.id("state", "observationState");
  }
  for (const [text, count] of byText) counts.set(idOfLabel("observationState", text) ?? "", count);
  return counts;
}

function rolesOf({ Roles, RoleHolders }: TableRows): readonly RoleFigures[] {
  const holders = RoleHolders.filter((row) => row.number("isFirstHolding") === 1);
  return Roles.filter((row) => row.text("key") !== "").map((row): RoleFigures => {
    const name = row.text("key");
    const role = roleOfCell(name);
    return {
      id: FRAMEWORK_ROLES.find(({ id }) => id === role)?.id ?? null,
      name,
      coverage: row.requiredId("coverage", "coverage"),
      who: holders
        .filter((holder) => holder.number("activeRoleRow") === row.count("line"))
        .map((holder) => holder.text("personKey")),
      flags: row.ids("watch", "roleFlag", FLAG_SEPARATOR),
      daysLate: row.number("late"),
      story: row.requiredId("story", "story"),
    };
  });
}

function itemsOf(
  rows: readonly FigureRow<keyof typeof ITEM_COLUMNS>[],
): Pick<Figures["readiness"], "named" | "items"> {
  const items = rows.map(itemFiguresOf);
  const ordered = rows.map((row, index) => ({
    order: row.number("order") ?? 0,
    item: elementAt(items, index).id,
  }));
  return { named: inOrder(ordered), items };
}

/** Those with an order above 0, by it. */
function inOrder<Item>(items: readonly { readonly order: number; readonly item: Item }[]): readonly Item[] {
  return items
    .filter(({ order }) => order > 0)
    .sort((one, other) => one.order - other.order)
    .map(({ item }) => item);
}

function dimensionOf(row: FigureRow<keyof typeof DASHBOARD_BLOCKS.canvas.columns>): DimensionFigures {
  return {
    id: row.requiredId("label", "dimension"),
    entries: row.count("entries"),
    days: row.number("days"),
    review: row.day("review"),
    state: row.requiredId("state", "canvasState"),
  };
}

/** Late steps are in three tables, which share one order. */
function lateStepsOf({ Roles, Debrief, Activities }: TableRows): readonly LateStepFigures[] {
  return inOrder([
    ...lateRows(Roles, (row) => ({
      source: "role",
      about: roleOfCell(row.text("key")),
      step: row.text("nextStep"),
      owner: row.text("owner"),
      due: row.requiredDay("due"),
    })),
    ...lateRows(Debrief, (row) => ({
      source: "debrief",
      about: row.id("tool", "debriefTool"),
      step: row.text("decision"),
      owner: row.text("owner"),
      due: row.requiredDay("due"),
    })),
    ...lateRows(Activities, (row) => ({
      source: "activity",
      about: null,
      step: row.text("name"),
      owner: row.text("partner"),
      due: row.requiredDay("until"),
    })),
  ]);
}

/** The late steps of a table, with their order. */
function lateRows<Row extends FigureRow<"late" | "lateOrder">>(
  rows: readonly Row[],
  stepOf: (row: Row) => Omit<LateStepFigures, "daysLate">,
): readonly { readonly order: number; readonly item: LateStepFigures }[] {
  return rows
    .filter((row) => row.count("lateOrder") > 0)
    .map((row) => ({
      order: row.count("lateOrder"),
      item: { ...stepOf(row), daysLate: row.count("late") },
    }));
}

/** The late pairs: a cell for each partner, from top to bottom, and each indicator, from left to right. */
function lateReportsOf(
  range: Excel.Range,
  { Indicators, Partners }: TableRows,
  reportDate: IsoDate,
  unreadable: Set<string>,
): readonly LateReportFigures[] {
  const places = Object.fromEntries(elementAt(range.values, 0).map((_, index) => [index, index]));
  const found = rowsOfBlock(range, places, unreadable).flatMap((row, partner) =>
    Indicators.filter((indicator) => indicator.text("key") !== "").flatMap((indicator, place) => {
      const late = place in places ? latePairOf(row.count(String(place))) : undefined;
      const name = Partners[partner]?.text("key");
      if (!late || name === undefined) return [];
      const due = isoOf(serialOf(reportDate) - late.days);
      const item: LateReportFigures = {
        indicator: indicator.text("key"),
        partner: name,
        oldest: endOfMonth(monthOf(due) - indicator.count("available")),
        daysLate: late.days,
        missing: late.missing,
      };
      return [{ item, place, partner }];
    }),
  );
  return found
    .sort(
      (one, other) =>
        other.item.daysLate - one.item.daysLate || one.place - other.place || one.partner - other.partner,
    )
    .map(({ item }) => item);
}

function indicatorsOf(
  { Indicators }: TableRows,
  cells: FigureRow,
  groups: GroupFigures,
): readonly IndicatorFigures[] {
  // As formulas compare them: anything but the workbook's word for growth is linear.
  const [method, growth] = [profileName("method"), itemName("method", "growth")].map((name) =>
    normalizeText(cells.text(name), "lookup"),
  );
  const inUse = method === growth ? "growth" : "linear";
  return Indicators.filter((row) => row.count("order") > 0).map((row) =>
    indicatorOf(row, inUse, groups.ofIndicator(row.count("order") - 1, row.count("widestBreakdown"))),
  );
}

function indicatorOf(
  row: RowOf<"Indicators">,
  inUse: "linear" | "growth",
  groups: GroupParts,
): IndicatorFigures {
  const [value, period] = [row.number("latest"), row.day("latestPeriod")];
  const expected = row.count("expected");
  const previousPeriod = row.day("previousPeriod");
  const direction = row.count("changeSign");
  return {
    code: row.text("key"),
    name: row.text("name"),
    unit: row.text("unit"),
    value,
    period,
    reported: row.count("reporting"),
    expected,
    complete: row.day("judgedDay") !== null,
    nobodyAssigned: expected === 0,
    incoming: incomingOf(row),
    overdue: row.count("overdue"),
    provisional: row.count("provisional"),
    previous: previousPeriod === null ? null : { period: previousPeriod, value: row.number("previous") },
    change: row.number("change"),
    improves: direction === 0 ? null : direction > 0,
    othersExpected: row.count("othersExpected") === 1,
    plausible: implausibleOf(row),
    baseline: row.enteredNumber("baseline"),
    target: row.enteredNumber("target"),
    due: row.number("due"),
    way: row.number("way"),
    elapsed: row.number("elapsed"),
    status: row.requiredId("status", "indicatorStatus"),
    methods: {
      inUse,
      linear: row.requiredId("linearStatus", "indicatorStatus"),
      required: row.requiredId("requiredStatus", "indicatorStatus"),
      growth: row.requiredId("growthStatus", "indicatorStatus"),
      agreement: row.requiredId("methods", "agreement"),
    },
    pace: {
      needed: row.number("needed"),
      achieved: row.number("achieved"),
      expectedAtTarget: row.number("forecast"),
    },
    ...groups,
    overlap: row.listed("combination", "combination") === "sum" && row.listed("overlap", "answer") === "yes",
    targetCheck: row.id("targetCheck", "targetCheck"),
    story: row.requiredId("story", "story"),
  };
}

function implausibleOf(row: RowOf<"Indicators">): ImplausibleId | null {
  const found = row.id("plausible", "plausibility");
  return found === "nothingUnusual" ? null : found;
}

function incomingOf(row: RowOf<"Indicators">): ReportedPeriod | null {
  const period = row.day("incomingDay");
  if (period === null) return null;
  return {
    period,
    reported: row.count("incomingCode") % CODE_FACTOR,
    expected: row.count("incomingExpected"),
  };
}
