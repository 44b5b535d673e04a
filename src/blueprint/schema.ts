/** The schema of the workbook: its version, its blueprint, and the migrations from earlier versions. */
import type { InitiativeFile } from "../model/initiative";
import { DASHBOARD_BLOCKS, DASHBOARD_CELLS } from "./dashboardRanges";
import { profileName } from "./names";
import { SCHEMA_VERSION } from "./schemaVersion";
import { SHEET_CELLS } from "./sheetRanges";
import type { SheetId, TableId, WorkbookBlueprint } from "./types";
import { workbookBlueprint, type WorkbookOptions } from "./workbook";

/** Names of cells that move to an added sheet, and the sheet on which they were. */
export interface MovedNames {
  readonly from: SheetId;
  readonly names: readonly string[];
}

/**
 * What a schema version changes in a workbook of the version before; changes of columns, tables and names are found by
 * comparison.
 */
interface Migration {
  /** the version that it leads to */
  readonly to: number;
  /** sheets that did not exist before */
  readonly addedSheets?: readonly SheetId[];
  /** of those sheets, the ones with named cells that were on another sheet before */
  readonly movedNames?: Readonly<Partial<Record<SheetId, MovedNames>>>;
  /** tables that did not exist before, on those sheets */
  readonly addedTables?: readonly TableId[];
  /** computed sheets that are rewritten; the sheet Lists is rewritten for every version */
  readonly renewedSheets?: readonly SheetId[];
  /** sheets that keep one table where others were beside it: their panes and printed pages are those of that table */
  readonly repagedSheets?: readonly SheetId[];
  /** sheets whose panes and printed pages are those of a new workbook, unless their table has columns of people's own */
  readonly reprintedSheets?: readonly SheetId[];
  /** rows added at the end of sheets that people fill in: the defined name of the first of their cells */
  readonly addedRows?: Readonly<Partial<Record<SheetId, string>>>;
  /** formula columns that are removed, by their former ids; an entered column remains as a custom column */
  readonly removedFormulas?: Readonly<Partial<Record<TableId, readonly string[]>>>;
}

/** A schema that workbooks are upgraded to. */
export interface WorkbookSchema {
  readonly version: number;
  readonly migrations: readonly Migration[];
  blueprint(file: InitiativeFile, options: WorkbookOptions): WorkbookBlueprint;
}

/** The schema of this version of Ensemble. */
export const CURRENT_SCHEMA: WorkbookSchema = {
  version: SCHEMA_VERSION,
  migrations: [
    // The map of columns on Lists holds references to the header cells, and there is a map of sheets.
    { to: 2 },
    // The period that is judged: see docs/measurement-rules.md. Formulas of tables refer to their own row by plain
    // references, and to some columns by name.
    {
      to: 3,
      addedSheets: [
        "scorecard",
        "holders",
        "ratings",
        "sustainability",
        "bodies",
        "plan",
        "groups",
        "rules",
        "workings",
      ],
      movedNames: {
        sustainability: {
          from: "checklists",
          names: [SHEET_CELLS.sustainabilityTotal, SHEET_CELLS.sustainabilityUndecided],
        },
        workings: {
          from: "dashboard",
          names: [
            ...Object.values(DASHBOARD_CELLS),
            ...Object.values(DASHBOARD_BLOCKS).map(({ name }) => name),
          ],
        },
      },
      addedTables: ["Bodies", "ReportingPlan", "Groups", "Rules"],
      renewedSheets: ["readiness", "tracker", "dashboard", "guide"],
      repagedSheets: ["roles", "checklists"],
      reprintedSheets: ["partners", "activities", "indicators", "data"],
      addedRows: { initiative: profileName("availableAfter") },
      removedFormulas: {
        Indicators: ["until", "ends", "reportsAfter"],
        Observations: ["line", "day", "indicatorRow", "partnerRow", "groupKey", "pair", "mine", "changedOn"],
      },
    },
  ],
  blueprint: workbookBlueprint,
};

/** What migrations change together. */
export interface CombinedMigration {
  readonly addedSheets: ReadonlySet<SheetId>;
  readonly movedNames: ReadonlyMap<SheetId, MovedNames>;
  readonly addedTables: ReadonlySet<TableId>;
  readonly renewedSheets: ReadonlySet<SheetId>;
  readonly repagedSheets: ReadonlySet<SheetId>;
  readonly reprintedSheets: ReadonlySet<SheetId>;
  readonly addedRows: ReadonlyMap<SheetId, string>;
  removesFormulas(table: TableId, column: string): boolean;
}

/** The combined migration from a version to that of a schema. */
export function migrationFrom(version: number, { migrations }: WorkbookSchema): CombinedMigration {
  return combined(migrations.filter(({ to }) => to > version));
}

/** What is written anew to give the entries more room: the sheets whose blocks grow. */
export function roomMigration({ version }: WorkbookSchema): CombinedMigration {
  return combined([{ to: version, renewedSheets: ["tracker", "workings"] }]);
}

/** What a repair adds and writes anew in a workbook of the schema's version. */
export function repairMigration(
  { version }: WorkbookSchema,
  { added, renewed }: { readonly added: readonly SheetId[]; readonly renewed: readonly SheetId[] },
): CombinedMigration {
  return combined([{ to: version, addedSheets: added, renewedSheets: renewed }]);
}

function combined(steps: readonly Migration[]): CombinedMigration {
  return {
    addedSheets: new Set(steps.flatMap(({ addedSheets = [] }) => addedSheets)),
    movedNames: new Map(
      steps.flatMap(({ movedNames = {} }) => Object.entries(movedNames) as [SheetId, MovedNames][]),
    ),
    addedTables: new Set(steps.flatMap(({ addedTables = [] }) => addedTables)),
    renewedSheets: new Set([
      ...steps.flatMap(({ renewedSheets = [] }) => renewedSheets),
      ...(steps.length > 0 ? (["lists"] as const) : []),
    ]),
    repagedSheets: new Set(steps.flatMap(({ repagedSheets = [] }) => repagedSheets)),
    reprintedSheets: new Set(steps.flatMap(({ reprintedSheets = [] }) => reprintedSheets)),
    addedRows: new Map(
      steps.flatMap(({ addedRows = {} }) => Object.entries(addedRows) as [SheetId, string][]),
    ),
    removesFormulas: (table, column) =>
      steps.some(({ removedFormulas }) => removedFormulas?.[table]?.includes(column)),
  };
}
