/** What to enter first, in this order, and whether it is done. */
import type { Language } from "../../../languages";
import type { SHEETS_DASHBOARD_TEXTS } from "../../../languages/texts/sheets/dashboard";
import { DASHBOARD_CELLS } from "../../dashboardRanges";
import { entryText } from "../../formula";
import { NAMES, profileName } from "../../names";
import { SHEET_CELLS } from "../../sheetRanges";
import type { SheetId } from "../../types";

type TextId = keyof (typeof SHEETS_DASHBOARD_TEXTS)[Language];

interface StartStep {
  readonly text: TextId;
  readonly why: TextId;
  readonly sheet: SheetId;
  /** a condition */
  readonly isDone: string;
}

export const START_STEPS: readonly StartStep[] = [
  {
    text: "startName",
    why: "startNameWhy",
    sheet: "initiative",
    isDone: `AND(${DASHBOARD_CELLS.initiative}<>"",${DASHBOARD_CELLS.community}<>"",${entryText(profileName("populationTarget"))}<>"")`,
  },
  {
    text: "startPartners",
    why: "startPartnersWhy",
    sheet: "partners",
    isDone: `SUMPRODUCT(--(LEN(${NAMES.partnerNames})>0))>0`,
  },
  { text: "startRoles", why: "startRolesWhy", sheet: "roles", isDone: `${DASHBOARD_CELLS.rolesCovered}>0` },
  {
    text: "startIndicator",
    why: "startIndicatorWhy",
    sheet: "indicators",
    isDone: `${DASHBOARD_CELLS.indicatorsTotal}>0`,
  },
  { text: "startData", why: "startDataWhy", sheet: "data", isDone: `${SHEET_CELLS.reportsAll}>0` },
  {
    text: "startReadiness",
    why: "startReadinessWhy",
    sheet: "readiness",
    isDone: `${SHEET_CELLS.ratingMembers}>0`,
  },
];
