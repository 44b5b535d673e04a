/** What is known of a running upgrade from one attempt to the next. */
import type { TableId } from "../../model/entities";
import type { RefusedDecoration } from "../build/refusedDecorations";
import { excelCode, WorkbookError } from "../errors";
import { PROTECTION } from "../protection";
import type { Requests, RetryPolicy } from "../requests";
import type { ColumnState, LocatedTable } from "../workbookTables";
import type { TableChange } from "./plan";
import { captionsAfter } from "./tableColumns";

/** Sheets or columns are not any more as the upgrade was planned; a new plan goes on from where they are. */
export class WorkbookChangedError extends WorkbookError {
  constructor(options?: ErrorOptions) {
    super("upgradeInterrupted", { code: "ItemNotFound" }, options);
  }
}

/** The error of an upgrade that has changed the workbook and could not go on. */
export function upgradeInterrupted(cause: unknown): unknown {
  // That nothing was changed, as this one says, is true before the first change only; the next attempt names the cells.
  if (cause instanceof WorkbookError && cause.code !== "cellsInTheWay") return cause;
  const code = excelCode(cause) ?? (cause instanceof Error ? cause.name : "Error");
  return new WorkbookError("upgradeInterrupted", { code }, { cause });
}

/** The error of other work that is done as an upgrade is: what interrupts an upgrade interrupts that work. */
export function interruptedAs(code: "roomInterrupted" | "repairInterrupted", cause: unknown): unknown {
  if (!(cause instanceof WorkbookError) || cause.code !== "upgradeInterrupted") return cause;
  return new WorkbookError(code, cause.details, { cause });
}

/** A table as an attempt left it: its captions, and those of the columns that it keeps, by their ids. */
interface KnownTable {
  readonly captions: readonly string[];
  readonly columns: ReadonlyMap<string, string>;
}

export class UpgradeProgress {
  /** identifies the sheets that this upgrade adds, until they have their tables */
  readonly key = Math.random().toString(36).slice(2, 8);
  /** whether anything may have been changed */
  hasBegun = false;
  /** Excel's ids of the sheets that were unprotected */
  readonly unprotectedSheetIds = new Set<string>();
  /** what Excel refused of the formatting */
  refused: readonly RefusedDecoration[] = [];
  private readonly known = new Map<TableId, KnownTable>();
  /** Once something was changed, requests are retried until the person leaves the cell. */
  readonly retryPolicy: RetryPolicy;

  constructor() {
    const hasBegun = () => this.hasBegun;
    this.retryPolicy = {
      get endless() {
        return hasBegun();
      },
    };
  }

  /** Notes how the columns of a table are called by now. */
  note(change: TableChange, isChanged: boolean): void {
    const { id, found, renamed } = change;
    const names = new Map(isChanged ? renamed.map(({ from, to }) => [from, to] as const) : []);
    this.known.set(id, {
      captions: isChanged ? captionsAfter(change) : found.header.captions,
      columns: new Map(
        found.columns
          .filter(({ caption }) => !change.removed.includes(caption))
          .map(({ column, caption }) => [column.id, names.get(caption) ?? caption] as const),
      ),
    });
  }

  /** Throws a WorkbookError `columnChanged` that names the columns that were identified before and are not found any more. */
  requireKnownColumns(tables: readonly LocatedTable[]): void {
    const lost = tables.flatMap(({ id: table, columns }) => {
      const found = new Set(columns.map(({ column }) => column.id));
      return [...(this.known.get(table)?.columns ?? [])].flatMap(([id, caption]) =>
        found.has(id) ? [] : [`${table}[${caption}]`],
      );
    });
    if (lost.length > 0) throw new WorkbookError("columnChanged", { names: lost });
  }

  /** Whether a column was identified before somebody renamed it: only the caption in its place is another one. */
  knows({ table, id, found }: ColumnState, tables: readonly LocatedTable[]): boolean {
    const { captions = [], columns } = this.known.get(table) ?? {};
    const former = columns?.get(id);
    const now = tables.find((each) => each.id === table)?.header.captions ?? [];
    return (
      former !== undefined &&
      now.length === captions.length &&
      !now.includes(former) &&
      !captions.includes(found) &&
      now.indexOf(found) === captions.indexOf(former)
    );
  }
}

/** Protects sheets that an upgrade unprotected, if they still are. What fails here is left to the next upgrade. */
export async function protectAgain(requests: Requests, sheetIds: ReadonlySet<string>): Promise<void> {
  if (sheetIds.size === 0) return;
  try {
    const loaded = await requests.send(({ workbook }) =>
      [...sheetIds].map((id) => {
        const sheet = workbook.worksheets.getItemOrNullObject(id);
        sheet.protection.load("protected");
        return { id, sheet };
      }),
    );
    const open = loaded.filter(({ sheet }) => !sheet.isNullObject && !sheet.protection.protected);
    if (open.length === 0) return;
    await requests.send(({ workbook }) => {
      for (const { id } of open) workbook.worksheets.getItem(id).protection.protect(PROTECTION);
    });
  } catch {
    // The error that ended the upgrade is reported.
  }
}
