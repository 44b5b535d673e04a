import { checkTypes } from "../support/pseudo/checkTypes";

test("one more language is one folder and one entry: every type is right with it", async () => {
  expect(await checkTypes()).toEqual([]);
});
