import fc from "fast-check";
import { headerReference, idInMap, readMapEntry, type MapEntry } from "../../src/blueprint/columnMap";
import { COLUMNS, type ColumnDefinition } from "../../src/blueprint/columns";
import { locateColumns } from "../../src/blueprint/locateColumns";
import { TABLE_IDS, type TableId } from "../../src/model/entities";
import { type Language, LANGUAGES } from "../../src/languages";

/** A header cell and the column that it was created for; undefined for a column that people added. */
interface HeaderCell {
  readonly caption: string;
  readonly origin: string | undefined;
}

const captionsIn = (table: TableId, language: Language): HeaderCell[] =>
  COLUMNS[table].map(({ id, captions }) => ({ caption: captions[language], origin: id }));

const located = (
  table: TableId,
  cells: readonly HeaderCell[],
  language: Language,
  map: ReadonlyMap<string, MapEntry> = new Map(),
) => {
  const header = { sheet: "Data", row: 3, column: 0, captions: cells.map(({ caption }) => caption) };
  const { found, missing } = locateColumns(COLUMNS[table], header, language, map);
  return {
    found: Object.fromEntries(found.map(({ column, index, foundBy }) => [column.id, { index, foundBy }])),
    missing: missing.map(({ id }) => id),
  };
};

/** A live column map: it gives the current header cell of each column, or is lost with the column. */
function liveMap(table: TableId, cells: readonly HeaderCell[]): ReadonlyMap<string, MapEntry> {
  return new Map(
    COLUMNS[table].map((column) => {
      const cell = cells.find(({ origin }) => origin === column.id);
      const entry = cell
        ? readMapEntry(headerReference(table, cell.caption), cell.caption)
        : { kind: "lost" as const };
      return [idInMap(column), entry!] as const;
    }),
  );
}

const everyCaption = (table: TableId): ReadonlySet<string> =>
  new Set(
    COLUMNS[table].flatMap(({ captions }) => Object.values(captions).map((text) => text.toLowerCase())),
  );

/** A list with some items from an index on replaced by others. */
function exchanged<Item>(
  list: readonly Item[],
  at: number,
  removeCount: number,
  ...insertedItems: Item[]
): Item[] {
  return [...list.slice(0, at), ...insertedItems, ...list.slice(at + removeCount)];
}

/** Edits of people to the header row of a table: rename, move, delete, add columns. */
const editedTables = fc
  .record({
    table: fc.constantFrom(...TABLE_IDS),
    language: fc.constantFrom(...LANGUAGES),
    renamed: fc.array(fc.tuple(fc.nat(60), fc.string({ minLength: 1, maxLength: 12 })), { maxLength: 4 }),
    deleted: fc.array(fc.nat(60), { maxLength: 3 }),
    added: fc.array(fc.tuple(fc.nat(60), fc.string({ minLength: 1, maxLength: 12 })), { maxLength: 3 }),
    moved: fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 4 }),
  })
  .map(({ table, language, renamed, deleted, added, moved }) => {
    const captionList = everyCaption(table);
    let cells = captionsIn(table, language);
    const isFree = (caption: string) =>
      !captionList.has(caption.trim().toLowerCase()) &&
      caption.trim() !== "" &&
      !cells.some((cell) => cell.caption.trim().toLowerCase() === caption.trim().toLowerCase());
    for (const [at, caption] of renamed) {
      const place = at % cells.length;
      if (isFree(caption)) cells = exchanged(cells, place, 1, { ...cells[place]!, caption });
    }
    for (const at of deleted) if (cells.length > 2) cells = exchanged(cells, at % cells.length, 1);
    for (const [at, caption] of added) {
      if (isFree(caption))
        cells = exchanged(cells, at % (cells.length + 1), 0, { caption, origin: undefined });
    }
    for (const [from, to] of moved) {
      const cell = cells[from % cells.length]!;
      const rest = exchanged(cells, from % cells.length, 1);
      cells = exchanged(rest, to % cells.length, 0, cell);
    }
    return { table, language, cells };
  });

test("captions of a table are unique in each language", () => {
  for (const table of TABLE_IDS) {
    for (const language of LANGUAGES) {
      const all = COLUMNS[table].map(({ captions }) => captions[language].toLowerCase());
      expect([table, language, new Set(all).size]).toEqual([table, language, all.length]);
    }
  }
});

test("with a live map, finds every column after any move or rename, and no other", () => {
  fc.assert(
    fc.property(editedTables, ({ table, language, cells }) => {
      const { found, missing } = located(table, cells, language, liveMap(table, cells));
      for (const { id } of COLUMNS[table]) {
        const index = cells.findIndex(({ origin }) => origin === id);
        if (index < 0) expect([id, missing.includes(id)]).toEqual([id, true]);
        else expect([id, found[id]]).toEqual([id, { index, foundBy: "map" }]);
      }
    }),
    { numRuns: 500 },
  );
});

test("without a map, finds columns by caption correctly, and marks guesses", () => {
  let guesses = 0;
  fc.assert(
    fc.property(editedTables, ({ table, language, cells }) => {
      const { found } = located(table, cells, language);
      const indexes = Object.values(found).map(({ index }) => index);
      expect(new Set(indexes).size).toBe(indexes.length);
      const captions = new Map(COLUMNS[table].map(({ id, captions: all }) => [all[language], id] as const));
      for (const [id, { index, foundBy }] of Object.entries(found)) {
        const { caption, origin } = cells[index]!;
        if (foundBy === "caption") expect([id, origin]).toEqual([id, id]);
        else {
          guesses += 1;
          expect(foundBy).toBe("place");
          // A column with a known caption is never taken for another.
          expect(captions.get(caption)).toBeUndefined();
        }
      }
      for (const { id, captions: all } of COLUMNS[table]) {
        if (cells.some(({ caption, origin }) => origin === id && caption === all[language])) {
          expect([id, found[id]?.foundBy]).toEqual([id, "caption"]);
        }
      }
    }),
    { numRuns: 500 },
  );
  expect(guesses).toBeGreaterThan(20);
});

test("finds and marks captions of the other language, in any order", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...TABLE_IDS),
      fc.constantFrom(...LANGUAGES),
      fc.infiniteStream(fc.nat(1000)),
      (table, language, order) => {
        const other = LANGUAGES.find((one) => one !== language)!;
        const keys = order;
        const cells = captionsIn(table, other)
          .map((cell) => ({ cell, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ cell }) => cell);
        const { found, missing } = located(table, cells, language);
        // Columns of formulas are never guessed.
        const isEntered = (id: string) => COLUMNS[table].find((column) => column.id === id)!.entered;
        expect(missing.filter(isEntered)).toEqual([]);
        for (const [id, { index, foundBy }] of Object.entries(found)) {
          expect([id, cells[index]!.origin]).toEqual([id, id]);
          const { captions } = COLUMNS[table].find((column) => column.id === id)!;
          expect(foundBy).toBe(captions.en === captions.fr ? "caption" : "language");
        }
      },
    ),
    { numRuns: 100 },
  );
});

describe("a column", () => {
  const cells = captionsIn("Observations", "en");
  const place = (id: string) => cells.findIndex(({ origin }) => origin === id);
  const own = { caption: "Valeur", origin: undefined };

  test("that people added under a caption of the other language replaces no other", () => {
    const { found } = located("Observations", [own, ...cells], "en");
    expect(found["value"]).toEqual({ index: place("value") + 1, foundBy: "caption" });
  });

  test("that the map knows as deleted is not confused with the one in its place", () => {
    const replaced = exchanged(cells, place("group"), 1, { caption: "District", origin: undefined });
    expect(located("Observations", replaced, "en").found["group"]?.foundBy).toBe("place");
    expect(located("Observations", replaced, "en", liveMap("Observations", replaced)).missing).toEqual([
      "group",
    ]);
  });

  test("that occurs twice is neither of the two", () => {
    const doubled = [...cells, { caption: "Value", origin: undefined }];
    expect(located("Observations", doubled, "en").missing).toEqual(["value"]);
  });

  test("is found by its place along with a renamed neighbour", () => {
    const first = exchanged(cells, place("value"), 1, { caption: "Montant déclaré", origin: "value" });
    const renamed = exchanged(first, place("numerator"), 1, { caption: "Sur combien", origin: "numerator" });
    expect(located("Observations", renamed, "en").found).toMatchObject({
      value: { index: place("value"), foundBy: "place" },
      numerator: { index: place("numerator"), foundBy: "place" },
    });
  });

  test("is found by its caption where the map's address leads to another", () => {
    const first = exchanged(cells, place("value"), 1, cells[place("numerator")]!);
    const swapped = exchanged(first, place("numerator"), 1, cells[place("value")]!);
    const stale = new Map<string, MapEntry>(
      cells.map(({ origin }, index) => [
        origin!,
        { kind: "cell", sheet: "Data", address: `${String.fromCharCode(65 + index)}4` } as const,
      ]),
    );
    expect(located("Observations", swapped, "en", stale).found).toMatchObject({
      value: { index: place("numerator"), foundBy: "caption" },
      numerator: { index: place("value"), foundBy: "caption" },
      note: { index: place("note"), foundBy: "map" },
    });
  });

  test("is found by its earlier caption", () => {
    const columns: readonly ColumnDefinition[] = COLUMNS.Observations.map((column) =>
      column.id === "value"
        ? { ...column, formerCaptions: { ...column.formerCaptions, en: ["Amount"], fr: ["Montant"] } }
        : column,
    );
    const captions = cells.map(({ caption }) => (caption === "Value" ? "Amount" : caption));
    const header = { sheet: "Data", row: 3, column: 0, captions };
    const { found } = locateColumns(columns, header, "en", new Map());
    expect(found.find(({ column }) => column.id === "value")).toMatchObject({
      foundBy: "caption",
      caption: "Amount",
    });
  });
});

test.each([
  ["=Observations[[#Headers],[Value]]", "Value", { kind: "caption", caption: "Value" }],
  ["=Observations[[#Headers],[Value '[€']]]", "Value [€]", { kind: "caption", caption: "Value [€]" }],
  ["=Tableau1[[#Headers], [L''an]]", "L'an", { kind: "caption", caption: "L'an" }],
  ["='My data'!$E$4", "Value", { kind: "cell", sheet: "My data", address: "E4" }],
  ["=$Data!E4", "Value", { kind: "cell", sheet: "Data", address: "E4" }],
  ["=#REF!", "#REF!", { kind: "lost" }],
  ["=Observations[[#Headers],[#REF!]]", "#REF!", { kind: "lost" }],
  ["Value", "Value", { kind: "caption", caption: "Value" }],
  ["#REF!", "#REF!", { kind: "lost" }],
  ["", "", undefined],
])("the map reads %s", (formula, value, entry) => {
  expect(readMapEntry(formula, value)).toEqual(entry);
});

test("the map reads the reference to any caption that it writes", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (caption) => {
      expect(readMapEntry(headerReference("Data", caption), caption)).toEqual({ kind: "caption", caption });
    }),
  );
});
