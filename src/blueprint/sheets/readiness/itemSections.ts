/** The items on the page: those of the steps that make the verdict, then those that it does not read. */
import { RATED_ITEMS } from "../../../catalogue/readiness";
import { elementAt } from "../../../model/collections";
import { CELL_FORMATS, COLOURS, statusConditionals } from "../../cellFormats";
import type { Context } from "../../context";
import { cellAddress } from "../../formula";
import { itemName, thresholdValue } from "../../names";
import type { Page, PageSection, SectionContent, SectionRows } from "../../pageLayout";
import { sentenceFormula } from "../../sentences";
import { SHEETS_READINESS_TEXTS } from "../../../languages/texts/sheets/readiness";
import type { CellBlock, CellInput, FormattedRange, Rect } from "../../types";
import {
  ITEM_COLUMNS,
  itemValueCell,
  itemValueCells,
  itemValueRows,
  RATING_COLUMNS,
  READINESS_HELPERS,
  stepRows,
  type ItemColumn,
  type ItemValueId,
} from "./helperCells";
import { groupOf, PULSE_GROUPS, STEPS, type ItemGroup } from "./items";
import { itemValueBlocks } from "./itemValues";

/** Columns whose words begin with the icon of a status. */
const STATUS_COLUMNS = ["level", "spread"] as const satisfies readonly ItemColumn[];

/** Up to so many members are shown as dots, more as a number. */
const MAX_DOTS = 6;
/** Letters of an item and of its question in a line of their columns, and the points of a line and of the space around the lines. */
const LINE = { item: 33, question: 58, height: 13, space: 4 } as const;

/** The rows of the page on which the items are shown, 0-based, in the order of the items. */
export function rowsOfItems(page: Page): readonly number[] {
  const shown = (section: string, groups: readonly ItemGroup[]) =>
    groups.flatMap(({ id, items }) => {
      const { row } = page.cellsOf(section, id);
      return items.map((_, index) => row + index);
    });
  return [...shown("steps", STEPS), ...shown("pulse", PULSE_GROUPS)];
}

/** The groups that make the verdict, step by step, with the helper cells of all items next to them. */
export function steps(context: Context): PageSection {
  return {
    id: "steps",
    rows: rowsOf(STEPS, context),
    helperCells: [{ ...READINESS_HELPERS, alignedWith: "header" }],
    content(_, page) {
      const items = itemsContent("steps", STEPS, page, context);
      return {
        ...items,
        blocks: [
          titleBlock(page, "steps", context.localize(SHEETS_READINESS_TEXTS).items),
          ...items.blocks,
          ...itemValueBlocks(page, context),
        ],
        formats: [
          { range: page.cellsOf("steps", "title"), format: CELL_FORMATS.section },
          ...items.formats,
          ...helperFormats(page),
        ],
      };
    },
  };
}

/** The groups that the verdict does not read. They begin a printed page, which repeats the report date. */
export function pulse(context: Context): PageSection {
  return {
    id: "pulse",
    rows: rowsOf(PULSE_GROUPS, context),
    content(_, page) {
      const items = itemsContent("pulse", PULSE_GROUPS, page, context);
      const title = page.cellsOf("pulse", "title");
      return {
        ...items,
        blocks: [titleBlock(page, "pulse", context.localize(SHEETS_READINESS_TEXTS).pulse), ...items.blocks],
        formats: [{ range: { ...title, columns: 1 }, format: CELL_FORMATS.section }, ...items.formats],
      };
    },
  };
}

function rowsOf(groups: readonly ItemGroup[], { localize }: Context): readonly SectionRows[] {
  return [
    { part: "title", height: 26 },
    { part: "header", height: 20 },
    ...groups.flatMap(({ id, count, items }) => [
      { part: headingOf(id), height: 24 },
      {
        part: id,
        count,
        // As high as the longest item or question of the group.
        height: heightOf(
          items.flatMap((item) => {
            const { label, help } = elementAt(RATED_ITEMS, item);
            return [localize(label).length / LINE.item, localize(help).length / LINE.question];
          }),
        ),
      },
    ]),
  ];
}

function heightOf(lines: readonly number[]): number {
  return LINE.height * Math.ceil(Math.max(...lines)) + LINE.space;
}

const headingOf = (group: ItemGroup["id"]) => `${group} heading`;

function titleBlock(page: Page, section: string, text: string): CellBlock {
  const { row, column } = page.cellsOf(section, "title");
  return { row, column, cells: [[text]] };
}

type ItemsContent = SectionContent & Required<Pick<SectionContent, "blocks" | "formats">>;

function itemsContent(
  section: string,
  groups: readonly ItemGroup[],
  page: Page,
  context: Context,
): ItemsContent {
  const header = page.cellsOf(section, "header");
  const placed = groups.map((group) => ({
    group,
    heading: page.cellsOf(section, headingOf(group.id)),
    items: page.cellsOf(section, group.id),
  }));
  return {
    blocks: [
      {
        row: header.row,
        column: header.column,
        cells: [headerCells(context)],
      },
      ...placed.flatMap(({ group, heading, items }) => [
        { row: heading.row, column: heading.column, cells: [groupCells(page, group, context)] },
        {
          row: items.row,
          column: items.column,
          cells: group.items.map((item) => itemCells(page, item)),
        },
      ]),
    ],
    formats: [
      ...headerFormats(header),
      ...placed.flatMap(({ heading, items }) => groupFormats(heading, items)),
    ],
    conditionals: placed.flatMap(({ items }) =>
      STATUS_COLUMNS.map((id) => columnOf(items, id)).flatMap((range) =>
        statusConditionals(cellAddress(range.row, range.column)).map((conditional) => ({
          range,
          conditional,
        })),
      ),
    ),
  };
}

function headerCells({ localize }: Context): CellInput[] {
  const texts = localize(SHEETS_READINESS_TEXTS).itemHeaders;
  const [, ...furtherRatings] = RATING_COLUMNS;
  return [
    texts.item,
    texts.question,
    texts.ratings,
    ...furtherRatings.map(() => ""),
    texts.mean,
    texts.level,
    texts.spread,
    texts.evidence,
  ];
}

/** The heading of a group: its name, how many of its items are in place, what they must reach, and the scale. */
function groupCells(page: Page, group: ItemGroup, { localize }: Context): CellInput[] {
  const { id, needed, lowest, best, items, count } = group;
  const texts = localize(SHEETS_READINESS_TEXTS);
  const done = `SUMPRODUCT(--(${itemValueCells(page, "level", items)}=${itemName("itemLevel", "inPlace")}))`;
  const result = { done, all: String(count), needed: thresholdValue(needed), best: String(best) };
  const words = id === "fit" ? Object.values(texts.scale) : [];
  return [
    `=${sentenceFormula(texts.groups[id], result)}`,
    "",
    ...RATING_COLUMNS.map((_, index) => words[index] ?? (lowest + index > best ? "" : lowest + index)),
    ...["", "", "", ""],
  ];
}

function itemCells(page: Page, item: number): CellInput[] {
  const value = (id: ItemValueId) => itemValueCell(page, id, item);
  const { lowest, best } = groupOf(item);
  const dots = (id: ItemValueId) =>
    `=IF(${value(id)}=0,"·",IF(${value(id)}>${MAX_DOTS},${value(id)}&" ●",REPT("●",${value(id)})))`;
  return [
    `=${value("label")}`,
    `=${value("question")}`,
    ...RATING_COLUMNS.map((id, index) => (lowest + index > best ? "" : dots(id))),
    `=${value("mean")}`,
    `=${value("level")}`,
    `=${value("spread")}`,
    `=IF(${value("evidence")}=0,"–",${value("evidence")})`,
  ];
}

/** The cells of one column of some rows. */
function columnOf(rows: Rect, column: ItemColumn): Rect {
  return { ...rows, column: rows.column + ITEM_COLUMNS.indexOf(column), columns: 1 };
}

function headerFormats(header: Rect): readonly FormattedRange[] {
  return [
    { range: header, format: CELL_FORMATS.header },
    { range: ratingsOf(header), format: { horizontal: "Left", wrap: false } },
    { range: columnOf(header, "mean"), format: { horizontal: "Right" } },
    { range: columnOf(header, "evidence"), format: { horizontal: "Right", indent: 1 } },
    ...(["item", "level", "spread"] as const).map((id) => ({
      range: columnOf(header, id),
      format: { indent: 1 },
    })),
  ];
}

function groupFormats(heading: Rect, items: Rect): readonly FormattedRange[] {
  return [
    {
      range: heading,
      format: { ...CELL_FORMATS.text, fontColor: COLOURS.muted, vertical: "Bottom" },
    },
    { range: columnOf(heading, "item"), format: { bold: true, fontColor: COLOURS.accent } },
    { range: ratingsOf(heading), format: { horizontal: "Center" } },
    {
      range: items,
      format: {
        ...CELL_FORMATS.text,
        fill: COLOURS.computed,
        borders: { InsideHorizontal: COLOURS.entry, EdgeTop: COLOURS.rule, EdgeBottom: COLOURS.rule },
      },
    },
    { range: columnOf(items, "item"), format: { indent: 1, wrap: true } },
    { range: columnOf(items, "question"), format: { fontColor: COLOURS.muted, wrap: true } },
    { range: ratingsOf(items), format: { horizontal: "Center" } },
    { range: columnOf(items, "level"), format: { indent: 1 } },
    { range: columnOf(items, "spread"), format: { indent: 1 } },
    { range: columnOf(items, "mean"), format: { horizontal: "Right", numberFormat: "0.0" } },
    { range: columnOf(items, "evidence"), format: { horizontal: "Right", indent: 1 } },
  ];
}

/** The columns of the ratings in some rows. */
function ratingsOf(rows: Rect): Rect {
  return { ...columnOf(rows, "rating1"), columns: RATING_COLUMNS.length };
}

function helperFormats(page: Page): readonly FormattedRange[] {
  return [itemValueRows(page), stepRows(page)].flatMap((rows) => [
    { range: { ...rows, row: rows.row - 1, rows: 1 }, format: CELL_FORMATS.helperHeader },
    { range: rows, format: CELL_FORMATS.helper },
  ]);
}
