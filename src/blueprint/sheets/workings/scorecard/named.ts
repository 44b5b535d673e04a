/** Expressions of what is behind the scorecard, by the names of its cells: for other sheets, and for texts. */
import { LANGUAGE_FORMATS } from "../../../../languages/texts/format";
import type { Context } from "../../../context";
import { quoted } from "../../../formula";
import { amountText } from "../../../sentences";
import {
  SCORECARD_BLOCKS,
  SCORECARD_FACT_IDS,
  type ScorecardBlock,
  type ScorecardFact,
} from "../../../scorecardRanges";
import { periodText } from "../../periodText";
import type { BlockColumn } from "./blocks";

/** What Indicators says of the chosen indicator. */
export function fact(id: ScorecardFact): string {
  return `INDEX(${SCORECARD_BLOCKS.facts.name},${SCORECARD_FACT_IDS.indexOf(id) + 1})`;
}

/** Whether a known indicator is shown. */
export const IS_SHOWN = `${fact("row")}>0`;

/** The value of a column of a block in its n-th row. */
export function rowValue<Id extends ScorecardBlock>(
  block: Id,
  place: number | string,
  column: BlockColumn<Id>,
): string {
  const { name, columns } = SCORECARD_BLOCKS[block];
  const offsets: Readonly<Record<string, number>> = columns;
  return `INDEX(${name},${place},${(offsets[column] ?? 0) + 1})`;
}

/** The unit as it follows a number in a sentence. */
export function unitSuffix({ language }: Context): string {
  const unit = fact("unit");
  const percent = quoted(LANGUAGE_FORMATS[language].percentSign);
  return `IF(${unit}="","",IF(${unit}="%",${percent},"\u00a0"&${unit}))`;
}

/** A number of the indicator within a sentence. */
export function amount(id: ScorecardFact, { language }: Context): string {
  return amountText(fact(id), language);
}

/** The period of the indicator that ends on a day. */
export function periodOf(id: ScorecardFact, { language }: Context): string {
  return periodText(fact(id), fact("months"), language);
}

/** A condition: all of these are numbers. */
export function areNumbers(...ids: readonly ScorecardFact[]): string {
  return `COUNT(${ids.map(fact).join(",")})=${ids.length}`;
}
