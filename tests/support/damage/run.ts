/** Hurts copies of a workbook, one damage at a time, and notes what is told. */
import type { Language } from "../../../src/languages";
import type { WorkbookState } from "../../../src/spreadsheet/state";
import { lazyEngine, type Host } from "../../../src/host";
import { cellsOfFile, cellsOfHost } from "../workbookCells";
import { openHost } from "../host";
import { recalculateAllWithLibreOffice } from "../libreoffice";
import { noCalculation } from "../noCalculation";
import { packWorkbook, readSnapshot } from "../workbookSnapshot";
import { removeCachedResults } from "../../oracle/removeCachedResults";
import { damagesOf, type DamageCase } from "./damages";
import { outcomeOf, saidAtHome, shownIn, type Outcome } from "./judge";
import { damageLineOf } from "./damageLine";

export interface DamageRun {
  /** a calculated workbook; it stays as it is */
  readonly workbook: WorkbookState;
  readonly language: Language;
  /** which damages are tried */
  readonly choose: (cases: readonly DamageCase[]) => readonly DamageCase[];
}

/** The outcomes in the embedded engine. */
export async function runDamages({ workbook, language, choose }: DamageRun): Promise<readonly Outcome[]> {
  const copy = readSnapshot(packWorkbook(workbook));
  const { dashboard, line } = damageLineOf(workbook);
  const shown = (host: Host) => shownIn(cellsOfHost(host.workbook), dashboard, line);
  const open = async () => {
    const host = await openHost({ workbook: copy(), engine: lazyEngine, defersCalculation: true });
    // Lets the engine know that nothing has to be calculated.
    await host.settle();
    return host;
  };
  let host = await open();
  const before = shown(host);
  const outcomes: Outcome[] = [];
  for (const each of choose(damagesOf(workbook, language))) {
    await each.apply();
    await host.settle();
    outcomes.push(outcomeOf(each, before, shown(host), await saidAtHome()));
    await each.restore();
    await host.settle();
    if (each.isFinal || shown(host).line !== "") host = await open();
  }
  return outcomes;
}

/** The outcomes in LibreOffice, where Home is not at hand: what it would read is in the same cells. */
export async function runDamagesInLibreOffice({
  workbook,
  language,
  choose,
}: DamageRun): Promise<readonly Outcome[]> {
  const copy = readSnapshot(packWorkbook(workbook));
  const { dashboard, line } = damageLineOf(workbook);
  const chosen = choose(damagesOf(workbook, language));
  const files: Uint8Array[] = [];
  for (const each of [undefined, ...chosen]) {
    // LibreOffice calculates them.
    const host = await openHost({ workbook: copy(), engine: noCalculation });
    await each?.apply();
    await host.settle();
    files.push(removeCachedResults(await host.save()));
  }
  const [intact, ...damaged] = (await recalculateAllWithLibreOffice(files)).map((bytes) =>
    shownIn(cellsOfFile(bytes), dashboard, line),
  );
  return chosen.map((each, index) => {
    const after = damaged[index]!;
    return outcomeOf(
      each,
      intact!,
      after,
      after.line === "" ? [] : after.kinds.length > 0 ? after.kinds : "unknown",
    );
  });
}
