/** The formulas of the table Activities. */
import type { Context } from "../../context";
import { entryText, isFilled } from "../../formula";
import { firstRowWithKey, positionInList } from "../../lookups";
import { itemName } from "../../names";
import type { Formulas } from "../../table";
import type { TableId } from "../../types";
import { daysLate, lateOrder } from "../lateSteps";

/** A partner's row and the place of a condition as one number: one criterion finds both. */
export const CONDITION_FACTOR = 10;
const UNKNOWN = -1;

/** The formulas of the computed columns. */
export function activityFormulas({ refs }: Context): Formulas {
  const own = (id: string) => refs.thisRow("Activities", id);
  const is = (id: "done" | "stopped") => `${entryText(own("state"))}=${itemName("activityState", id)}`;
  // 0 for an empty entry, -1 for one that is unknown or cannot be read.
  const rowOf = (id: string, table: TableId) => {
    const text = entryText(own(id));
    return `=IF(${text}="",IF(${isFilled(own(id))},${UNKNOWN},0),${firstRowWithKey(refs, table, text)})`;
  };
  const check = (id: "fine" | "unknownPartner" | "unknownRole" | "unknownIndicator") =>
    itemName("activityCheck", id);
  return {
    line: `=${refs.rowNumber("Activities")}`,
    isRunning: `=IF(${entryText(own("name"))}="",0,IF(${is("stopped")},0,1))`,
    late: `=${daysLate(`${own("isRunning")}=1,NOT(${is("done")})`, own("until"))}`,
    partnerRow: rowOf("partner", "Partners"),
    conditionRow: `=IF(${own("isRunning")}=0,0,${positionInList("condition", entryText(own("condition")))})`,
    roleRow: rowOf("role", "Roles"),
    indicatorRow: rowOf("indicator", "Indicators"),
    partnerConditionKey:
      `=IF(AND(${own("conditionRow")}>0,${own("partnerRow")}>0),` +
      `${own("partnerRow")}*${CONDITION_FACTOR}+${own("conditionRow")},0)`,
    check:
      `=IF(${entryText(own("name"))}="","",` +
      `IF(${own("partnerRow")}=${UNKNOWN},${check("unknownPartner")},` +
      `IF(${own("roleRow")}=${UNKNOWN},${check("unknownRole")},` +
      `IF(${own("indicatorRow")}=${UNKNOWN},${check("unknownIndicator")},${check("fine")}))))`,
    lateOrder: lateOrder(refs, "Activities"),
  };
}
