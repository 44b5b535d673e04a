import { CELL_FORMATS } from "../../cellFormats";
import type { Context } from "../../context";
import type { SectionContent } from "../../pageLayout";
import { sentenceFormula } from "../../sentences";
import { SHEETS_TRACKER_TEXTS } from "../../../languages/texts/sheets/tracker";
import type { Rect } from "../../types";
import { beyondName } from "../room/roomCells";

const TEXTS = { trackerIndicators: "moreIndicators", trackerPartners: "morePartners" } as const;

/** Says how many entries a block of the tracker has no room for, as the dashboard counts them; nothing when there are none. */
export function roomNote(
  { row, column }: Rect,
  block: keyof typeof TEXTS,
  { localize }: Context,
): Required<Pick<SectionContent, "blocks" | "formats">> {
  const count = beyondName(block);
  const note = sentenceFormula(localize(SHEETS_TRACKER_TEXTS)[TEXTS[block]], { count });
  return {
    blocks: [{ row, column, cells: [[`=IF(${count}>0,${note},"")`]] }],
    formats: [{ range: { row, column, rows: 1, columns: 1 }, format: CELL_FORMATS.text }],
  };
}
