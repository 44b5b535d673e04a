/** Where a page places its sections. */
import { layOutPage, type PageEntry, type PageSection } from "../../src/blueprint/pageLayout";

const PAGE = { column: 1, columns: 6 };

const section = (id: string, more: Partial<PageSection> = {}): PageSection => ({
  id,
  rows: [{ height: 20 }],
  content: ({ row, column }) => ({ blocks: [{ row, column, cells: [[id]] }] }),
  ...more,
});

const rowsOf = (entries: readonly PageEntry[], ids: readonly string[]) => {
  const page = layOutPage(entries, PAGE);
  return ids.map((id) => page.cellsOf(id).row);
};

test("sections follow one another, each with the height of its rows and the width of the page", () => {
  const page = layOutPage(
    [
      section("first", {
        rows: [
          { count: 2, height: 20 },
          { part: "body", count: 3 },
        ],
      }),
      section("second", { spaceAbove: { height: 8 } }),
    ],
    PAGE,
  );
  expect(page.cellsOf("first")).toEqual({ row: 0, column: 1, rows: 5, columns: 6 });
  expect(page.cellsOf("first", "body")).toEqual({ row: 2, column: 1, rows: 3, columns: 6 });
  expect(page.cellsOf("second")).toEqual({ row: 6, column: 1, rows: 1, columns: 6 });
  expect(page.rows).toBe(7);
  expect(page.rowHeights).toEqual([
    { row: 0, rows: 2, height: 20 },
    { row: 5, rows: 1, height: 8 },
    { row: 6, rows: 1, height: 20 },
  ]);
});

test("a section added, moved or removed shifts the others", () => {
  const [first, second, third] = [section("a"), section("b", { rows: [{ count: 4 }] }), section("c")];
  expect(rowsOf([first, second, third], ["a", "b", "c"])).toEqual([0, 1, 5]);
  expect(rowsOf([second, first, third], ["a", "b", "c"])).toEqual([4, 0, 5]);
  expect(rowsOf([first, third], ["a", "c"])).toEqual([0, 1]);
  expect(rowsOf([first, section("new"), second, third], ["b", "c"])).toEqual([2, 6]);
});

test("sections side by side share their rows; the tallest sets their number and heights", () => {
  const page = layOutPage(
    [
      {
        sideBySide: [
          section("left", { columns: 4, rows: [{ height: 20 }, { height: 30 }] }),
          section("right", { columns: 2, rows: [{ height: 25 }, {}, { height: 12 }] }),
        ],
        startsPage: true,
      },
      section("below"),
    ],
    PAGE,
  );
  expect(page.cellsOf("left")).toEqual({ row: 0, column: 1, rows: 2, columns: 4 });
  expect(page.cellsOf("right")).toEqual({ row: 0, column: 5, rows: 3, columns: 2 });
  expect(page.cellsOf("below").row).toBe(3);
  expect(page.rowHeights.map(({ height }) => height)).toEqual([25, 30, 12, 20]);
  expect(page.breaks).toEqual([0]);
});

test("helper cells begin next to their part, below those of earlier sections, or below all", () => {
  const helper = (id: string, rows: number, alignedWith?: string) => ({
    id,
    column: 9,
    columns: 2,
    rows,
    ...(alignedWith !== undefined && { alignedWith }),
  });
  const rows = [{}, { part: "body" }];
  const page = layOutPage(
    [
      section("first", { rows, helperCells: [helper("last", 2), helper("long", 5, "body")] }),
      section("second", { rows, helperCells: [helper("pushed", 3, "body")] }),
      section("table", { clearsHelperCells: true }),
    ],
    PAGE,
  );
  expect(page.helperCells("long")).toEqual({ row: 1, column: 9, rows: 5, columns: 2 });
  expect(page.helperCells("pushed").row).toBe(6);
  expect(page.cellsOf("table").row).toBe(9);
  expect(page.helperCells("last").row).toBe(9);
  expect([page.rows, page.rowsWithHelperCells]).toEqual([10, 11]);
});

test("content of sections follows the order of the page", () => {
  const page = layOutPage([section("b"), section("a", { spaceAbove: {} })], PAGE);
  expect(page.content().blocks).toEqual([
    { row: 0, column: 1, cells: [["b"]] },
    { row: 2, column: 1, cells: [["a"]] },
  ]);
});

test("the error names what a page lacks", () => {
  const page = layOutPage([section("a")], PAGE);
  expect(page.has("b")).toBe(false);
  expect(() => page.cellsOf("b")).toThrow(/no section b/);
  expect(() => page.cellsOf("a", "body")).toThrow(/section a has no part body/);
  expect(() => page.helperCells("c")).toThrow(/no helper cells c/);
  expect(() => layOutPage([section("a"), section("a")], PAGE)).toThrow(/Two sections .* id a/);
});
