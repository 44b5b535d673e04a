import fc from "fast-check";
import { idOfLabel, idsOf, LIST_IDS, positionOf, labelOf, labelsOf } from "../../src/model/vocabulary";

const lists = fc.constantFrom(...LIST_IDS);
const languages = fc.constantFrom("en" as const, "fr" as const);
const spaces = fc.constantFrom("", " ", "  ");

test("every id is parsed from its label, in any case and with leading and trailing spaces", () => {
  fc.assert(
    fc.property(lists, languages, fc.nat(), spaces, fc.boolean(), (list, language, pick, space, upper) => {
      const ids = idsOf(list);
      const id = ids[pick % ids.length]!;
      const shown = labelOf(list, id, language);
      const typed = space + (upper ? shown.toUpperCase() : shown) + space;
      expect(idOfLabel(list, typed)).toBe(id);
      expect(labelsOf(list, language)[positionOf(list, id) - 1]).toBe(shown);
    }),
  );
});

test("a state shows its symbol and is parsed with or without it", () => {
  expect(labelOf("indicatorStatus", "onTrack", "fr")).toBe("● Sur la bonne voie");
  expect(idOfLabel("indicatorStatus", "● Sur la bonne voie")).toBe("onTrack");
  expect(idOfLabel("indicatorStatus", "sur la bonne voie")).toBe("onTrack");
});

test("a straight apostrophe, which people type, is taken for the curly one", () => {
  expect(idOfLabel("phase", "Amorcer l'action")).toBe("initiate");
});

test("unknown texts have no id", () => {
  for (const text of ["", " ", "●", "Sur la voie", "lead role"]) {
    expect([text, idOfLabel("part", text), idOfLabel("indicatorStatus", text)]).toEqual([
      text,
      undefined,
      undefined,
    ]);
  }
});
