import { CELL_FORMATS } from "../../cellFormats";
import type { Context } from "../../context";
import type { SectionContent } from "../../pageLayout";
import { sentenceFormula } from "../../sentences";
import { SHEETS_TRACKER_TEXTS } from "../../../languages/texts/sheets/tracker";
import type { Rect } from "../../types";

/**
 * Says how many rows of a table a section of the tracker has no room for; nothing when there are none.
 * @param isBeyond the condition of such a row, an array of the table's length
 */
export function roomNote(
  { row, column }: Rect,
  isBeyond: string,
  text: "moreIndicators" | "morePartners",
  { localize }: Context,
): Required<Pick<SectionContent, "blocks" | "formats">> {
  const count = `SUMPRODUCT(--(${isBeyond}))`;
  const note = sentenceFormula(localize(SHEETS_TRACKER_TEXTS)[text], { count });
  return {
    blocks: [{ row, column, cells: [[`=IF(${count}>0,${note},"")`]] }],
    formats: [{ range: { row, column, rows: 1, columns: 1 }, format: CELL_FORMATS.text }],
  };
}
