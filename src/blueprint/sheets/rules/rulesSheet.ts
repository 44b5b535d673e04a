/** The sheet of rules between indicators, hidden until somebody uses it (docs/measurement-rules.md, "Plausible"). */
import type { Context } from "../../context";
import { isFilled } from "../../formula";
import { itemName } from "../../names";
import type { Formulas } from "../../table";
import type { SheetBlueprint } from "../../types";
import type { RuleStateId } from "../../../model/vocabulary";
import { namedRow } from "../data/keys";
import { sheetOnFirstUse } from "../entrySheet";
import { isNonNegative } from "../indicators/progress";

const NEW_ROWS = 3;

const WIDTHS = { state: 26 };

/** Which indicator can never be above which. */
export function rulesSheet(context: Context): SheetBlueprint {
  return sheetOnFirstUse(
    {
      sheet: "rules",
      id: "Rules",
      widths: WIDTHS,
      minimumRows: NEW_ROWS,
      formulas: formulas(context),
      frozen: 2,
      isPrinted: false,
    },
    context,
  );
}

const state = (id: RuleStateId): string => itemName("ruleState", id);

function formulas({ refs: { column, thisRow } }: Context): Formulas {
  const thisCell = (id: string) => thisRow("Rules", id);
  const rowOf = (id: string) => `=${namedRow(thisCell(id), column("Indicators", "lookupKey"))}`;
  const [one, other] = [thisCell("indicatorRow"), thisCell("atMostRow")];
  const of = (row: string, id: string) => `INDEX(${column("Indicators", id)},${row})`;
  const isUnknown = `OR(${one}=0,${other}=0,${one}=${other})`;
  // Totals that begin on different days are sums of different periods.
  const isComparable =
    `AND(${of(one, "judgedDay")}>0,${of(one, "judgedDay")}=${of(other, "judgedDay")},` +
    `ISNUMBER(${of(one, "latest")}),ISNUMBER(${of(other, "latest")}),` +
    `OR(${of(one, "total")}=0,${of(other, "total")}=0,${of(one, "floorDay")}=${of(other, "floorDay")}))`;
  return {
    indicatorRow: rowOf("indicator"),
    atMostRow: rowOf("atMost"),
    margin: `=IF(${isUnknown},"",IFERROR(IF(${isComparable},${of(other, "latest")}-${of(one, "latest")},""),""))`,
    brokenBy: `=IF(ISNUMBER(${thisCell("margin")}),IF(IFERROR(${isNonNegative(thisCell("margin"))},TRUE),0,${one}),0)`,
    state:
      `=IF(NOT(OR(${isFilled(thisCell("indicator"))},${isFilled(thisCell("atMost"))})),"",` +
      `IF(${isUnknown},${state("unknownIndicator")},IF(${thisCell("margin")}="",${state("notComparable")},` +
      `IF(${thisCell("brokenBy")}>0,${state("broken")},${state("holds")}))))`,
  };
}
