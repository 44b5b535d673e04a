import { checkTypes } from "../support/pseudo/checkTypes";

test("adding a language takes one folder and one entry, and type-checks", async () => {
  expect(await checkTypes()).toEqual([]);
});
