/** How Excel differs from machine to machine: every operation leaves the same workbook on each. */
import { outcomeOf } from "./faults";
import { onHostsWith, type HostDifferences, type Operation } from "./operations";
import { contentOf, differences, valuesOf, without, type WorkbookContent } from "./workbookContent";

export interface Variation {
  readonly name: string;
  readonly options: HostDifferences;
}

/** Members of charts and pages that an Excel refuses, as on an iPad or without a printer: see docs/decisions.md. */
const REFUSED_MEMBERS = {
  "ChartAxis.ReversePlotOrder": "GeneralException",
  "PageLayout.*": "GeneralException",
} as const;

export const VARIATIONS: readonly Variation[] = [
  { name: "tables extend by themselves", options: { variations: { tablesExtendOnWrite: true } } },
  { name: "no calculated columns", options: { variations: { calculatedColumns: false } } },
  { name: "manual calculation", options: { variations: { calculationMode: "Manual" } } },
  { name: "refused looks", options: { variations: { refusedMembers: REFUSED_MEMBERS } } },
  { name: "LTSC 2021", options: { excelVersion: "Excel2021" } },
  { name: "a slow client", options: { turnsBeforeAnswer: 5 } },
];

/** All pairs of variations. */
export const PAIRS: readonly Variation[] = VARIATIONS.flatMap((one, index) =>
  VARIATIONS.slice(index + 1).map((other) => ({
    name: `${one.name} and ${other.name}`,
    options: {
      ...one.options,
      ...other.options,
      variations: { ...one.options.variations, ...other.options.variations },
    },
  })),
);

interface End {
  readonly outcome: string;
  readonly content: WorkbookContent;
  readonly left: readonly RegExp[];
}

/** Runs an operation on a host with a variation. With `calculates`, the values of formulas are compared as well. */
export function endOn(operation: Operation, options: HostDifferences, calculates: boolean): Promise<End> {
  return onHostsWith({ ...options, calculates }, async () => {
    const { host, run } = await operation.ready({ wait: () => Promise.resolve() });
    const { outcome, result } = await outcomeOf(run());
    await host.settle();
    const left = outcome === "done" ? (operation.leaves?.(result) ?? []) : [];
    const content = calculates ? new Map([...contentOf(host), ...valuesOf(host)]) : contentOf(host);
    return { outcome, content, left };
  });
}

/**
 * Runs an operation in a workbook whose days somebody has made count from 1904: it is refused before anything is written
 * or, where it writes no days, leaves what it leaves elsewhere. Returns what differs.
 */
export function differencesIn1904(
  operation: Operation,
  expected: End,
  calculates: boolean,
): Promise<string[]> {
  return onHostsWith({ calculates }, async () => {
    const { host, run } = await operation.ready({ wait: () => Promise.resolve() });
    host.workbook.usesDates1904 = true;
    const before = contentOf(host);
    const { outcome, result } = await outcomeOf(run());
    await host.settle();
    const content = contentOf(host);
    if (outcome === "dateSystem1904") return differences(content, before);
    const left = outcome === "done" ? (operation.leaves?.(result) ?? []) : [];
    const { content: elsewhere, ...end } = expected;
    const withoutValues = without(elsewhere, [/^value of /]);
    return differencesOfEnds({ outcome, content, left }, { ...end, content: withoutValues });
  });
}

/** What differs between two ends, but for what a result says is left. */
export function differencesOfEnds(found: End, expected: End): string[] {
  if (found.outcome !== expected.outcome) return [`outcome ${found.outcome} instead of ${expected.outcome}`];
  return differences(without(found.content, found.left), without(expected.content, found.left));
}
