import { MAX_COLUMNS, MAX_ROWS } from "../calc/addresses";
import type { SheetState } from "../state";
import type { ObjectDefinition, Target } from "../wire/definition";
import { target } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { areaOnSheet, readWhole } from "./arguments";
import { PageBreakDefinition, type PageBreak } from "./PageBreak";

const breakAt = (sheet: SheetState, row: number): Target =>
  target(PageBreakDefinition, { sheet, row } satisfies PageBreak);

/** The rows of a sheet that begin a page when it prints. */
export const PageBreakCollectionDefinition: ObjectDefinition<SheetState> = {
  type: "PageBreakCollection",
  scalars: {},
  objects: {},
  methods: {
    Add: {
      call: (sheet, [range], { workbook }) => {
        const { row } = areaOnSheet("horizontalPageBreaks.add", range, sheet, workbook);
        if (row === 0) throw new HostError("InvalidArgument", "No page begins before the first row.");
        const { pageLayout } = sheet;
        pageLayout.rowBreaks = [...new Set([...pageLayout.rowBreaks, row])].sort((a, b) => a - b);
        return breakAt(sheet, row);
      },
    },
    GetCount: { call: ({ pageLayout }) => pageLayout.rowBreaks.length },
    RemovePageBreaks: { call: ({ pageLayout }) => void (pageLayout.rowBreaks = []) },
  },
  items: (sheet) => sheet.pageLayout.rowBreaks.map((row) => breakAt(sheet, row)),
  item: (sheet, key) => {
    const row = sheet.pageLayout.rowBreaks[readWhole("page break", key, 0, Math.max(MAX_ROWS, MAX_COLUMNS))];
    if (row === undefined) throw new HostError("ItemNotFound", `There is no page break ${String(key)}.`);
    return breakAt(sheet, row);
  },
};
