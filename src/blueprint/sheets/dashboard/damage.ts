/** The first line of the dashboard, while something is damaged: what, how much of it, and on which sheets. */
import { SHEETS_DAMAGE_TEXTS } from "../../../languages/texts/sheets/damage";
import { SHEETS_HEADINGS_TEXTS } from "../../../languages/texts/sheets/headings";
import { STATUS_COLOURS } from "../../cellFormats";
import type { Context } from "../../context";
import { NAMES } from "../../names";
import type { PageSection } from "../../pageLayout";
import { sentenceFormula } from "../../sentences";
import { SAID_CELLS, saidDamage } from "../damage/damageCells";
import { PAGE_FORMATS } from "../reportPages/formats";
import { fixedCells } from "../damage/fixedCells";

const SEPARATOR = "   ";

/** The line, empty when all is well. */
export function damageLine(context: Context): PageSection {
  return {
    id: "damage",
    rows: [{ height: 22 }],
    content: (cells) => ({
      blocks: [{ row: cells.row, column: cells.column, cells: [[damageFormula(context)]] }],
      formats: [
        {
          range: cells,
          format: { ...PAGE_FORMATS.wrapped, bold: true, fontColor: STATUS_COLOURS.bad, vertical: "Center" },
        },
      ],
      merges: [cells],
    }),
  };
}

/**
 * The formula refers to its cells by address and looks whether they still hold formulas: names, and the cells themselves,
 * may be damaged as well.
 */
function damageFormula({ localize }: Context): string {
  const texts = localize(SHEETS_DAMAGE_TEXTS);
  const lists = localize(SHEETS_HEADINGS_TEXTS).lists.name;
  const said = saidDamage().map(({ id, count, sheets }) => ({
    id,
    count: fixedCells(lists, count),
    sheets: fixedCells(lists, sheets),
  }));
  const parts = said.map(
    ({ id, count, sheets }) =>
      `IF(${count}>0,"${SEPARATOR}"&${sentenceFormula(texts[id], { count, sheets })},"")`,
  );
  const isFormula = (cells: string) => `SUMPRODUCT(--ISFORMULA(${cells}))`;
  const formulas = [fixedCells(lists, SAID_CELLS), NAMES.damageBySheet, NAMES.damageCounts].map(isFormula);
  const expected = `${said.length * 2}+2*ROWS(${NAMES.damageBySheet})+ROWS(${NAMES.damageCounts})`;
  // All of these begin in the same row.
  const places = [NAMES.damage, NAMES.damageCounts, NAMES.damageBySheet, NAMES.damageByKind].map(
    (name) => `(MIN(ROW(${name}))<>MIN(ROW(${fixedCells(lists, SAID_CELLS)})))`,
  );
  const isHurt = said.map(({ count }) => count).join("+");
  const unknown = sentenceFormula(texts.unknown);
  return (
    `=IFERROR(IF((${formulas.join("+")}<>${expected})+${places.join("+")}>0,${unknown},` +
    `IF(${isHurt}=0,"",${sentenceFormula(texts.intro)}&${parts.join("&")})),${unknown})`
  );
}
