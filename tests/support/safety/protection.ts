/** Operations where a person has protected a sheet that they would change, or the structure of the workbook. */
import type { Host } from "../../../src/host";
import { outcomeOf } from "./faults";
import type { Operation } from "./operations";
import { contentOf, differences, without } from "./workbookContent";

/** What stands for the structure of the workbook, in place of the name of a sheet. */
const STRUCTURE = "the structure";

async function protect(place: string): Promise<void> {
  const context = new Excel.RequestContext();
  const { protection, worksheets } = context.workbook;
  if (place === STRUCTURE) protection.protect("secret");
  else worksheets.getItem(place).protection.protect(undefined, "secret");
  await context.sync();
}

/** The contents of the sheets that are not protected, by id. */
function openSheets({ workbook }: Host): ReadonlyMap<string, { name: string; cells: string }> {
  return new Map(
    workbook.sheets
      .filter(({ protection }) => !protection.protected)
      .map(({ id, name, cells }) => [id, { name, cells: JSON.stringify([...cells.entries()]) }]),
  );
}

const opened = (operation: Operation) => operation.ready({ wait: () => Promise.resolve() });

/**
 * What is wrong at the end of an operation where one of the sheets that it changes is protected, or the structure: it is
 * refused and changes nothing, or does all that it does elsewhere.
 */
export async function underProtection(operation: Operation): Promise<readonly string[]> {
  const { host, run } = await opened(operation);
  const before = openSheets(host);
  const usual = await outcomeOf(run());
  await host.settle();
  const after = openSheets(host);
  const finished = contentOf(host);
  const changed = [...before].flatMap(([id, { name, cells }]) =>
    after.get(id)?.cells === cells ? [] : [name],
  );
  const wrong: string[] = [];
  for (const place of [...changed, STRUCTURE]) {
    const again = await opened(operation);
    await protect(place);
    const untouched = contentOf(again.host);
    const { outcome } = await outcomeOf(again.run());
    await again.host.settle();
    const isDone = outcome === usual.outcome;
    const protectedPlaces = isDone ? [/^structure$/, /^sheet /] : [];
    const expected = without(isDone ? finished : untouched, protectedPlaces);
    const found = without(contentOf(again.host), protectedPlaces);
    wrong.push(...differences(found, expected).map((each) => `${place} protected, ${outcome}: ${each}`));
  }
  return wrong;
}
