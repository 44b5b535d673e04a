import fc from "fast-check";
import { idOf, idsOf, LIST_IDS, positionOf, wordOf, wordsOf } from "../../src/model/vocabulary";

const lists = fc.constantFrom(...LIST_IDS);
const languages = fc.constantFrom("en" as const, "fr" as const);
const spaces = fc.constantFrom("", " ", "  ");

test("every id is read back from what a cell shows, in any case and with outer spaces", () => {
  fc.assert(
    fc.property(lists, languages, fc.nat(), spaces, fc.boolean(), (list, language, pick, space, upper) => {
      const ids = idsOf(list);
      const id = ids[pick % ids.length]!;
      const shown = wordOf(list, id, language);
      const typed = space + (upper ? shown.toUpperCase() : shown) + space;
      expect(idOf(list, typed)).toBe(id);
      expect(wordsOf(list, language)[positionOf(list, id) - 1]).toBe(shown);
    }),
  );
});

test("a state shows its mark and is read with it or without", () => {
  expect(wordOf("indicatorStatus", "onTrack", "fr")).toBe("● Sur la bonne voie");
  expect(idOf("indicatorStatus", "● Sur la bonne voie")).toBe("onTrack");
  expect(idOf("indicatorStatus", "sur la bonne voie")).toBe("onTrack");
});

test("a straight apostrophe, which people type, is taken for the curly one", () => {
  expect(idOf("phase", "Amorcer l'action")).toBe("initiate");
});

test("other texts have no id", () => {
  for (const text of ["", " ", "●", "Sur la voie", "lead role"]) {
    expect([text, idOf("part", text), idOf("indicatorStatus", text)]).toEqual([text, undefined, undefined]);
  }
});
