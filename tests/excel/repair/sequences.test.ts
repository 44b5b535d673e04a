/** Whatever is done to a workbook, a repair keeps the entries and leaves nothing to repair. */
import fc from "fast-check";
import { readEntries } from "../../../src/excel";
import { planRepair, repairWorkbook } from "../../../src/excel/repair";
import { ENTITIES, TABLE_IDS } from "../../../src/model/entities";
import { example } from "../../oracle/examples";
import { openBuiltWorkbook } from "../../support/builtWorkbook";
import {
  applySequence,
  DAMAGE_STEP_KINDS,
  damageSequences,
  type DamageStep,
  type Entries,
} from "../../support/damage/sequences";
import { someOf } from "../../support/sample";

const LISTS = TABLE_IDS.map((id) => ENTITIES[id].list);

async function entriesNow(): Promise<Entries> {
  const { value } = await readEntries();
  const lists = value as Entries;
  return Object.fromEntries(LISTS.map((list) => [list, lists[list] ?? []]));
}

const open = () => openBuiltWorkbook(example("missions-la-fonda"), { language: "fr" }, { calculates: false });

async function outcomeOf(steps: readonly DamageStep[]) {
  await open();
  const { entries, done } = await applySequence(steps, await entriesNow(), "fr");
  await repairWorkbook({ isConfirmed: () => true });
  return {
    entries: await entriesNow(),
    expected: entries,
    done,
    left: (await planRepair({ isConfirmed: () => true })).steps,
  };
}

function expectRepaired({ entries, expected, left }: Awaited<ReturnType<typeof outcomeOf>>): void {
  expect(entries).toEqual(expected);
  expect(left).toEqual([]);
}

test.each(someOf(DAMAGE_STEP_KINDS, 1))("after %s alone", async (kind) => {
  const outcome = await outcomeOf([{ kind, place: 3 }]);
  expect(outcome.done).toHaveLength(1);
  expectRepaired(outcome);
});

test("after any sequence", async () => {
  await fc.assert(
    fc.asyncProperty(damageSequences, async (steps) => expectRepaired(await outcomeOf(steps))),
    { numRuns: Number(process.env["SEQ"] ?? 5), endOnFailure: true },
  );
});
