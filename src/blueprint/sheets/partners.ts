import type { Context } from "../context";
import { entryText } from "../formula";
import { equalTexts } from "../lookups";
import { itemName } from "../names";
import type { Formulas } from "../table";
import { isUsableDay } from "../reportDate";
import type { SheetBlueprint } from "../types";
import { DAY_FACTOR, lookupKeyFormula, PARTS_OF_KEY } from "./data/keys";
import { entrySheet } from "./entrySheet";
import { beyondRoomFormulas } from "./tracker/beyondRoom";

const WIDTHS = { roles: 7, activities: 10, observations: 9.5 };

/** The sheet Partners: the organisations that take part. */
export function partnersSheet(context: Context): SheetBlueprint {
  return entrySheet(
    {
      sheet: "partners",
      id: "Partners",
      widths: WIDTHS,
      minimumRows: 1,
      formulas: formulas(context),
      frozen: 1,
    },
    context,
  );
}

function formulas(context: Context): Formulas {
  const { column, thisRow, rowNumber } = context.refs;
  const key = thisRow("Partners", "key");
  const ifPartner = (then: string) => `=IF(${key}="","",${then})`;
  const holders = (id: string) => column("RoleHolders", id);
  const activities = (id: string) => column("Activities", id);
  const isActivity = `ISNUMBER(1/(TRIM(${activities("name")})<>""))`;
  const isStopped = equalTexts(activities("state"), itemName("activityState", "stopped"));
  return {
    line: `=${rowNumber("Partners")}`,
    key: `=${entryText(thisRow("Partners", "name"))}`,
    lookupKey: lookupKeyFormula(key),
    joinedDay: `=IF(${isUsableDay(thisRow("Partners", "joined"))},INT(${thisRow("Partners", "joined")}),0)`,
    // A day later than all others for partners who have not left.
    leftDay: `=IF(${isUsableDay(thisRow("Partners", "left"))},INT(${thisRow("Partners", "left")}),${DAY_FACTOR - 1})`,
    roles: ifPartner(`SUMPRODUCT((${holders("partnerKey")}=${key})*${holders("isFirstOfPartner")})`),
    activities: ifPartner(
      `SUMPRODUCT(${isActivity}*${equalTexts(activities("partner"), key)}*(1-${isStopped}))`,
    ),
    observations: ifPartner(
      `SUMPRODUCT((${PARTS_OF_KEY.partner(column("Observations", "rowKey"))}=${thisRow("Partners", "line")})*` +
        `(${column("Observations", "indicatorDayKey")}>0))`,
    ),
    ...beyondRoomFormulas(context),
  };
}
