import { someNumbers, someOf } from "./sample";

const NUMBERS = Array.from({ length: 100 }, (_, index) => index);

test("a part has some of each kind, in their order, and is the same each time", () => {
  const kindOf = (number: number) => (number < 3 ? `the rare ${number}` : "others");
  const chosen = someOf(NUMBERS, 0.05, kindOf);
  expect(chosen.slice(0, 3)).toEqual([0, 1, 2]);
  expect(chosen).toHaveLength(3 + 5);
  expect(chosen).toEqual([...chosen].sort((one, other) => one - other));
  expect(someOf(NUMBERS, 0.05, kindOf)).toEqual(chosen);
});

test("of numbers, the first and the last are among them", () => {
  const chosen = someNumbers(7, 57, 0.1);
  expect([chosen[0], chosen.at(-1), chosen.length]).toEqual([7, 57, 2 + 5]);
  expect(someNumbers(3, 3, 0.1)).toEqual([3]);
});

test("a part may be all", () => {
  expect(someOf(NUMBERS, 1)).toEqual(NUMBERS);
});
