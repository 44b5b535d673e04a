import { NAMES } from "../blueprint/names";
import { ENTRY_CELLS } from "../blueprint/profile";
import { toLanguage, type Language } from "../languages";
import type { InitiativeProfile } from "../model/initiative";
import { elementAt, valueAt } from "../model/collections";
import type { CellContent } from "./cells";
import { systemClock, type Clock } from "./clock";
import { missingProfileNames, profileCells, profileOf, valueReaderOf } from "./readProfile";
import { toWorkbookError, WorkbookError } from "./errors";
import { Requests } from "./requests";
import { queueRecord, recordIn } from "./workRecord";
import { queueSheets, sheetsOf, type HideableSheet } from "./sheets";

/** A cell of the profile as it was read. */
export interface ProfileCell {
  /** what it holds, by which a change by somebody else is recognised: a constant, or a formula in R1C1 notation */
  readonly content: CellContent;
  /** the model's value; undefined for an empty cell */
  readonly value: CellContent | undefined;
  readonly isFormula: boolean;
}

/** The setup of a workbook. */
export interface Setup {
  readonly language: Language;
  /** the valid part of the profile; the sheet itself warns about invalid cells */
  readonly profile: Partial<InitiativeProfile>;
  /** the cells of the profile by their names; those that the workbook's schema version does not have are missing */
  readonly cells: Readonly<Record<string, ProfileCell>>;
  readonly sheets: readonly HideableSheet[];
  /** whether an exchange of the role framework was cut off */
  readonly hasUnfinishedExchange: boolean;
}

/** Reads the setup of the workbook. One round trip. Throws a WorkbookError: `notEnsemble`, `partMissing`. */
export async function readSetup(clock: Clock = systemClock): Promise<Setup> {
  try {
    const found = await new Requests(clock).send(({ workbook }) => {
      const queueNamed = (name: string) => {
        const range = workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
        range.load("values,text,valueTypes,formulasR1C1");
        return range;
      };
      return {
        language: queueNamed(NAMES.language),
        profile: ENTRY_CELLS.map(({ name }) => queueNamed(name)),
        sheets: queueSheets(workbook),
        exchange: queueRecord(workbook, "Framework"),
      };
    });
    if (found.language.isNullObject) throw new WorkbookError("notEnsemble");
    const missing = missingProfileNames(found.profile);
    if (missing.length > 0) throw new WorkbookError("partMissing", { names: missing });
    const language = toLanguage(found.language.values[0]?.[0]);
    const cells = profileCells(found.profile);
    const readValue = valueReaderOf(cells);
    return {
      language,
      profile: profileOf(cells, language, readValue).profile,
      cells: Object.fromEntries(
        ENTRY_CELLS.flatMap(({ name, kind }, index) => {
          const range = elementAt(found.profile, index);
          if (range.isNullObject) return [];
          const cell = elementAt(cells, index);
          const content = valueAt(range.formulasR1C1 as CellContent[][], 0, 0);
          const isFormula = typeof content === "string" && content.startsWith("=") && content !== cell.value;
          return [[name, { content, value: readValue(kind, cell), isFormula }] as const];
        }),
      ),
      sheets: sheetsOf(found.sheets),
      hasUnfinishedExchange: recordIn(found.exchange) !== undefined,
    };
  } catch (error) {
    throw toWorkbookError(error);
  }
}
