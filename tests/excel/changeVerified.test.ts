/** The rule of changes to rows that other people move, on a list of texts that somebody changes before a write. */
import { changeVerified, type VerifiedWork } from "../../src/excel/changeVerified";
import { elementAt } from "../../src/model/collections";

interface Replacement {
  readonly from: string;
  readonly to: string;
}

const FIRST_TO_UPPER = [{ from: "a", to: "A" }];

/** Replaces texts of a list, which `meanwhile` changes before each of the writes. */
function replacing(
  rows: string[],
  meanwhile: (write: number) => void,
): VerifiedWork<Replacement, [Replacement, number][]> {
  let writes = 0;
  return {
    find: (changes) => {
      const found = changes.filter(({ from }) => rows.includes(from));
      return Promise.resolve({
        found: found.length > 0 ? found.map((change) => [change, rows.indexOf(change.from)]) : undefined,
        missing: changes.filter(({ from }) => !rows.includes(from)),
      });
    },
    write: (found) => {
      meanwhile((writes += 1));
      return Promise.resolve(
        found.flatMap(([change, row]) => {
          const before = elementAt(rows, row);
          rows[row] = change.to;
          return before === change.from ? [] : [{ change, restore: { from: change.to, to: before } }];
        }),
      );
    },
    restore: (restores) => {
      for (const { from, to } of restores) rows[rows.indexOf(from)] = to;
      return Promise.resolve([]);
    },
  };
}

const change = (work: VerifiedWork<Replacement, [Replacement, number][]>, maxAttempts = 3) =>
  changeVerified(work, FIRST_TO_UPPER, { maxAttempts });

test("a row that moves before it is written is changed where it is then, and the other one is put back", async () => {
  const rows = ["a", "b"];
  expect(await change(replacing(rows, (write) => write === 1 && rows.reverse()))).toEqual([]);
  expect(rows).toEqual(["b", "A"]);
});

test("a row that is gone is reported, and no other row is changed", async () => {
  const rows = ["a", "b"];
  expect(await change(replacing(rows, () => rows.splice(0, 1, "c")))).toEqual(FIRST_TO_UPPER);
  expect(rows).toEqual(["c", "b"]);
});

test("rows that move in every attempt are left as they are", async () => {
  const rows = ["a", "b"];
  expect(await change(replacing(rows, () => rows.reverse()))).toEqual(FIRST_TO_UPPER);
  expect([...rows].sort()).toEqual(["a", "b"]);
});

test("an error ends the work, unless the work goes on after it", async () => {
  const rows = ["a"];
  const failing = (write: number) => {
    if (write === 1) throw new RangeError("not this time");
  };
  await expect(change(replacing(rows, failing))).rejects.toThrow("not this time");
  const work = { ...replacing(rows, failing), goesOnAfter: () => true };
  await expect(change(work, 1)).rejects.toThrow("not this time");
  const patient = { ...replacing(rows, failing), goesOnAfter: () => true };
  expect([await change(patient), rows]).toEqual([[], ["A"]]);
});
