/**
 * The top of Readiness: the verdict, then the phase, the number of members who rated, and the number of items on which
 * they disagree.
 */
import { idsOf } from "../../../model/vocabulary";
import { CELL_FORMATS, COLOURS, SIZES, statusConditionals } from "../../cellFormats";
import type { Context } from "../../context";
import { cellAddress, entryText, quoted } from "../../formula";
import { itemName, listName, profileName } from "../../names";
import type { Page, PageSection } from "../../pageLayout";
import { sentenceFormula } from "../../sentences";
import { SHEETS_READINESS_TEXTS } from "../../../languages/texts/sheets/readiness";
import type { CellInput, Rect } from "../../types";
import { itemValueCells, verdictCell } from "./helperCells";
import { ALL_ITEMS } from "./items";

const QUIET = { fontColor: COLOURS.muted } as const;

/** The columns of the facts; the note on how to read them reaches to the edge of the page. */
const FACT_COLUMNS = { phase: 0, members: 1, disagreements: 2, reading: 6 } as const;

/** The cell of the verdict's word. */
export function verdictWordCell(page: Page): Rect {
  return { ...page.cellsOf("verdict", "verdict"), columns: 1 };
}

/** The cell of a fact's value. */
export function factCell(page: Page, fact: keyof typeof FACT_COLUMNS): Rect {
  const values = page.cellsOf("facts", "values");
  return { ...values, column: values.column + FACT_COLUMNS[fact], columns: 1 };
}

/** The verdict on a card as wide as the page. */
export function verdict({ localize }: Context): PageSection {
  return {
    id: "verdict",
    rows: [
      { part: "caption", height: 20 },
      { part: "verdict", height: 30 },
      { part: "sentence", height: 34 },
    ],
    content(cells, page) {
      const line = (part: "caption" | "verdict" | "sentence") => page.cellsOf("verdict", part);
      const number = verdictCell(page, "verdict");
      const word = verdictWordCell(page);
      // The sentence of each verdict, with the items that it names.
      const sentences = idsOf("verdict").map((id) =>
        sentenceFormula(localize(SHEETS_READINESS_TEXTS)[id], { items: verdictCell(page, "items") }),
      );
      return {
        blocks: [
          {
            row: cells.row,
            column: cells.column,
            cells: [
              [localize(SHEETS_READINESS_TEXTS).verdict],
              [`=INDEX(${listName("verdict")},${number})`],
              [`=CHOOSE(${number},${sentences.join(",")})`],
            ],
          },
        ],
        formats: [
          { range: cells, format: { ...CELL_FORMATS.text, fill: COLOURS.card, indent: 1 } },
          { range: line("caption"), format: { ...QUIET, vertical: "Bottom" } },
          { range: line("verdict"), format: { fontSize: SIZES.title, bold: true } },
          { range: line("sentence"), format: { wrap: true, vertical: "Top" } },
        ],
        merges: [line("caption"), line("verdict"), line("sentence")],
        conditionals: statusConditionals(cellAddress(word.row, word.column)).map((conditional) => ({
          range: word,
          conditional,
        })),
      };
    },
  };
}

/** Labels, and below them the values of the facts. */
export function facts({ localize, refs }: Context): PageSection {
  const phase = entryText(profileName("phase"));
  return {
    id: "facts",
    rows: [
      { part: "labels", height: 18 },
      { part: "values", height: 24 },
    ],
    content(cells, page) {
      const disagreements = `${itemValueCells(page, "spread", ALL_ITEMS)}=${itemName("spread", "disagreement")}`;
      const reading: Rect = {
        ...cells,
        column: cells.column + FACT_COLUMNS.reading,
        columns: cells.columns - FACT_COLUMNS.reading,
      };
      const left = { columns: FACT_COLUMNS.reading };
      // Up to the note: cells of earlier versions between them are emptied.
      const between = new Array<CellInput>(FACT_COLUMNS.reading - FACT_COLUMNS.disagreements - 1).fill("");
      return {
        blocks: [
          {
            row: cells.row,
            column: cells.column,
            cells: [
              [
                localize(SHEETS_READINESS_TEXTS).phase,
                localize(SHEETS_READINESS_TEXTS).members,
                localize(SHEETS_READINESS_TEXTS).disagreements,
                ...between,
              ],
              [
                `=IF(${phase}="",${quoted(localize(SHEETS_READINESS_TEXTS).noPhase)},${phase})`,
                `=SUM(${refs.column("Ratings", "isCountedMember")})`,
                `=SUMPRODUCT(--(${disagreements}))`,
                ...between,
              ],
            ],
          },
          { row: reading.row, column: reading.column, cells: [[localize(SHEETS_READINESS_TEXTS).reading]] },
        ],
        formats: [
          {
            range: { ...page.cellsOf("facts", "labels"), ...left },
            format: { ...QUIET, vertical: "Bottom", indent: 1 },
          },
          {
            range: { ...page.cellsOf("facts", "values"), ...left },
            format: {
              ...CELL_FORMATS.text,
              fontSize: SIZES.section,
              bold: true,
              horizontal: "Left",
              indent: 1,
            },
          },
          { range: reading, format: { ...CELL_FORMATS.lead, italic: true, vertical: "Center" } },
        ],
        merges: [reading],
      };
    },
  };
}
