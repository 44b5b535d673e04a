/** Every operation that writes, where a sheet that it would change or the workbook's structure has a password. */
import { OPERATIONS } from "../support/safety/operations";
import { underProtection } from "../support/safety/protection";
import { TRIES_ALL } from "../support/sample";

const COSTLY = ["undo an import of several files", "undo the exchange of the framework"];
const tried = OPERATIONS.filter(({ name, cost }) => TRIES_ALL || cost === undefined || COSTLY.includes(name));

test.each(tried.map((operation) => [operation.name, operation] as const))(
  "%s: refused before anything is changed, or done",
  async (_, operation) => {
    expect(await underProtection(operation)).toEqual([]);
  },
);
