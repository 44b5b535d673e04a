/**
 * Every operation of the add-in that writes, as data: how its workbook is prepared, what runs, and on which rows and
 * sheets a second person may act meanwhile.
 */
import {
  addEntries,
  addPartners,
  confirmColumns,
  createWorkbook,
  editEntry,
  finishDecorations,
  makeRoom,
  listEntries,
  readEditableEntry,
  readEntryRows,
  saveEntries,
  editProfile,
  readSetup,
  setReportDate,
  chooseScorecard,
  showSheets,
  upgradeWorkbook,
  WorkbookError,
  type NewEntry,
} from "../../../src/excel";
import { NAMES, profileName } from "../../../src/blueprint/names";
import { recordName } from "../../../src/excel/workRecord";
import { buildBlueprint, type BuildReport } from "../../../src/excel/build/buildBlueprint";
import { applyFixes, checkWorkbook, writeIssues } from "../../../src/excel/check";
import { exchangeFramework } from "../../../src/excel/framework";
import { renameName } from "../../../src/excel/rename";
import { repairWorkbook } from "../../../src/excel/repair";
import { translateWorkbook } from "../../../src/excel/translate";
import type { Clock } from "../../../src/excel/clock";
import {
  importFiles,
  importObservations,
  readImportContext,
  removeUnfinishedImport,
  type BatchReport,
  type ImportProgress,
  type ImportReport,
} from "../../../src/excel/import";
import type { Host, HostOptions } from "../../../src/host";
import type { TableId } from "../../../src/model/entities";
import { guessPlan } from "../../../src/model/import/guess";
import { sourceOf } from "../../../src/model/import/source";
import { isFixable, type FixableIssue } from "../../../src/taskpane/hooks/useFixes";
import { smallBlueprint } from "../../excel/smallBlueprint";
import { openCopy, type CopyOptions } from "../builtWorkbook";
import { fixtureNamed, openFixture } from "../fixtures";
import { openHost } from "../host";
import { WATCHED } from "./connection";
import { indicator, initiative, observation } from "../initiative";
import { noCalculation } from "../noCalculation";

/** Where a second person can get in the way of an operation. */
export interface Scene {
  /** the table that the operation writes into */
  readonly table?: TableId;
  /** a text of a row that the operation changes */
  readonly target?: string;
  /** a text of another person's row above */
  readonly other?: string;
  /** the caption of a column that the operation writes */
  readonly caption?: string;
  /** the name of a sheet that the operation makes */
  readonly madeSheet?: string;
  /** the name of a sheet on which the operation writes rows outside tables */
  readonly sheetOfRows?: string;
  /** a named cell that the operation writes */
  readonly cell?: string;
}

/** An operation that is about to run on a prepared workbook. */
export interface ReadyOperation {
  readonly host: Host;
  /** what a person's click does; a second call is a second click */
  run(): Promise<unknown>;
  /** what a person can do after the pane was closed and opened again; undefined if it cannot be done again */
  readonly runInNewSession: (() => Promise<unknown>) | undefined;
  /** what finishes a result that says what is left */
  readonly finish?: () => Promise<unknown>;
  /** for an operation that is to fail: the same one without what makes it fail */
  readonly runUnhindered?: () => Promise<unknown>;
}

export interface Operation {
  readonly name: string;
  readonly scene: Scene;
  /** the end of an undisturbed run that is no success: the name or the code of its error */
  readonly endsWith?: string;
  /** What a result says is left, as patterns of places in the workbook's content; nothing by default. */
  leaves?(result: unknown): readonly RegExp[];
  /** what a case costs, so that tests try fewer: with "high", it takes seconds */
  readonly cost?: "medium" | "high";
  /** The operation makes the looks of cells in a request of its own: rows that a person moves meanwhile keep theirs. */
  readonly looksLater?: boolean;
  /** Opens a workbook and does what comes before the operation. */
  ready(clock: Clock): Promise<ReadyOperation>;
}

const TODAY = "2026-11-22";
/** Rows with texts that only they have. */
const ROWS = 9;
const noteOf = (row: number) => `note of row ${row}`;

const FILE = initiative({
  // Named: an exchange back to it names it too.
  initiative: { name: "Test initiative", framework: "fsg" },
  partners: ["A", "B", "C"].map((name) => ({ name, note: `note of partner ${name}` })),
  roleHolders: [
    { role: "policy", person: "Ada Ash", part: "lead", from: "2026-01-01" },
    { role: "policy", person: "Bea Birch", part: "share", from: "2026-02-01" },
  ],
  indicators: [
    indicator(),
    indicator({
      code: "P",
      name: "A percentage",
      kind: "percent",
      combination: "latest",
      baseline: 20,
      target: 60,
    }),
  ],
  observations: Array.from({ length: ROWS }, (_, row) =>
    observation({
      indicator: row < 6 ? "X" : "P",
      partner: ["A", "B", "C"][row % 3] ?? "A",
      period: `${2020 + (row % 6)}-12-31`,
      value: row < 6 ? 100 + row : 30 + row,
      note: noteOf(row),
    }),
  ),
});

/** Options of every host that an operation runs on: how Excel differs, for tests of that. */
export type HostDifferences = Omit<CopyOptions, "faults" | "beforeRequest">;

/** The options of the hosts that are opened now. */
let current: CopyOptions = { calculates: false, ...WATCHED };

/** The engine of a host on which a workbook is made. */
function engine(): Pick<HostOptions, "engine"> {
  return current.calculates === true ? {} : { engine: noCalculation };
}

/** A part of the keys of workbooks that are made once. */
function calculation(): Pick<CopyOptions, "calculates"> {
  return { calculates: current.calculates === true };
}

/** Opens the workbooks of operations with other options while `work` runs. */
export async function onHostsWith<T>(differences: HostDifferences, work: () => Promise<T>): Promise<T> {
  const usual = current;
  current = { ...usual, ...differences };
  try {
    return await work();
  } finally {
    current = usual;
  }
}

/** A workbook with entries, and an empty column of a person's own in each table that the operations write into. */
function openEntries(): Promise<Host> {
  const make = async () => {
    const host = await openHost(engine());
    await createWorkbook(FILE, { language: "en", reportDate: "2026-10-31" });
    await onWorkbook(({ tables }) => {
      for (const table of ["Observations", "Partners", "RoleHolders"])
        tables.getItem(table).columns.add(1, undefined, SPARE);
    });
    return host;
  };
  return openCopy({ safety: "entries", ...calculation(), FILE }, make, current);
}

/** The caption of a person's own column. */
const SPARE = "Spare";

async function onWorkbook(change: (workbook: Excel.Workbook) => void): Promise<void> {
  const context = new Excel.RequestContext();
  change(context.workbook);
  await context.sync();
}

/** The workbook with more partners than its computed sheets have room for, and a chosen indicator in a cell that moves. */
function openOutgrown(): Promise<Host> {
  const make = async () => {
    const host = await openHost();
    await createWorkbook(FILE, { language: "en", reportDate: "2026-10-31" });
    await addEntries(
      "Partners",
      Array.from({ length: 40 }, (_, index) => ({ name: `Partner ${index + 1}` })),
    );
    await onWorkbook(({ names }) => {
      names.getItem("EnsembleTrackerIndicator").getRange().values = [["P"]];
    });
    return host;
  };
  return openCopy({ safety: "outgrown", FILE }, make, current);
}

/** The workbook with damage of three kinds: a table renamed, a name deleted, a computed sheet deleted. */
function openDamaged(): Promise<Host> {
  const make = async () => {
    const host = await openEntries();
    await onWorkbook(({ tables, names, worksheets }) => {
      tables.getItem("Canvas").name = "Renamed";
      names.getItem("EnsembleTrackerIndicator").delete();
      worksheets.getItem("Scorecard").delete();
    });
    return host;
  };
  return openCopy({ safety: "damaged", ...calculation(), FILE }, make, current);
}

/** An operation that can be done again in any session. */
function repeatable(host: Host, run: () => Promise<unknown>): ReadyOperation {
  return { host, run, runInNewSession: run };
}

function adding(table: TableId, entries: (host: Host) => readonly NewEntry[]) {
  return async (clock: Clock): Promise<ReadyOperation> => {
    const host = await openEntries();
    const added = entries(host);
    return repeatable(host, () => addEntries(table, added, clock));
  };
}

/** The undo of what was added; only the session that added the entries knows them. */
function undoing(table: TableId, entries: (host: Host) => readonly NewEntry[]) {
  return async (clock: Clock): Promise<ReadyOperation> => {
    const host = await openEntries();
    const added = await addEntries(table, entries(host), clock);
    return { host, run: () => added.undo(), runInNewSession: undefined };
  };
}

/** An entry that was read, and the change of it, as a person has typed it. */
async function readEdit() {
  const { entries } = await listEntries("Observations");
  const listed = entries.find(({ values }) => values["note"] === noteOf(2));
  const entry = listed && (await readEditableEntry("Observations", listed));
  if (!entry) throw new Error("The row is not there");
  return { entry, changes: { value: 512.5, note: "=edited", status: "provisional" } };
}

/** Edits an entry. The pane keeps what was read and typed when it is closed. */
async function editing(clock: Clock): Promise<ReadyOperation> {
  const host = await openEntries();
  const { entry, changes } = await readEdit();
  const run = async () => {
    const outcome = await editEntry(entry, changes, clock);
    if (outcome.kind === "outdated") throw new WorkbookError("entryChanged");
  };
  return { host, run, runInNewSession: run };
}

/** The undo of an edit; only the session that made it knows it. */
async function undoingEdit(clock: Clock): Promise<ReadyOperation> {
  const host = await openEntries();
  const { entry, changes } = await readEdit();
  const outcome = await editEntry(entry, changes, clock);
  if (outcome.kind !== "edited") throw new Error("The row was changed");
  return { host, run: () => outcome.entry.undo(), runInNewSession: undefined };
}

/** A change of two cells of the profile, as a person has typed it. */
async function readProfileEdit() {
  const { profile, cells } = await readSetup();
  const changed = { ...profile, community: "=edited", horizon: 7 };
  return { cells, profile: changed, names: [profileName("community"), profileName("horizon")] };
}

async function editingProfile(clock: Clock): Promise<ReadyOperation> {
  const host = await openEntries();
  const edit = await readProfileEdit();
  return repeatable(host, async () => {
    const outcome = await editProfile(edit, clock);
    if (outcome.kind === "outdated") throw new WorkbookError("entryChanged");
  });
}

async function undoingProfileEdit(clock: Clock): Promise<ReadyOperation> {
  const host = await openEntries();
  const outcome = await editProfile(await readProfileEdit(), clock);
  if (outcome.kind !== "edited") throw new Error("The profile was changed");
  return { host, run: () => outcome.undo(), runInNewSession: undefined };
}

const newObservations = (): readonly NewEntry[] =>
  [1, 2].map((number) => ({
    ...{ indicator: "X", partner: "B", period: `201${number}-12-31` },
    ...{ value: number + 0.5, note: `added ${number}` },
  }));

/** More than the table has free rows. */
const manyHolders = (host: Host): readonly NewEntry[] => {
  const table = host.workbook.sheets
    .flatMap(({ tables }) => tables)
    .find(({ name }) => name === "RoleHolders");
  return Array.from({ length: (table?.area.rows ?? 0) - 1 }, (_, row) => ({
    ...{ role: "policy", person: `added ${row}`, part: "lead", from: "2026-03-01" },
  }));
};

/** One more than the table of observations has free rows. */
const manyObservations = (host: Host): readonly NewEntry[] => {
  const table = host.workbook.sheets
    .flatMap(({ tables }) => tables)
    .find(({ name }) => name === "Observations");
  return Array.from({ length: (table?.area.rows ?? 0) - 1 - ROWS + 2 }, (_, row) => ({
    ...{
      indicator: "X",
      partner: "B",
      period: `${1960 + row}-12-31`,
      value: row + 0.5,
      note: `added ${row}`,
    },
  }));
};

const PARTNERS = ["New partner 1", "New partner 2"].map((name) => ({ name, note: `note of ${name}` }));

const HEADER = "Indicator,Partner,Period,Value,Note";
const newLine = (row: number) => `X,B,${1970 + row},${row + 0.5},imported ${row}`;
const NEW_LINES = [1, 2, 3].map(newLine);
/** More than the free rows of the table. */
const MANY_LINES = Array.from({ length: 16 }, (_, row) => newLine(row));
const REPLACING_LINES = [`X,B,2021,501,replaced 1`, `X,C,2022,502,replaced 2`];
const BAD_LINES = [`X,Nobody,1955,1,set aside 1`, `X,B,not a year,2,set aside 2`];

/** Of another file: new rows, one of which contradicts the first file, and one set aside. */
const CITY_LINES = [
  "X,C,1961,4,imported c1",
  "X,C,1962,5,imported c2",
  "X,B,1970,9,against 0",
  "X,Noone,1963,1,set aside 3",
];

const ALL_LINES = [...MANY_LINES, ...REPLACING_LINES, ...BAD_LINES];

async function takeIn(
  lines: readonly string[],
  clock: Clock,
  options: { stopAt?: (progress: ImportProgress) => boolean; name?: string } = {},
): Promise<unknown> {
  const source = sourceOf(options.name ?? "partners.csv", [HEADER, ...lines].join("\n"));
  const plan = {
    ...guessPlan(source, (await readImportContext(clock)).known),
    conflicts: "replace" as const,
  };
  const controller = new AbortController();
  return importObservations(source, plan, {
    today: TODAY,
    clock,
    signal: controller.signal,
    onProgress: (progress) => {
      if (options.stopAt?.(progress)) controller.abort();
    },
  });
}

function importing(lines: readonly string[], options: Parameters<typeof takeIn>[2] = {}) {
  return async (clock: Clock): Promise<ReadyOperation> => {
    const host = await openEntries();
    return repeatable(host, () => takeIn(lines, clock, options));
  };
}

/** Imports two files together. */
async function takeFiles(clock: Clock): Promise<BatchReport> {
  const { known } = await readImportContext(clock);
  const files = {
    "partners.csv": [...MANY_LINES, ...BAD_LINES],
    "city.csv": [...CITY_LINES, ...REPLACING_LINES],
  };
  const planned = Object.entries(files).map(([name, lines]) => {
    const source = sourceOf(name, [HEADER, ...lines].join("\n"));
    return { source, plan: { ...guessPlan(source, known), conflicts: "replace" as const } };
  });
  return importFiles(planned, { today: TODAY, clock });
}

/** A workbook with the rows that an earlier import has set aside. */
function openWithRowsSetAside(clock: Clock): Promise<Host> {
  const make = async () => {
    const host = await openEntries();
    await takeIn([newLine(9), `X,Nobody,1955,1,earlier`], clock, { name: "earlier.csv" });
    return host;
  };
  return openCopy({ safety: "quarantine", ...calculation(), FILE }, make, current);
}

/** An import succeeds without remembering its choices, and says so. */
const importLeaves: Operation["leaves"] = (result) =>
  (result as ImportReport).remembered ? [] : [/^Lists!/];

const DATA_SCENE: Scene = { table: "Observations", target: noteOf(2), other: noteOf(0), caption: "Note" };

const NEW_ROWS_SCENE: Scene = { table: "Observations", other: noteOf(0), caption: "Note" };

/** Cells of the table of observations as a person left them: a text, a percentage, a date and a name to correct. */
const FAULTY: readonly (readonly [row: number, caption: string, content: string | number, format: string])[] =
  [
    [1, "Value", "12,5", "@"],
    [7, "Value", 0.45, "0%"],
    [3, "Period end", "31/12/2023", "@"],
    [4, "Partner", "'  A", "General"],
  ];

/** A workbook with cells to correct, and their corrections as the check found them. */
async function openFaulty(): Promise<{ readonly host: Host; readonly fixes: readonly FixableIssue[] }> {
  const make = async () => {
    const host = await openEntries();
    await onWorkbook(({ tables }) => {
      for (const [row, caption, content, format] of FAULTY) {
        const column = tables.getItem("Observations").columns.getItem(caption);
        const cell = column.getDataBodyRange().getCell(row, 0);
        cell.numberFormat = [[format]];
        cell.values = [[content]];
      }
    });
    return host;
  };
  const host = await openCopy({ safety: "faulty", ...calculation(), FILE }, make, current);
  const fixes = (await checkWorkbook()).issues.filter(isFixable);
  if (fixes.length !== FAULTY.length) throw new Error(`${fixes.length} cells can be corrected`);
  return { host, fixes };
}

const EXCHANGE = { to: "laFonda", roles: { policy: "information" } } as const;
const HOLDERS_SCENE = {
  table: "RoleHolders",
  target: "Bea Birch",
  other: "Ada Ash",
  caption: "Person or function",
} as const;

const RENAMED = { kind: "partner", from: "A", to: "Alpha" } as const;
const MERGED = { kind: "partner", from: "A", to: "B" } as const;

/** The undo of a rename. */
async function undoOf(renaming: ReturnType<typeof renameName>): Promise<() => Promise<unknown>> {
  const report = await renaming;
  if (report.kind !== "renamed") throw new Error("Something changed meanwhile");
  return () => report.undo();
}

/** Saves new values in two rows, empties one and adds two, as far as that is not done yet. */
async function saveFigures(clock: Clock): Promise<Awaited<ReturnType<typeof saveEntries>>> {
  const { rows } = await readEntryRows(["Observations"], clock);
  const withNote = (note: string) => rows.Observations.filter(({ values }) => values["note"] === note);
  const change = [1, 2].flatMap((row) =>
    withNote(noteOf(row))
      .filter(({ values }) => values["value"] !== 500 + row)
      .map((found) => ({ row: found, values: { value: 500 + row, status: "final" } })),
  );
  const add = newObservations().filter(({ note }) => withNote(String(note)).length === 0);
  return saveEntries("Observations", { add, change, remove: withNote(noteOf(4)) }, clock);
}

const issueSheet = (rows: number) => ({
  name: "Issues",
  title: "Issues found",
  lead: "2026-11-22",
  captions: ["Severity", "Sheet", "Cell", "What", "Why", "How"],
  rows: Array.from({ length: rows }, (_, row) => ["Error", "Data", `B${row}`, `what ${row}`, "why", "how"]),
});

/** A workbook with a list of findings. */
function openFindings(rows: number, clock: Clock): Promise<Host> {
  const make = async () => {
    const host = await openEntries();
    await writeIssues(issueSheet(rows), clock);
    return host;
  };
  return openCopy({ safety: "findings", rows, ...calculation(), FILE }, make, current);
}

const V1 = fixtureNamed("v1/missions-la-fonda-en");

/** A workbook that already has a sheet, or the empty one of a new workbook. */
function openForeign(hasSheet: boolean): Promise<Host> {
  const make = async () => {
    const host = await openHost(engine());
    if (hasSheet)
      await onWorkbook(({ worksheets }) => {
        const sheet = worksheets.getFirst();
        sheet.name = "Budget";
        sheet.getRange("A1:B2").values = [
          ["Rent", 700],
          ["Heat", 90],
        ];
      });
    return host;
  };
  return openCopy({ safety: "foreign", ...calculation(), hasSheet }, make, current);
}

/** A build whose looks or last step Excel refused succeeds, says so, and can be finished. */
const buildLeaves: Operation["leaves"] = (result) => {
  const { refused, unfinishedSteps } = result as Pick<BuildReport, "refused" | "unfinishedSteps">;
  return [
    ...(refused.length > 0 ? [/^look of /, /^name EnsembleUnfinishedLook/] : []),
    ...(unfinishedSteps.length > 0 ? [/^name EnsembleUnfinishedBuild/, /^(sheet|look of) Sheet1$/] : []),
  ];
};

/** Members that some Excels refuse. */
const REFUSED_LOOKS = {
  "PageLayout.*": "GeneralException",
  "Chart.SetData": "GeneralException",
  "ConditionalFormatCollection.Add": "GeneralException",
} as const;

/** Findings and upgrades whose looks Excel refused in part succeed, say so, and can be finished. */
const lookLeaves: Operation["leaves"] = (result) => {
  const { refused } = result as Pick<BuildReport, "refused">;
  return refused.length > 0 ? [/^look of /, /^name EnsembleUnfinishedLook/] : [];
};

/** Building a whole workbook takes seconds, so that tests try most faults on a small one. */
const BUILDS: readonly Operation[] = [
  { name: "create a workbook beside another sheet", hasSheet: true, isSmall: false },
  { name: "create a workbook in a new one", hasSheet: false, isSmall: false },
  { name: "build a small workbook beside another sheet", hasSheet: true, isSmall: true },
  { name: "build a small workbook in a new one", hasSheet: false, isSmall: true },
].map(({ name, hasSheet, isSmall }) => ({
  name,
  ...(!isSmall && { cost: "high" as const }),
  looksLater: true,
  leaves: buildLeaves,
  scene: {
    madeSheet: "Dashboard",
    table: "Partners",
    ...(isSmall ? { caption: "Partner", other: "North" } : { caption: "Note", other: "note of partner A" }),
  },
  ready: async (clock) => {
    const host = await openForeign(hasSheet);
    const run = () =>
      isSmall
        ? buildBlueprint(smallBlueprint(), { clock })
        : createWorkbook(FILE, { language: "en", reportDate: "2026-10-31", clock });
    return { ...repeatable(host, run), finish: () => finishDecorations(clock) };
  },
}));

export const OPERATIONS: readonly Operation[] = [
  ...BUILDS,
  {
    name: "finish the look",
    leaves: buildLeaves,
    scene: { table: "Partners", caption: "Partner", other: "North" },
    ready: async (clock) => {
      const make = async () => {
        const host = await openHost({ ...engine(), variations: { refusedMembers: REFUSED_LOOKS } });
        await buildBlueprint(smallBlueprint());
        return host;
      };
      const host = await openCopy({ safety: "refused looks", ...calculation() }, make, current);
      return repeatable(host, () => finishDecorations(clock));
    },
  },
  {
    name: "add observations into free rows",
    scene: { table: "Observations", other: noteOf(1), caption: "Note" },
    ready: adding("Observations", newObservations),
  },
  {
    name: "add observations below a full table",
    scene: { table: "Observations", other: noteOf(1), caption: "Note" },
    ready: adding("Observations", manyObservations),
  },
  {
    name: "add role holders below the roles of the sheet",
    scene: { table: "RoleHolders", other: "Ada Ash", caption: "Person or function" },
    ready: adding("RoleHolders", manyHolders),
  },
  {
    name: "add partners",
    scene: { table: "Partners", other: "note of partner A", caption: "Note" },
    ready: async (clock) => {
      const host = await openEntries();
      return repeatable(host, () => addPartners(PARTNERS, clock));
    },
  },
  {
    name: "edit an entry",
    scene: { table: "Observations", target: noteOf(2), other: noteOf(0), caption: "Note" },
    ready: editing,
  },
  {
    name: "undo an edit",
    scene: { table: "Observations", target: "=edited", other: noteOf(0), caption: "Note" },
    ready: undoingEdit,
  },
  {
    name: "undo observations added into free rows",
    scene: { table: "Observations", other: noteOf(1), target: "added 1", caption: "Note" },
    ready: undoing("Observations", newObservations),
  },
  {
    name: "undo observations added below a full table",
    scene: { table: "Observations", other: noteOf(1), target: "added 1", caption: "Note" },
    ready: undoing("Observations", manyObservations),
  },
  {
    name: "undo role holders added",
    scene: { table: "RoleHolders", other: "Ada Ash", target: "added 1", caption: "Person or function" },
    ready: undoing("RoleHolders", manyHolders),
  },
  {
    name: "import into free rows",
    leaves: importLeaves,
    scene: NEW_ROWS_SCENE,
    ready: importing(NEW_LINES),
  },
  {
    name: "import below a full table",
    leaves: importLeaves,
    scene: NEW_ROWS_SCENE,
    ready: importing(MANY_LINES),
  },
  {
    name: "import with replacements",
    leaves: importLeaves,
    scene: DATA_SCENE,
    ready: importing([...NEW_LINES, ...REPLACING_LINES]),
  },
  {
    name: "import with rows set aside on a new sheet",
    leaves: importLeaves,
    scene: { ...DATA_SCENE, madeSheet: "Quarantine", sheetOfRows: "Quarantine" },
    ready: importing([...NEW_LINES, ...REPLACING_LINES, ...BAD_LINES]),
  },
  {
    name: "import with rows set aside below earlier ones",
    leaves: importLeaves,
    scene: { ...DATA_SCENE, madeSheet: "Quarantine", sheetOfRows: "Quarantine" },
    ready: async (clock) => {
      const host = await openWithRowsSetAside(clock);
      return repeatable(host, () => takeIn([...NEW_LINES, ...BAD_LINES], clock));
    },
  },
  {
    name: "import of several files",
    cost: "medium",
    leaves: (result) =>
      (result as BatchReport).files.every(({ remembered }) => remembered) ? [] : [/^Lists!/],
    scene: { ...DATA_SCENE, madeSheet: "Quarantine", sheetOfRows: "Quarantine" },
    ready: async (clock) => {
      const host = await openEntries();
      return repeatable(host, () => takeFiles(clock));
    },
  },
  {
    name: "undo an import of several files",
    cost: "medium",
    scene: { ...DATA_SCENE, sheetOfRows: "Quarantine" },
    ready: async (clock) => {
      const host = await openEntries();
      const { undo } = await takeFiles(clock);
      // Before its first change nothing is recorded: the import is whole, and only its own pane can undo it.
      const isRecorded = () => host.workbook.names.some(({ name }) => name === recordName("Import"));
      const runInNewSession = () => (isRecorded() ? removeUnfinishedImport(clock) : undo());
      return { host, run: () => undo(), runInNewSession };
    },
  },
  {
    name: "import that is cancelled with rows set aside below earlier ones",
    scene: { ...DATA_SCENE, sheetOfRows: "Quarantine" },
    endsWith: "CancelledError",
    ready: async (clock) => {
      const host = await openWithRowsSetAside(clock);
      const lines = [...NEW_LINES, ...BAD_LINES];
      const run = () => takeIn(lines, clock, { stopAt: ({ step }) => step === "finish" });
      return { ...repeatable(host, run), runUnhindered: () => takeIn(lines, clock) };
    },
  },
  {
    name: "import that is cancelled",
    cost: "medium",
    scene: { ...DATA_SCENE, madeSheet: "Quarantine" },
    endsWith: "CancelledError",
    ready: async (clock) => {
      const host = await openEntries();
      const run = () => takeIn(ALL_LINES, clock, { stopAt: ({ step }) => step === "finish" });
      return { ...repeatable(host, run), runUnhindered: () => takeIn(ALL_LINES, clock) };
    },
  },
  {
    name: "import that Excel refuses late",
    cost: "medium",
    scene: { ...DATA_SCENE, madeSheet: "Quarantine" },
    endsWith: "excelRefused",
    ready: async (clock) => {
      const host = await openEntries();
      const data = host.workbook.sheets.find(({ name }) => name === "Data");
      const area = data?.tables[0]?.area;
      if (!data || !area) throw new Error("There is no table of observations");
      // The table cannot grow over merged cells.
      data.merges.push({ row: area.row + area.rows + 3, column: 15, rows: 1, columns: 2 });
      const runUnhindered = () => {
        data.merges.pop();
        return takeIn(ALL_LINES, clock);
      };
      return { ...repeatable(host, () => takeIn(ALL_LINES, clock)), runUnhindered };
    },
  },
  {
    name: "save figures in many rows",
    scene: { ...DATA_SCENE, caption: "Value" },
    ready: async (clock) => repeatable(await openEntries(), () => saveFigures(clock)),
  },
  {
    name: "undo figures saved in many rows",
    scene: { ...DATA_SCENE, caption: "Value" },
    ready: async (clock) => {
      const host = await openEntries();
      const saved = await saveFigures(clock);
      return { host, run: () => saved.undo(), runInNewSession: undefined };
    },
  },
  {
    name: "correct cells",
    scene: { ...DATA_SCENE, target: noteOf(1), caption: "Value" },
    ready: async (clock) => {
      const { host, fixes } = await openFaulty();
      return repeatable(host, () => applyFixes(fixes, clock));
    },
  },
  {
    name: "undo corrections",
    scene: { ...DATA_SCENE, target: noteOf(1), caption: "Value" },
    ready: async (clock) => {
      const { host, fixes } = await openFaulty();
      const report = await applyFixes(fixes, clock);
      return { host, run: () => report.undo(), runInNewSession: undefined };
    },
  },
  {
    name: "rename a partner",
    scene: { ...DATA_SCENE, target: noteOf(3), caption: "Partner" },
    ready: async (clock) => {
      const host = await openEntries();
      return repeatable(host, () => renameName(RENAMED, { clock }));
    },
  },
  {
    name: "undo the renaming of a partner",
    scene: { ...DATA_SCENE, target: noteOf(3), caption: "Partner" },
    ready: async (clock) => {
      const host = await openEntries();
      const run = await undoOf(renameName(RENAMED, { clock }));
      // Another pane does not know what was renamed, but a person does.
      const { kind, from, to } = RENAMED;
      const runInNewSession = () => renameName({ kind, from: to, to: from }, { clock, mayMerge: true });
      return { host, run, runInNewSession };
    },
  },
  {
    name: "exchange the framework",
    cost: "high",
    scene: HOLDERS_SCENE,
    ready: async (clock) => {
      const host = await openEntries();
      return repeatable(host, () => exchangeFramework(EXCHANGE, { clock }));
    },
  },
  {
    name: "undo the exchange of the framework",
    cost: "high",
    scene: HOLDERS_SCENE,
    ready: async (clock) => {
      const host = await openEntries();
      const report = await exchangeFramework(EXCHANGE, { clock });
      if (report.kind !== "exchanged") throw new Error("Something changed meanwhile");
      // Another pane does not know what was exchanged, but a person does.
      const runInNewSession = () =>
        exchangeFramework({ to: "fsg", roles: { information: "policy" } }, { clock });
      return { host, run: () => report.undo(), runInNewSession };
    },
  },
  {
    name: "make two partners one",
    scene: { table: "Partners", other: "note of partner C", caption: "Note" },
    ready: async (clock) => {
      const host = await openEntries();
      return repeatable(host, () => renameName(MERGED, { clock, mayMerge: true }));
    },
  },
  {
    name: "write findings",
    leaves: lookLeaves,
    scene: { madeSheet: "Issues" },
    ready: async (clock) => {
      const host = await openEntries();
      return {
        ...repeatable(host, () => writeIssues(issueSheet(5), clock)),
        finish: () => finishDecorations(clock),
      };
    },
  },
  {
    name: "write findings again",
    leaves: lookLeaves,
    scene: { madeSheet: "Issues" },
    ready: async (clock) => {
      const host = await openFindings(7, clock);
      return {
        ...repeatable(host, () => writeIssues(issueSheet(5), clock)),
        finish: () => finishDecorations(clock),
      };
    },
  },
  {
    name: "write more findings",
    leaves: lookLeaves,
    scene: { madeSheet: "Issues", sheetOfRows: "Issues" },
    ready: async (clock) => {
      const host = await openFindings(3, clock);
      return {
        ...repeatable(host, () => writeIssues(issueSheet(6), clock)),
        finish: () => finishDecorations(clock),
      };
    },
  },
  {
    name: "set the report date",
    scene: { cell: "EnsembleProfileReportDate" },
    ready: async (clock) => {
      const host = await openEntries();
      return repeatable(host, () => setReportDate("2026-06-30", clock));
    },
  },
  {
    name: "unpin the report date",
    scene: { cell: "EnsembleProfileReportDate" },
    ready: async (clock) => {
      const host = await openEntries();
      return repeatable(host, () => setReportDate(null, clock));
    },
  },
  {
    name: "edit the profile",
    scene: { cell: profileName("community") },
    ready: editingProfile,
  },
  {
    name: "undo an edit of the profile",
    scene: { cell: profileName("community") },
    ready: undoingProfileEdit,
  },
  {
    name: "choose the indicator of the scorecard",
    scene: { cell: NAMES.scorecardIndicator },
    ready: async (clock) => {
      const host = await openEntries();
      return repeatable(host, () => chooseScorecard("P", clock));
    },
  },
  {
    name: "hide sheets",
    scene: { table: "Canvas" },
    ready: async (clock) => {
      const host = await openEntries();
      return repeatable(host, () => showSheets({ canvas: false, debrief: false }, clock));
    },
  },
  {
    name: "confirm a column",
    scene: { table: "Partners", other: "note of partner A", caption: "Remark" },
    ready: async (clock) => {
      const make = async () => {
        const host = await openEntries();
        // A column that is found by its place only: its entry in the map is gone.
        await onWorkbook(({ tables, names }) => {
          tables.getItem("Partners").columns.getItem("Note").name = "Remark";
          const map = names.getItem("EnsembleColumnMap").getRange();
          map.worksheet.protection.unprotect();
        });
        await breakMap("Partners", "note");
        return host;
      };
      const host = await openCopy({ safety: "unconfirmed", ...calculation(), FILE }, make, current);
      return repeatable(host, () =>
        confirmColumns([{ table: "Partners", id: "note", found: "Remark" }], clock),
      );
    },
  },
  {
    name: "make room for more partners",
    leaves: lookLeaves,
    cost: "high",
    scene: { table: "Partners", caption: "Note", cell: "EnsembleTrackerIndicator" },
    ready: async (clock) => {
      const host = await openOutgrown();
      return { ...repeatable(host, () => makeRoom({ clock })), finish: () => finishDecorations(clock) };
    },
  },
  {
    name: "upgrade a workbook of version 1",
    leaves: lookLeaves,
    cost: "medium",
    scene: {
      ...{ table: "Observations", caption: "Note" },
      ...{ madeSheet: "Reporting plan", cell: "EnsembleProfileReportDate" },
    },
    ready: async (clock) => {
      const host = await openFixture(V1, current);
      return {
        ...repeatable(host, () => upgradeWorkbook({ clock })),
        finish: () => finishDecorations(clock),
      };
    },
  },
  {
    name: "repair a damaged workbook",
    leaves: lookLeaves,
    cost: "high",
    scene: { ...DATA_SCENE, caption: "Value", madeSheet: "Scorecard", cell: "EnsembleProfileReportDate" },
    ready: async (clock) => {
      const host = await openDamaged();
      return { ...repeatable(host, () => repairWorkbook({ clock })), finish: () => finishDecorations(clock) };
    },
  },
  {
    name: "change the language of a workbook",
    leaves: lookLeaves,
    cost: "high",
    scene: { ...DATA_SCENE, caption: "Value", cell: "EnsembleProfileReportDate" },
    ready: async (clock) => {
      const host = await openEntries();
      return {
        ...repeatable(host, () => translateWorkbook("fr", { clock })),
        finish: () => finishDecorations(clock),
      };
    },
  },
];

/** Empties a column's reference in the map of columns, as when somebody deleted its header and wrote it anew. */
async function breakMap(table: TableId, id: string): Promise<void> {
  const context = new Excel.RequestContext();
  const map = context.workbook.names.getItem("EnsembleColumnMap").getRange();
  map.load("values");
  await context.sync();
  const row = map.values.findIndex(([tableId, column]) => tableId === table && column === id);
  await onWorkbook(({ names }) => {
    names.getItem("EnsembleColumnMap").getRange().getCell(row, 2).values = [["Gone"]];
  });
}
