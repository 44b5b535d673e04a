import type { SheetState } from "../../spreadsheet/state";
import { target, type ObjectDefinition } from "../wire/definition";
import { RangeDefinition } from "./Range";

/** A row of a sheet that begins a page. */
export interface PageBreak {
  readonly sheet: SheetState;
  readonly row: number;
}

/** A break is identified by the row after it. */
export function identityOf(row: number): string {
  return `row ${row}`;
}

/** A horizontal page break. */
export const PageBreakDefinition: ObjectDefinition<PageBreak> = {
  type: "PageBreak",
  scalars: { _Id: { get: ({ row }) => identityOf(row) } },
  objects: {},
  methods: {
    Delete: {
      call: ({ sheet: { pageLayout }, row }) => {
        pageLayout.rowBreaks = pageLayout.rowBreaks.filter((other) => other !== row);
      },
    },
    GetCellAfterBreak: {
      call: ({ sheet, row }) =>
        target(RangeDefinition, { sheet, area: { row, column: 0, rows: 1, columns: 1 } }),
    },
  },
  identity: ({ row }) => identityOf(row),
};
