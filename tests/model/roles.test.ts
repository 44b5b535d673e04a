import fc from "fast-check";
import { FRAMEWORK_ROLES } from "../../src/catalogue/frameworks";
import { issueText } from "../../src/model/issues/sentences";
import { roleKey, roleOfCell, roleOfLabel } from "../../src/model/roles";
import { validateInitiative } from "../../src/model/validateInitiative";
import { initiative } from "../support/initiative";

test("labels of a framework's roles identify them in either language, however they are typed", () => {
  const typed = fc
    .tuple(fc.constantFrom(...FRAMEWORK_ROLES), fc.constantFrom("en" as const, "fr" as const))
    .chain(([{ id, label }, language]) =>
      fc.record({
        id: fc.constant(id),
        text: fc.constantFrom(
          label[language],
          ` ${label[language].toUpperCase()}  `,
          label[language].replace(/’/g, "'").replace(/\s/g, " "),
        ),
      }),
    );
  fc.assert(
    fc.property(typed, ({ id, text }) => {
      expect(roleOfLabel(text)).toBe(id);
      expect(roleOfCell(text.trim())).toBe(id);
    }),
  );
});

test("a role id in a cell is a name of its own", () => {
  for (const { id } of FRAMEWORK_ROLES) {
    const name = roleOfCell(id);
    expect(name.toLowerCase()).toBe(id);
    expect(roleKey(name)).not.toBe(roleKey(id));
  }
  expect(roleOfCell("Welcome newcomers")).toBe("Welcome newcomers");
});

const issuesOf = (parts: Parameters<typeof initiative>[0]) => validateInitiative(initiative(parts)).issues;

test("roles of the framework need no entry; others do", () => {
  const holder = (role: string) => ({ roleHolders: [{ role, person: "Director" }] });
  expect(issuesOf(holder("policy"))).toEqual([]);
  expect(issuesOf(holder("Influencer les politiques"))).toEqual([]);
  expect(issuesOf(holder("dialogue"))).toMatchObject([
    { code: "unknownRole", place: { path: "$.roleHolders[0].role" } },
  ]);
  expect(issuesOf({ ...holder("dialogue"), initiative: { name: "Toit", framework: "laFonda" } })).toEqual([]);
  expect(issuesOf({ ...holder("welcome"), roles: [{ role: "Welcome" }] })).toEqual([]);
  expect(issuesOf({ ...holder("coordination"), roles: [{ role: "Coordination" }] })).toMatchObject([
    { code: "unknownRole", details: { meant: "Coordination" } },
  ]);
});

test.each(["canvas", "activities", "indicators"] as const)(
  "reports an unknown role in %s, with the nearest",
  (list) => {
    const entries = {
      canvas: [{ dimension: "other" as const, description: "Heard", role: "Welcom" }],
      activities: [{ name: "Breakfast", role: "Welcom" }],
      indicators: [
        { code: "X", name: "X", direction: "up" as const, combination: "sum" as const, role: "Welcom" },
      ],
    };
    const [issue, ...others] = issuesOf({ roles: [{ role: "Welcome" }], [list]: entries[list] });
    expect(others).toEqual([]);
    expect(issue).toMatchObject({
      severity: "error",
      code: "unknownRole",
      place: { path: `$.${list}[0].role` },
      details: { nearest: "Welcome" },
    });
    expect(issueText(issue!, "en")).toContain("Did you mean “Welcome”?");
    expect(issueText(issue!, "fr")).toContain("Vouliez-vous dire «\u00A0Welcome\u00A0»?");
  },
);

test("a role is unique, by id or label", () => {
  const roles = [{ role: "policy" }, { role: "Welcome" }, { role: "Advance policy" }, { role: "WELCOME" }];
  expect(issuesOf({ roles })).toMatchObject([
    { code: "duplicate", place: { path: "$.roles[2].role" }, details: { first: "$.roles[0]" } },
    { code: "duplicate", place: { path: "$.roles[3].role" }, details: { first: "$.roles[1]" } },
  ]);
});
