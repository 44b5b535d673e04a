/** Operations in tables with hidden rows, on an Excel in which several rows that are written over hidden ones go astray. */
import type { Host } from "../../../src/host";
import { outcomeOf } from "./faults";
import { onHostsWith, type Operation } from "./operations";
import { contentOf, differences, type WorkbookContent } from "./workbookContent";

/** Hides every second row of each table, and of each list outside tables, as a filter does. */
export function hideRows({ workbook }: Host): void {
  for (const { tables, hiddenRows, cells, protection } of workbook.sheets) {
    for (const { area } of tables)
      for (let row = 1; row < area.rows; row += 2) hiddenRows.add(area.row + row);
    if (tables.length > 0 || protection.protected) continue;
    for (const { row } of cells.entries()) if (row % 2 === 1) hiddenRows.add(row);
  }
}

function endOf(
  operation: Operation,
  misplacesOverHiddenRows: boolean,
): Promise<{ readonly outcome: string; readonly content: WorkbookContent }> {
  return onHostsWith({ variations: { misplacesOverHiddenRows } }, async () => {
    const { host, run } = await operation.ready({ wait: () => Promise.resolve() });
    hideRows(host);
    const { outcome } = await outcomeOf(run());
    await host.settle();
    return { outcome, content: contentOf(host) };
  });
}

/** What differs between the two ends of an operation: nothing, if it writes each row where it belongs. */
export async function inHiddenRows(operation: Operation): Promise<readonly string[]> {
  const [expected, found] = [await endOf(operation, false), await endOf(operation, true)];
  const outcomes = expected.outcome === found.outcome ? [] : [`${found.outcome} for ${expected.outcome}`];
  return [...outcomes, ...differences(found.content, expected.content)];
}
