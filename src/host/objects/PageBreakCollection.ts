import type { SheetState } from "../../spreadsheet/state";
import type { ObjectDefinition, Target } from "../wire/definition";
import { target } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { rectOnSheet } from "../operations/arguments";
import { finders } from "../operations/collection";
import { identityOf, PageBreakDefinition, type PageBreak } from "./PageBreak";

const breakAt = (sheet: SheetState, row: number): Target =>
  target(PageBreakDefinition, { sheet, row } satisfies PageBreak);

const items = (sheet: SheetState): Target[] => sheet.pageLayout.rowBreaks.map((row) => breakAt(sheet, row));

/** Finds a break by its index, or by the id that the client received. */
function find(sheet: SheetState, key: unknown): Target | null {
  const { rowBreaks } = sheet.pageLayout;
  const row = typeof key === "number" ? rowBreaks[key] : rowBreaks.find((one) => identityOf(one) === key);
  return row === undefined ? null : breakAt(sheet, row);
}

/** The rows of a sheet that begin a page when it prints. */
export const PageBreakCollectionDefinition: ObjectDefinition<SheetState> = {
  type: "PageBreakCollection",
  scalars: {},
  objects: {},
  methods: {
    Add: {
      call: (sheet, [range], { workbook }) => {
        const { row } = rectOnSheet("horizontalPageBreaks.add", range, sheet, workbook);
        if (row === 0) throw new HostError("InvalidArgument", "No page begins before the first row.");
        const { pageLayout } = sheet;
        pageLayout.rowBreaks = [...new Set([...pageLayout.rowBreaks, row])].sort((a, b) => a - b);
        return breakAt(sheet, row);
      },
    },
    GetCount: { call: ({ pageLayout }) => pageLayout.rowBreaks.length },
    RemovePageBreaks: { call: ({ pageLayout }) => void (pageLayout.rowBreaks = []) },
  },
  items,
  item: finders<SheetState>(find).item,
};
