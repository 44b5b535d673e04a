/** Behind the page: which indicators the sentence on what to watch names, by their place among those with a code. */
import type { Context } from "../../context";
import { absoluteColumn } from "../../formula";
import { itemName } from "../../names";
import type { CellBlock } from "../../types";
import { BEHIND, FIGURES_FIRST } from "./layout";

/** As many as a list of names says. */
const NAMED = 4;

interface Flag {
  /** the text that names them */
  readonly text: "watchMethods" | "watchTargets";
  readonly column: number;
  /** a column of Indicators, and the word in it */
  readonly of: "methods" | "targetCheck";
  readonly word: string;
}

/** The flags of indicators that are named. */
export const FLAGGED: readonly Flag[] = [
  {
    text: "watchMethods",
    column: BEHIND + 4,
    of: "methods",
    word: itemName("agreement", "disagree"),
  },
  {
    text: "watchTargets",
    column: BEHIND + 5,
    of: "targetCheck",
    word: itemName("targetCheck", "against"),
  },
];

/** The cell with the place of the n-th indicator that bears a flag, 0 for none. */
export function flaggedCell({ column }: Flag, number: number): string {
  return absoluteColumn(FIGURES_FIRST + number - 1, column);
}

/** Those cells, downwards. */
export function flaggedBlocks({ refs }: Context): readonly CellBlock[] {
  const order = refs.column("Indicators", "order");
  return FLAGGED.map((flag) => ({
    row: FIGURES_FIRST,
    column: flag.column,
    cells: Array.from({ length: NAMED }, (_, index) => {
      const next = (after: string) =>
        `MINIFS(${order},${order},">"&${after},${refs.column("Indicators", flag.of)},${flag.word})`;
      if (index === 0) return [`=${next("0")}`];
      const above = flaggedCell(flag, index);
      return [`=IF(${above}=0,0,${next(above)})`];
    }),
  }));
}
