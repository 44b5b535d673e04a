/** The helper columns that an upgrade hides: in workbooks of earlier versions they lay open beside what people fill in. */
import type { SheetId, WorkbookBlueprint } from "../../blueprint/types";
import { findOrThrow } from "../../model/collections";
import type { Decoration } from "../build/decorations";
import type { Requests } from "../requests";
import { decorationStep, type DecorationStep } from "../steps";
import type { TableChange } from "./plan";
import { captionsAfter } from "./tableColumns";

/** Adjacent helper columns of a table, by their captions from left to right. */
export interface HelperColumns {
  readonly change: TableChange;
  readonly sheet: SheetId;
  readonly captions: readonly string[];
}

/**
 * The helper columns in whose sheet columns people have nothing of their own: above and below the table is no value, and the
 * sheet has neither a chart nor a drawing, which would shrink with its columns. One round trip, and another where there
 * is a value.
 */
export async function readHelpersToHide(
  requests: Requests,
  tables: readonly TableChange[],
  blueprint: WorkbookBlueprint,
): Promise<readonly HelperColumns[]> {
  const { free, taken } = await readFree(
    requests,
    tables.flatMap((change) => helperRuns(change, blueprint)),
  );
  const single = taken.flatMap((run) => run.captions.map((caption) => ({ ...run, captions: [caption] })));
  return [...free, ...(single.length > 0 ? (await readFree(requests, single)).free : [])];
}

/** The helper columns of a table that stays on its sheet, as runs of adjacent ones. */
function helperRuns(change: TableChange, { sheets }: WorkbookBlueprint): readonly HelperColumns[] {
  if (change.movesTo) return [];
  const { id: sheet, tables } = findOrThrow(sheets, (each) => each.tables.some(({ id }) => id === change.id));
  const { columns } = findOrThrow(tables, ({ id }) => id === change.id);
  const helpers = new Set(columns.flatMap(({ helper, caption }) => (helper ? [caption] : [])));
  const runs: string[][] = [[]];
  for (const caption of captionsAfter(change)) {
    if (helpers.has(caption)) runs.at(-1)?.push(caption);
    else runs.push([]);
  }
  return runs.flatMap((captions) => (captions.length > 0 ? [{ change, sheet, captions }] : []));
}

/** Which runs have nothing but their table in their sheet columns. */
async function readFree(
  requests: Requests,
  runs: readonly HelperColumns[],
): Promise<Readonly<Record<"free" | "taken", readonly HelperColumns[]>>> {
  if (runs.length === 0) return { free: [], taken: [] };
  const loaded = await requests.send(
    ({ workbook }) =>
      runs.map((run) => {
        const table = workbook.tables.getItem(run.change.id);
        const columnOf = (caption = "") => table.columns.getItem(caption).getRange();
        const cells = columnOf(run.captions[0]).getBoundingRect(columnOf(run.captions.at(-1)));
        const used = cells.getEntireColumn().getUsedRangeOrNullObject(true);
        cells.load("rowIndex,rowCount");
        used.load("rowIndex,rowCount");
        const { charts, shapes } = workbook.tables.getItem(run.change.id).worksheet;
        charts.load("items/name");
        return { run, cells, used, charts, drawings: shapes.getCount() };
      }),
    { endless: true },
  );
  const isFree = ({ cells, used, charts, drawings }: (typeof loaded)[number]) =>
    charts.items.length + drawings.value === 0 &&
    (used.isNullObject ||
      (used.rowIndex >= cells.rowIndex && used.rowIndex + used.rowCount <= cells.rowIndex + cells.rowCount));
  return {
    free: loaded.filter(isFree).map(({ run }) => run),
    taken: loaded.filter((one) => !isFree(one)).map(({ run }) => run),
  };
}

/** The steps that hide helper columns, wherever they are by then. */
export function hidingSteps(
  found: readonly HelperColumns[],
  blueprint: WorkbookBlueprint,
): readonly DecorationStep[] {
  return found.flatMap(({ change, sheet, captions }) =>
    captions.map((caption): DecorationStep => {
      const first = change.found.header.column + captionsAfter(change).indexOf(caption);
      const decoration: Decoration = {
        ...{ kind: "columnWidth", sheet, first, columns: 1, width: 0 },
        of: { table: change.id, captions: [caption] },
      };
      return {
        ...decorationStep(decoration, blueprint),
        apply: ({ context: { workbook } }) => {
          workbook.tables.getItem(change.id).columns.getItem(caption).getRange().columnHidden = true;
        },
      };
    }),
  );
}
