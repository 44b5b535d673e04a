import fc from "fast-check";
import { partnerLines } from "../../src/taskpane/form/partnerLines";

const names = (text: string) => partnerLines(text).map(({ name }) => name);

test("reads one partner a line, whatever the line ends and the blank lines", () => {
  expect(partnerLines("Library\r\n\r\n  Health   centre \nCity")).toEqual([
    { line: 1, name: "Library" },
    { line: 3, name: "Health centre" },
    { line: 4, name: "City" },
  ]);
});

test("takes lists as other programs write them", () => {
  expect(names("• Library\n- Health centre\n3. City\n4) School board")).toEqual([
    "Library",
    "Health centre",
    "City",
    "School board",
  ]);
  expect(names("Library\tHealth centre; City")).toEqual(["Library", "Health centre", "City"]);
});

test("keeps numbers and hyphens that belong to a name", () => {
  expect(names("211 Ontario\nSaint-Henri\nCLSC 3")).toEqual(["211 Ontario", "Saint-Henri", "CLSC 3"]);
});

test("gives back every plain name, each with the line where it stands", () => {
  const plain = fc.stringMatching(/^[A-Za-zÀ-ÿ]{1,12}( [A-Za-zÀ-ÿ]{1,12}){0,3}$/);
  fc.assert(
    fc.property(fc.array(plain, { maxLength: 20 }), fc.constantFrom("\n", "\r\n", "\r"), (list, end) => {
      expect(partnerLines(list.join(end))).toEqual(list.map((name, index) => ({ line: index + 1, name })));
    }),
  );
});
