import { DASHBOARD_BLOCKS, DASHBOARD_CELLS } from "../../src/blueprint/dashboardRanges";
import { COLUMNS } from "../../src/blueprint/columns";
import type { Rect, SheetBlueprint } from "../../src/blueprint/types";
import { ALERT_LIMIT, PROMPT_LIMIT, TITLE_LIMIT } from "../../src/blueprint/validation";
import {
  BLUEPRINTS,
  FILES,
  formulasOf,
  LANGUAGES,
  validationsOf,
  textsWithin,
  withoutTexts,
} from "./blueprints";
import { workbookBlueprint } from "../../src/blueprint/workbook";
import { containsCell } from "../../src/spreadsheet/rects";
import { KNOWN_FUNCTIONS } from "../support/knownFunctions";

/** Excel's formula limits: length, length of a text literal, nesting depth. */
const LONGEST_FORMULA = 8192;
const LONGEST_TEXT = 255;
const DEEPEST = 64;

/** The rule of a cell that refuses every entry. */
const REFUSES = { custom: { formula: "=FALSE" } };

describe.each(BLUEPRINTS)("%s", (_, blueprint) => {
  const each = (check: (sheet: SheetBlueprint) => void) => blueprint.sheets.forEach(check);

  test("sheet names are valid in Excel and unique", () => {
    const names = blueprint.sheets.map(({ name }) => name);
    for (const name of names) {
      expect(name).toMatch(/^[^/\\?*:[\]']{1,31}$/u);
      expect(name.toLowerCase()).not.toBe("history");
    }
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  test("the workbook opens on a visible sheet and shows its sheets in order", () => {
    expect(blueprint.sheets.map(({ id }) => id)).toEqual([
      "dashboard",
      "scorecard",
      "initiative",
      "partners",
      "roles",
      "holders",
      "bodies",
      "readiness",
      "ratings",
      "checklists",
      "sustainability",
      "canvas",
      "activities",
      "indicators",
      "plan",
      "groups",
      "rules",
      "data",
      "tracker",
      "debrief",
      "guide",
      "workings",
      "lists",
    ]);
    expect(blueprint.sheets.find(({ id }) => id === blueprint.opensOn)?.visible).toBe(true);
    expect(blueprint.sheets.filter(({ visible }) => !visible).map(({ id }) => id)).toEqual([
      "bodies",
      "plan",
      "groups",
      "rules",
      "workings",
      "lists",
    ]);
  });

  test("only computed sheets are protected: tables do not grow on protected ones", () => {
    each((sheet) => expect([sheet.id, sheet.protect && sheet.tables.length > 0]).toEqual([sheet.id, false]));
    expect(blueprint.sheets.filter(({ protect }) => protect).map(({ id }) => id)).toEqual([
      "dashboard",
      "scorecard",
      "readiness",
      "tracker",
      "guide",
      "workings",
      "lists",
    ]);
  });

  test("captions are unique in their table and free of characters that structured references mishandle", () => {
    each(({ tables }) =>
      tables.forEach(({ columns }) => {
        const captions = columns.map(({ caption }) => caption);
        for (const caption of captions) expect(caption).toMatch(/^[^'’[\]()#@"\n]{1,60}$/u);
        expect(new Set(captions.map((caption) => caption.toLowerCase())).size).toBe(captions.length);
      }),
    );
  });

  test("each row of a table is as wide as the table, with nothing entered in computed columns", () => {
    each(({ tables }) =>
      tables.forEach(({ columns, rows }) =>
        rows.forEach((row) => {
          expect(row.length).toBe(columns.length);
          columns.forEach(({ formula }, index) => {
            if (formula !== undefined) expect(row[index]).toBeNull();
          });
        }),
      ),
    );
  });

  test("every column of a table has a prompt to enter something, or refuses entries because it is computed", () => {
    each(({ tables }) =>
      tables.forEach(({ columns }) =>
        columns.forEach(({ id, formula, validation }) => {
          expect([id, formula === undefined, validation?.rule]).toEqual([
            id,
            validation?.prompt !== undefined,
            formula === undefined ? expect.anything() : REFUSES,
          ]);
        }),
      ),
    );
  });

  test("every calculated cell outside tables refuses entries, on a sheet that is not protected", () => {
    each(({ protect, blocks, validations }) => {
      if (protect) return;
      const cells = blocks.flatMap(({ row, column, cells }) =>
        cells.flatMap((values, down) =>
          values.map((value, right) => ({ row: row + down, column: column + right, value })),
        ),
      );
      for (const { row, column, value } of cells) {
        const rules = validations
          .filter(({ range }) => containsCell(range, row, column))
          .map(({ validation }) => validation.rule);
        const isFormula = typeof value === "string" && value.startsWith("=");
        expect([row, column, rules]).toEqual([row, column, isFormula ? [REFUSES] : []]);
      }
    });
  });

  const formulas = [...new Set(blueprint.sheets.flatMap(formulasOf))];

  test("formulas use known functions only", () => {
    const unknown = (formula: string) =>
      [...withoutTexts(formula).matchAll(/([A-Z][A-Z0-9.]*)\(/g)].some(
        ([, name]) => !KNOWN_FUNCTIONS.has(name!),
      );
    expect(formulas.length).toBeGreaterThan(2000);
    expect(formulas.filter(unknown)).toEqual([]);
  });

  test("formulas stay within Excel's length and nesting limits", () => {
    const isTooComplex = (formula: string) =>
      formula.length >= LONGEST_FORMULA ||
      textsWithin(formula).some((text) => text.length > LONGEST_TEXT) ||
      nestingDepthOf(formula) > DEEPEST;
    expect(formulas.filter(isTooComplex)).toEqual([]);
  });

  test("parentheses of formulas are balanced", () => {
    const unbalanced = (formula: string) => {
      const formulaText = withoutTexts(formula);
      return formulaText.split("(").length !== formulaText.split(")").length;
    };
    expect(formulas.filter(unbalanced)).toEqual([]);
  });

  test("every name in a formula is defined, and names are unique", () => {
    const defined = new Set(blueprint.names.map(({ name }) => name));
    expect(new Set(blueprint.names.map(({ name }) => name.toLowerCase())).size).toBe(blueprint.names.length);
    for (const name of defined) expect(name).toMatch(/^(Ensemble|List)[A-Za-z]+$/);
    const used = formulas.flatMap((formula) =>
      [
        ...withoutTexts(formula)
          .replace(/\[[^[\]]*\]|'[^']+'!/g, "")
          .matchAll(/\b(?:Ensemble|List)[A-Za-z]+\b/g),
      ].map(([name]) => name),
    );
    expect(used.length).toBeGreaterThan(100);
    expect(used.filter((name) => !defined.has(name))).toEqual([]);
  });

  test("every structured reference names an existing column", () => {
    const captions = new Set(
      blueprint.sheets
        .flatMap(({ tables }) => tables)
        .flatMap(({ id, columns }) => columns.map(({ caption }) => `${id}[${caption}]`)),
    );
    const references = [...blueprint.names.map(({ formula }) => formula), ...formulas].flatMap((formula) =>
      [...withoutTexts(formula).matchAll(/\b[A-Z]\w+\[[^[\]]+\]/g)].map(([reference]) => reference),
    );
    expect(references.length).toBeGreaterThan(50);
    expect(references.filter((reference) => !captions.has(reference))).toEqual([]);
  });

  test("all names of the dashboard are defined", () => {
    const defined = new Set(blueprint.names.map(({ name }) => name));
    const expectedNames = [
      ...Object.values(DASHBOARD_CELLS),
      ...Object.values(DASHBOARD_BLOCKS).map(({ name }) => name),
    ];
    expect(expectedNames.filter((name) => !defined.has(name))).toEqual([]);
  });

  test("messages of validations stay within Excel's limits", () => {
    each((sheet) =>
      validationsOf(sheet).forEach(({ alert, prompt }) => {
        for (const { title, message, limit } of [
          { ...alert, limit: ALERT_LIMIT },
          ...(prompt ? [{ ...prompt, limit: PROMPT_LIMIT }] : []),
        ]) {
          expect(title.length).toBeGreaterThan(0);
          expect(title.length).toBeLessThanOrEqual(TITLE_LIMIT);
          expect(message.length).toBeGreaterThan(10);
          expect([message, message.length <= limit]).toEqual([message, true]);
          expect(message).not.toMatch(/\{\w+\}|undefined/);
        }
      }),
    );
  });

  test("blocks, tables and merged cells do not overlap", () => {
    const overlapping = blueprint.sheets.flatMap((sheet) => {
      const blocks = sheet.blocks.map(({ row, column, cells }) => ({
        row,
        column,
        rows: cells.length,
        columns: cells[0]!.length,
      }));
      const entries = (sheet.entries ?? []).map(({ row, column, cells }) => ({
        row,
        column,
        rows: cells.length,
        columns: cells[0]!.length,
      }));
      const tables = sheet.tables.map(({ row, column, columns, rows, minimumRows }) => ({
        row,
        column,
        rows: Math.max(rows.length, minimumRows) + 1,
        columns: columns.length,
      }));
      const hidden = sheet.merges.map((box) => ({
        ...box,
        column: box.column + 1,
        columns: box.columns - 1,
      }));
      return [
        ...overlaps([...blocks, ...entries, ...tables]),
        ...overlaps(sheet.merges),
        ...hidden.flatMap((box) =>
          blocks.filter((block) => block.columns === 1 && overlap(block, box)).map((block) => [block, box]),
        ),
      ].map((pair) => [sheet.id, ...pair]);
    });
    expect(overlapping).toEqual([]);
  });

  test("cells of a block form a rectangle", () => {
    each(({ blocks }) =>
      blocks.forEach(({ cells }) => {
        for (const row of cells) expect(row.length).toBe(cells[0]!.length);
      }),
    );
  });

  test("every sheet prints with its name and page number, in landscape unless it reads like a letter", () => {
    each(({ id, print }) => {
      const isLetter = id === "initiative" || id === "guide";
      expect([id, print.orientation]).toEqual([id, isLetter ? "Portrait" : "Landscape"]);
      expect(print.footer?.left).toBe("&A");
      expect(print.header).toBeUndefined();
      expect(print.footer?.right).toContain("&P");
    });
  });

  test("only sheets that are not fitted to pages have page breaks, which Excel ignores on others", () => {
    const broken = blueprint.sheets.filter(({ print }) => print.breaks !== undefined);
    expect(broken.length).toBeGreaterThan(0);
    expect(broken.every(({ print }) => print.scale !== undefined)).toBe(true);
  });

  test("the dashboard prints on two pages, the second beginning with everything to settle", () => {
    const { blocks, print } = blueprint.sheets[0]!;
    const [row, ...more] = print.breaks!;
    expect(more).toEqual([]);
    const firstOfPage = blocks.filter((block) => block.row === row).flatMap(({ cells }) => cells[0]!);
    expect(firstOfPage).toContainEqual(
      expect.stringMatching(/^(Everything to settle|Tout ce qui est à régler)$/),
    );
  });

  test("every sheet shows the initiative's name and report date next to its title, by formula", () => {
    const silent = blueprint.sheets.filter(({ blocks }) => {
      const title = blocks.filter(({ row }) => row === 0).flatMap(({ cells }) => cells.slice(0, 3).flat());
      return !["EnsembleProfileName", "EnsembleAsOf"].every((name) =>
        title.some((cell) => String(cell).startsWith("=") && String(cell).includes(name)),
      );
    });
    // The dashboard shows what its workings calculate; the scorecard has the date below; the sheet of lists is hidden.
    expect(silent.map(({ id }) => id)).toEqual(["dashboard", "scorecard", "lists"]);
  });

  test("further printed pages of a growing sheet repeat the date, the table header, or both", () => {
    each(({ id, print, tables }) => {
      if (tables.length === 0) return;
      const { from, to } = print.titleRows!;
      const headers = new Set(tables.map(({ row }) => row));
      if (to > 0) expect([id, headers]).toEqual([id, new Set([to])]);
      // With several tables below one another, one would repeat the header of another.
      if (from === 0 && to === 0)
        expect([id, tables.length > 1 || print.breaks !== undefined]).toEqual([id, true]);
    });
  });

  test("a table of which columns further right print repeats its identifying columns beside them", () => {
    const divided = blueprint.sheets.filter(({ print: { area }, tables }) =>
      tables.some(
        ({ column, columns }) => area && area.column > column && area.column < column + columns.length,
      ),
    );
    expect(divided.map(({ id, print }) => [id, print.titleColumns?.from])).toEqual([["indicators", 0]]);
  });

  test("no formula compares anything with a word of the lists", () => {
    const words = new Set(listWords(blueprint.sheets));
    expect(words.size).toBeGreaterThan(50);
    const compares = (formula: string) =>
      [...formula.matchAll(/[=<>]"((?:[^"]|"")+)"/g)].some(([, text]) => words.has(text!));
    expect(formulas.filter(compares)).toEqual([]);
  });
});

test("both languages have the same columns, defined names and merged cells", () => {
  const [en, fr] = LANGUAGES.map((language) => workbookBlueprint(FILES["usual"]!, { language }));
  const shape = (blueprint: typeof en) => ({
    names: blueprint!.names.map(({ name }) => name),
    tables: blueprint!.sheets.flatMap(({ tables }) =>
      tables.map(({ id, row, column, columns }) => [id, row, column, columns.map((one) => one.id)]),
    ),
    merges: blueprint!.sheets.map(({ merges }) => merges),
  });
  expect(shape(fr)).toEqual(shape(en));
});

test("computed columns are to the right of the entered ones, helper columns last", () => {
  for (const columns of Object.values(COLUMNS)) {
    const helpers = columns.map(({ helper }) => helper);
    expect(helpers).toEqual([...helpers].sort((a, b) => Number(a) - Number(b)));
  }
});

test("helper columns are hidden, and no other column", () => {
  const { sheets } = workbookBlueprint(FILES["usual"]!, { language: "en" });
  // Tables below one another share the sheet's columns.
  const single = sheets.filter(({ tables }) => tables.length === 1);
  expect(single.length).toBeGreaterThan(8);
  for (const { columnWidths, tables } of single) {
    for (const { id, column, columns } of tables) {
      const isHidden = columns.map((_, index) => columnWidths[column + index] === 0);
      expect([id, isHidden]).toEqual([id, columns.map(({ helper = false }) => helper)]);
    }
  }
});

test("frozen panes leave more than half of a small screen", () => {
  // Points of the cells that Excel shows on 1366 × 768 pixels, below its ribbon.
  const screen = { width: 990, height: 345 };
  const { sheets } = workbookBlueprint(FILES["usual"]!, { language: "en" });
  const tooLarge = sheets.flatMap(({ id, freeze, columnWidths, rowHeights }) => {
    if (!freeze) return [];
    const heights = rowHeights.flatMap(({ row, rows = 1, height }) =>
      Array.from({ length: rows }, (_, offset) => [row + offset, height] as const),
    );
    const heightOf = new Map(heights);
    const height = Array.from({ length: freeze.rows }, (_, row) => heightOf.get(row) ?? 15);
    const width = columnWidths.slice(0, freeze.columns).map((characters) => (characters * 7 + 5) * 0.75);
    const [down, across] = [height, width].map((sizes) => sizes.reduce((sum, size) => sum + size, 0));
    return down! > screen.height / 2 || across! > screen.width / 2 ? [[id, across, down]] : [];
  });
  expect(tooLarge).toEqual([]);
});

test("the requested language and report date override the file's", () => {
  const file = FILES["usual"]!;
  const blueprint = workbookBlueprint(file, { language: "fr", reportDate: "2025-03-31" });
  expect(blueprint.language).toBe("fr");
  const entries = blueprint.sheets
    .flatMap((sheet) => sheet.entries ?? [])
    .flatMap(({ cells }) => cells.flat());
  expect(entries).toContain(45747);
});

function listWords(sheets: readonly SheetBlueprint[]): readonly string[] {
  const lists = sheets.find(({ id }) => id === "lists")!;
  return lists.blocks.flatMap(({ cells }) =>
    cells.flatMap((row) => (row.length === 2 ? [String(row[1])] : [])),
  );
}

function overlap(a: Rect, b: Rect): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

function overlaps(rectangles: readonly Rect[]): readonly (readonly [Rect, Rect])[] {
  return rectangles.flatMap((a, index) =>
    rectangles.slice(index + 1).flatMap((b) => (overlap(a, b) ? [[a, b] as const] : [])),
  );
}

/** The maximum nesting depth of functions in a formula. */
function nestingDepthOf(formula: string): number {
  const open: boolean[] = [];
  let deepest = 0;
  for (const [character] of withoutTexts(formula).matchAll(/[A-Z0-9.]*\(|\)/g)) {
    if (character === ")") open.pop();
    else open.push(character.length > 1);
    deepest = Math.max(deepest, open.filter(Boolean).length);
  }
  return deepest;
}
