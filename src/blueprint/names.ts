/** Defined names that formulas read, the same in every language. The dashboard's stand in dashboardRanges.ts. */
import type { ListId, ListIds } from "./vocabulary";
import type { InitiativeProfile } from "../model/initiative";

export const NAMES = {
  /** the date that every rule reads: pinned, else today */
  asOf: "EnsembleAsOf",
  /** share of the time elapsed above which a slow indicator is near rather than off track */
  near: "EnsembleNearThreshold",
  /** share of the target within which an indicator to maintain has kept it */
  tolerance: "EnsembleKeepTolerance",
  partnerNames: "EnsemblePartnerNames",
  indicatorCodes: "EnsembleIndicatorCodes",
  frequencyMonths: "ListFrequencyMonths",
  schemaVersion: "EnsembleSchemaVersion",
  language: "EnsembleLanguage",
  columnMap: "EnsembleColumnMap",
} as const;

/** The name of the cell that holds an entry of the profile. */
export function profileName(property: keyof InitiativeProfile): string {
  return `EnsembleProfile${capital(property)}`;
}

/** The name of the words of a list: "ListRole". */
export function listName(list: ListId): string {
  return `List${capital(list)}`;
}

/** The name of one word of a list: "ListPartLead". */
export function itemName<List extends ListId>(list: List, id: ListIds[List]): string {
  return `${listName(list)}${capital(id)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
