/** What each member says of each item, beside the question that the item asks. */
import type { Context } from "../../context";
import type { SheetBlueprint } from "../../types";
import { entrySheet } from "../entrySheet";
import { ratingFormulas } from "./ratings";

const WIDTHS = { question: 44, state: 23 };
const NEW_ROWS = 24;

/** The sheet Ratings. */
export function ratingsSheet(context: Context): SheetBlueprint {
  return entrySheet(
    {
      sheet: "ratings",
      id: "Ratings",
      widths: WIDTHS,
      minimumRows: NEW_ROWS,
      formulas: ratingFormulas(context),
      frozen: 1,
      // Who rated what is not for every reader of the printed workbook.
      isPrinted: false,
    },
    context,
  );
}
