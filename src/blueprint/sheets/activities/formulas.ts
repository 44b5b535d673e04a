/** The formulas of the table Activities. */
import type { Context } from "../../context";
import { entryText, isFilled } from "../../formula";
import { firstRowWithKey, positionInList } from "../../lookups";
import { itemName } from "../../names";
import type { Formulas } from "../../table";
import type { TableId } from "../../types";
import { daysLate, lateOrder } from "../steps";

/** A partner's row × this + the position of a condition is one key, so that a single criterion matches both. */
export const CONDITION_FACTOR = 10;
const UNKNOWN = -1;

/** The formulas of the computed columns. */
export function activityFormulas({ refs }: Context): Formulas {
  const thisCell = (id: string) => refs.thisRow("Activities", id);
  const isState = (id: "done" | "stopped") =>
    `${entryText(thisCell("state"))}=${itemName("activityState", id)}`;
  // 0 for an empty entry, -1 for one that is unknown or cannot be read.
  const rowOf = (id: string, table: TableId) => {
    const text = entryText(thisCell(id));
    return `=IF(${text}="",IF(${isFilled(thisCell(id))},${UNKNOWN},0),${firstRowWithKey(refs, table, text)})`;
  };
  const check = (id: "fine" | "unknownPartner" | "unknownRole" | "unknownIndicator") =>
    itemName("activityCheck", id);
  const isOpen = `${thisCell("isRunning")}=1,NOT(${isState("done")})`;
  return {
    line: `=${refs.rowNumber("Activities")}`,
    isRunning: `=IF(${entryText(thisCell("name"))}="",0,IF(${isState("stopped")},0,1))`,
    late: `=${daysLate(isOpen, thisCell("until"))}`,
    partnerRow: rowOf("partner", "Partners"),
    conditionRow: `=IF(${thisCell("isRunning")}=0,0,${positionInList("condition", entryText(thisCell("condition")))})`,
    roleRow: rowOf("role", "Roles"),
    indicatorRow: rowOf("indicator", "Indicators"),
    partnerConditionKey:
      `=IF(AND(${thisCell("conditionRow")}>0,${thisCell("partnerRow")}>0),` +
      `${thisCell("partnerRow")}*${CONDITION_FACTOR}+${thisCell("conditionRow")},0)`,
    check:
      `=IF(${entryText(thisCell("name"))}="","",` +
      `IF(${thisCell("partnerRow")}=${UNKNOWN},${check("unknownPartner")},` +
      `IF(${thisCell("roleRow")}=${UNKNOWN},${check("unknownRole")},` +
      `IF(${thisCell("indicatorRow")}=${UNKNOWN},${check("unknownIndicator")},${check("fine")}))))`,
    lateOrder: lateOrder(refs, "Activities", isOpen, thisCell("until")),
  };
}
