/** Only the sheets that readiness needs, so that they build in a second. */
import { contextOf } from "../../src/blueprint/context";
import { rangeReference } from "../../src/blueprint/formula";
import { NAMES } from "../../src/blueprint/names";
import { initiativeNames, initiativeSheet } from "../../src/blueprint/sheets/initiative";
import { listNames, listsSheet } from "../../src/blueprint/sheets/lists";
import { ratingsSheet } from "../../src/blueprint/sheets/readiness/ratingsSheet";
import { readinessNames, readinessSheet } from "../../src/blueprint/sheets/readiness/readinessSheet";
import type { WorkbookBlueprint } from "../../src/blueprint/types";
import type { InitiativeFile } from "../../src/model/initiative";

/** Initiative, Readiness, Ratings and Lists; the list of indicator codes is an empty cell. */
export function readinessBlueprint(file: InitiativeFile): WorkbookBlueprint {
  const context = contextOf(file, file.language);
  const initiative = initiativeSheet(context);
  return {
    language: file.language,
    opensOn: "initiative",
    sheets: [initiative, readinessSheet(context), ratingsSheet(context), listsSheet(context)],
    names: [
      ...initiativeNames(context),
      ...readinessNames(context),
      ...listNames(context),
      {
        name: NAMES.indicatorCodes,
        formula: rangeReference(initiative.name, { row: 0, column: 20, rows: 1, columns: 1 }),
      },
    ],
  };
}
