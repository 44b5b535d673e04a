import { DASHBOARD_BLOCKS, DASHBOARD_CELLS } from "../../src/blueprint/dashboardRanges";
import { COLUMNS } from "../../src/blueprint/columns";
import type { Box, SheetBlueprint } from "../../src/blueprint/types";
import { ALERT_LIMIT, PROMPT_LIMIT, TITLE_LIMIT } from "../../src/blueprint/validation";
import { BLUEPRINTS, FILES, formulasOf, LANGUAGES, validationsOf, withoutTexts } from "./blueprints";
import { workbookBlueprint } from "../../src/blueprint/workbook";

/** Functions of Excel 2019 that LibreOffice 7.4 and Google Sheets know too, and that need no array entry here. */
const KNOWN_FUNCTIONS = new Set(
  (
    "ABS AND COUNT COUNTIF COUNTIFS DATE DAY EDATE FIND IF IFERROR INDEX INT ISERROR ISNUMBER LEFT LEN LOOKUP MATCH MAX " +
    "MAXIFS MID MIN MONTH N NOT OR RIGHT ROUND ROWS SIGN SUBSTITUTE SUM SUMIFS SUMPRODUCT TODAY TRIM YEAR"
  ).split(" "),
);

describe.each(BLUEPRINTS)("%s", (_, blueprint) => {
  const each = (check: (sheet: SheetBlueprint) => void) => blueprint.sheets.forEach(check);

  test("sheet names are ones that Excel takes, each once", () => {
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
      "initiative",
      "partners",
      "roles",
      "canvas",
      "indicators",
      "data",
      "guide",
      "lists",
    ]);
    expect(blueprint.sheets.find(({ id }) => id === blueprint.opensOn)?.visible).toBe(true);
    expect(blueprint.sheets.filter(({ visible }) => !visible).map(({ id }) => id)).toEqual(["lists"]);
  });

  test("only computed sheets are protected: tables do not grow on protected ones", () => {
    each((sheet) => expect([sheet.id, sheet.protect && sheet.tables.length > 0]).toEqual([sheet.id, false]));
    expect(blueprint.sheets.filter(({ protect }) => protect).map(({ id }) => id)).toEqual([
      "dashboard",
      "guide",
      "lists",
    ]);
  });

  test("captions are unique in their table and carry no sign that structured references mishandle", () => {
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

  test("every column of a table is either validated or computed", () => {
    each(({ tables }) =>
      tables.forEach(({ columns }) =>
        columns.forEach(({ id, formula, validation }) => {
          expect([id, (formula === undefined) !== (validation === undefined)]).toEqual([id, true]);
        }),
      ),
    );
  });

  test("formulas use known functions only, and are short enough for Excel", () => {
    each((sheet) =>
      formulasOf(sheet).forEach((formula) => {
        expect(formula.length).toBeLessThan(8192);
        const functions = [...withoutTexts(formula).matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(
          (match) => match[1]!,
        );
        expect(functions.filter((name) => !KNOWN_FUNCTIONS.has(name))).toEqual([]);
      }),
    );
  });

  test("brackets of formulas are balanced", () => {
    each((sheet) =>
      formulasOf(sheet).forEach((formula) => {
        const signs = withoutTexts(formula);
        expect([formula, signs.split("(").length]).toEqual([formula, signs.split(")").length]);
      }),
    );
  });

  test("every name in a formula is defined, and every name stands once", () => {
    const defined = blueprint.names.map(({ name }) => name);
    expect(new Set(defined.map((name) => name.toLowerCase())).size).toBe(defined.length);
    for (const name of defined) expect(name).toMatch(/^(Ensemble|List)[A-Za-z]+$/);
    each((sheet) =>
      formulasOf(sheet).forEach((formula) => {
        const used = [...withoutTexts(formula).matchAll(/\b(?:Ensemble|List)[A-Za-z]+\b/g)].map(
          ([name]) => name,
        );
        expect(used.filter((name) => !defined.includes(name))).toEqual([]);
      }),
    );
  });

  test("every structured reference names a column that is there", () => {
    const captions = new Map(
      blueprint.sheets
        .flatMap(({ tables }) => tables)
        .map(({ id, columns }) => [id as string, columns.map(({ caption }) => caption)]),
    );
    const formulas = [...blueprint.names.map(({ formula }) => formula)];
    each((sheet) => formulas.push(...formulasOf(sheet)));
    let seen = 0;
    for (const formula of formulas) {
      for (const [, table, caption] of withoutTexts(formula).matchAll(/\b([A-Z]\w+)\[([^[\]]+)\]/g)) {
        seen += 1;
        expect(captions.get(table!)).toContain(caption);
      }
    }
    expect(seen).toBeGreaterThan(50);
  });

  test("the dashboard's names are all there", () => {
    const defined = new Set(blueprint.names.map(({ name }) => name));
    const wanted = [
      ...Object.values(DASHBOARD_CELLS),
      ...Object.values(DASHBOARD_BLOCKS).map(({ name }) => name),
    ];
    expect(wanted.filter((name) => !defined.has(name))).toEqual([]);
  });

  test("validations say what, why and how within Excel's limits", () => {
    each((sheet) =>
      validationsOf(sheet).forEach(({ alert, prompt }) => {
        for (const { title, message, limit } of [
          { ...alert, limit: ALERT_LIMIT },
          { ...prompt!, limit: PROMPT_LIMIT },
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

  test("blocks, tables and merged cells do not lie over one another", () => {
    each((sheet) => {
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
      expect(overlaps([...blocks, ...entries, ...tables])).toEqual([]);
      expect(overlaps(sheet.merges)).toEqual([]);
      const hidden = sheet.merges.map((box) => ({
        ...box,
        column: box.column + 1,
        columns: box.columns - 1,
      }));
      for (const box of hidden) {
        expect(blocks.filter((block) => block.columns === 1 && overlap(block, box))).toEqual([]);
      }
    });
  });

  test("cells of a block stand in a rectangle", () => {
    each(({ blocks }) =>
      blocks.forEach(({ cells }) => {
        for (const row of cells) expect(row.length).toBe(cells[0]!.length);
      }),
    );
  });

  test("every sheet prints in landscape, fitted in width, with its name and its page number", () => {
    each(({ print }) => {
      expect(print.orientation).toBe("Landscape");
      expect(print.pagesWide).toBeGreaterThan(0);
      expect(print.footer?.left).toBe("&A");
      expect(print.header).toBeUndefined();
      expect(print.footer?.right).toContain("&P");
    });
    expect(blueprint.sheets[0]!.print).toMatchObject({ pagesWide: 1, pagesTall: 1 });
  });

  test("sheets of many pages repeat the initiative and the report date, live, with the header of their table", () => {
    const many = blueprint.sheets.filter(({ print }) => print.titleRows !== undefined);
    expect(many.map(({ id }) => id).sort()).toEqual(["canvas", "data", "indicators", "partners"]);
    for (const { blocks, print, tables } of many) {
      const first = blocks.filter(({ row }) => row === 0).flatMap(({ cells }) => cells[0]!);
      expect(first).toContainEqual(expect.stringMatching(/^=.*EnsembleProfileName.*EnsembleAsOf/));
      expect(print.titleRows).toEqual({ from: 0, to: tables[0]!.row });
      // A page that does not begin with the first column says what its rows are about.
      if (print.pagesWide > 1) expect(print.titleColumns?.from).toBe(0);
    }
  });

  test("nothing in a formula is compared with a word of the lists", () => {
    const words = new Set(Object.values(FILES).flatMap(() => listWords(blueprint.sheets)));
    each((sheet) =>
      formulasOf(sheet).forEach((formula) => {
        const compared = [...formula.matchAll(/[=<>]"((?:[^"]|"")+)"/g)].map((match) => match[1]!);
        expect(compared.filter((text) => words.has(text))).toEqual([]);
      }),
    );
  });
});

test("both languages have the same columns, names and boxes", () => {
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

test("computed columns stand right of the entered ones that they read, helpers last", () => {
  for (const columns of Object.values(COLUMNS)) {
    const helpers = columns.map(({ helper }) => helper);
    expect(helpers).toEqual([...helpers].sort((a, b) => Number(a) - Number(b)));
  }
});

test("an asked language and report date take the place of the file's", () => {
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

function overlap(a: Box, b: Box): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

function overlaps(boxes: readonly Box[]): readonly (readonly [Box, Box])[] {
  return boxes.flatMap((a, index) =>
    boxes.slice(index + 1).flatMap((b) => (overlap(a, b) ? [[a, b] as const] : [])),
  );
}
