import type { Language } from "../languages";
import type { InitiativeFile } from "../model/initiative";
import type { CustomCaptions } from "./formula";
import type { TableId } from "./types";
import { workbookBlueprint } from "./workbook";

/** No formula of a table depends on an initiative's entries. */
const NO_ENTRIES: InitiativeFile = {
  format: "ensemble-initiative",
  version: 1,
  language: "en",
  initiative: { name: "" },
  partners: [],
  roles: [],
  roleHolders: [],
  ratings: [],
  checklist: [],
  sustainability: [],
  canvas: [],
  activities: [],
  indicators: [],
  reportingPlan: [],
  observations: [],
  debrief: [],
};

/** The formulas of the computed columns of a table, by the id of the column, with structured references only. */
export function tableFormulas(
  id: TableId,
  language: Language,
  captions: CustomCaptions,
): ReadonlyMap<string, string> {
  const { sheets } = workbookBlueprint(NO_ENTRIES, { language, captions });
  const columns = sheets.flatMap(({ tables }) => tables).find((table) => table.id === id)?.columns ?? [];
  return new Map(
    columns.flatMap((column) => (column.formula === undefined ? [] : [[column.id, column.formula] as const])),
  );
}
