/** An initiative on a day, in a language, with choices on the tracker: built, and compared with the oracle. */
import fc from "fast-check";
import { NAMES } from "../../../src/blueprint/names";
import { serialOf } from "../../../src/model/days";
import { labelOf } from "../../../src/model/vocabulary";
import { createWorkbook } from "../../../src/excel";
import type { Host } from "../../../src/host";
import type { Language } from "../../../src/languages";
import type { InitiativeFile, IsoDate } from "../../../src/model/initiative";
import {
  initiativeFiles,
  reportDates,
  trackerChoices,
  initiativesWithUnknownReferences,
} from "../arbitraries";
import { reportedInitiatives } from "../arbitraries/reported";
import { openHost } from "../host";
import { cellsOfFile, cellsOfHost } from "../workbookCells";
import { expectedWorkbook } from "./expectedWorkbook";
import type { TrackerChoices } from "../../oracle/tracker";
import { computedErrors, pasteInvalid, invalidPasteLists, type InvalidPaste } from "./invalidPastes";
import { workbookDifferences } from "./workbookDifferences";

export interface Case {
  readonly file: InitiativeFile;
  readonly reportDate: IsoDate;
  readonly language: Language;
  readonly choices: TrackerChoices;
  /** what is pasted over its entries afterwards */
  readonly invalidPastes: readonly InvalidPaste[];
}

/** Any case: of a valid file, of one with unknown names, or of one whose partners report nearly always. */
export const cases: fc.Arbitrary<Case> = fc
  .oneof(
    { weight: 2, arbitrary: initiativeFiles },
    { weight: 1, arbitrary: initiativesWithUnknownReferences },
    { weight: 1, arbitrary: reportedInitiatives },
  )
  .chain((file) =>
    fc.record({
      file: fc.constant(file),
      reportDate: reportDates(file),
      language: fc.constant(file.language),
      choices: trackerChoices(file),
      invalidPastes: invalidPasteLists,
    }),
  );

/** The workbook of a case, computed by the embedded engine. */
export async function buildCase({ file, reportDate, language, choices }: Case): Promise<Host> {
  const host = await openHost({ defersCalculation: true });
  await createWorkbook(file, { language, reportDate });
  const { partner, frequency, indicator, until, scorecard } = choices;
  await Excel.run(async (context) => {
    const chooseEntry = (name: string, value: string | number) => {
      context.workbook.names.getItem(name).getRange().values = [[value]];
    };
    if (partner !== undefined) chooseEntry(NAMES.trackerPartner, partner);
    if (frequency !== undefined)
      chooseEntry(NAMES.trackerFrequency, labelOf("frequency", frequency, language));
    if (indicator !== undefined) chooseEntry(NAMES.trackerIndicator, indicator);
    if (scorecard !== undefined) chooseEntry(NAMES.scorecardIndicator, scorecard);
    if (until !== undefined) chooseEntry(NAMES.trackerUntil, serialOf(until));
    await context.sync();
  });
  await host.settle();
  return host;
}

/** Where the workbook in a host differs from the oracle. */
export function faultsInHost(host: Host, one: Case): readonly string[] {
  return workbookDifferences(cellsOfHost(host.workbook), expectationOf(one), one.language);
}

/** Where a saved workbook differs from the oracle. */
export function faultsInFile(bytes: Uint8Array, one: Case): readonly string[] {
  return workbookDifferences(cellsOfFile(bytes), expectationOf(one), one.language);
}

function expectationOf({ file, reportDate, language, choices }: Case) {
  return expectedWorkbook(file, reportDate, language, choices);
}

/** Applies the invalid pastes of the case to an open workbook; returns the computed cells that then show an error. */
export async function errorsAfterInvalidPastes(
  host: Host,
  { invalidPastes }: Case,
): Promise<readonly string[]> {
  await pasteInvalid(invalidPastes);
  return computedErrors(cellsOfHost(host.workbook), invalidPastes);
}

/** Computed cells that show an error in a workbook saved after invalid pastes. */
export function errorsInFileAfterInvalidPastes(
  bytes: Uint8Array,
  { invalidPastes }: Case,
): readonly string[] {
  return computedErrors(cellsOfFile(bytes), invalidPastes);
}
