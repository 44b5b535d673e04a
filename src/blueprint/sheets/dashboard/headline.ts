/** How it goes, in two sentences: how many indicators are on track, and how far the chosen one is. */
import { COLOURS } from "../../cellFormats";
import { PAGE_CELLS } from "../../dashboardRanges";
import type { PageSection } from "../../pageLayout";
import { cellsFrom, formatted, PAGE_FORMATS } from "../reportPages/formats";
import { shortened } from "../reportPages/values";

const CHARACTERS = 134;

/** The sentences, on a coloured ground. */
export function headline(): PageSection {
  return {
    id: "headline",
    rows: [{ height: 18 }, { height: 17 }],
    content: (cells) => ({
      blocks: [
        {
          row: cells.row,
          column: cells.column,
          cells: [[`=${PAGE_CELLS.headline}`], [`=${shortened(PAGE_CELLS.summary, CHARACTERS)}`]],
        },
      ],
      formats: [
        formatted(cells, { ...PAGE_FORMATS.headline, fill: COLOURS.card }),
        formatted({ ...cells, columns: 1 }, { borders: { EdgeLeft: COLOURS.accent } }),
        formatted(cellsFrom(cells, 0), { bold: true }),
      ],
    }),
  };
}
