import type { SheetBlueprint } from "../../src/blueprint/types";

/** A sheet without anything on it. */
export const BARE_SHEET: Omit<SheetBlueprint, "id" | "name"> = {
  tabColor: "#0B5C63",
  visible: true,
  gridlines: true,
  columnWidths: [],
  rowHeights: [],
  blocks: [],
  formats: [],
  merges: [],
  tables: [],
  validations: [],
  conditionals: [],
  charts: [],
  print: { orientation: "Landscape", pagesWide: 1, pagesTall: 0 },
  protect: false,
};
