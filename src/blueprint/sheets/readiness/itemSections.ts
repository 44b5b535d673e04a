/** The items on the page: those of the steps that make the verdict, then those that it does not read. */
import { CELL_FORMATS, COLOURS, statusConditionals } from "../../cellFormats";
import type { Context } from "../../context";
import { cellAddress } from "../../formula";
import { itemName, thresholdValue } from "../../names";
import type { Page, PageSection, SectionContent, SectionRows } from "../../pageLayout";
import { sentenceFormula } from "../../sentences";
import { dateline } from "../../sheetFrame";
import { SHEETS_READINESS_TEXTS } from "../../../languages/texts/sheets/readiness";
import type { CellBlock, CellInput, FormattedRange, Rect } from "../../types";
import {
  itemValueCell,
  itemValueCells,
  itemValueRows,
  READINESS_HELPERS,
  stepRows,
  type ItemValueId,
} from "./helperCells";
import { PULSE_GROUPS, STEPS, type ItemGroup } from "./items";
import { itemValueBlocks } from "./itemValues";

/** The columns of the items: the same as those of the ratings table below, whose widths fit the items too. */
const ITEM_COLUMNS = ["item", "rated", "level", "detail", "mean", "spread"] as const;
type ItemColumn = (typeof ITEM_COLUMNS)[number];
/** Columns whose words begin with the icon of a status. */
const STATUS_COLUMNS = ["level", "spread"] as const satisfies readonly ItemColumn[];

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
    rows: rowsOf(STEPS),
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

/** The groups that the verdict does not read, with the report date on their title, since they begin a printed page. */
export function pulse(context: Context): PageSection {
  return {
    id: "pulse",
    rows: rowsOf(PULSE_GROUPS),
    content({ column, columns }, page) {
      const items = itemsContent("pulse", PULSE_GROUPS, page, context);
      const title = page.cellsOf("pulse", "title");
      const { block, format } = dateline(context, column + columns - 1, title.row);
      return {
        ...items,
        blocks: [
          titleBlock(page, "pulse", context.localize(SHEETS_READINESS_TEXTS).pulse),
          block,
          ...items.blocks,
        ],
        formats: [
          { range: { ...title, columns: 1 }, format: CELL_FORMATS.section },
          format,
          ...items.formats,
        ],
      };
    },
  };
}

function rowsOf(groups: readonly ItemGroup[]): readonly SectionRows[] {
  return [
    { part: "title", height: 26 },
    { part: "header", height: 20 },
    ...groups.flatMap(({ id, count }) => [
      { part: headingOf(id), height: 24 },
      { part: id, count, height: 18 },
    ]),
  ];
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
        cells: [ITEM_COLUMNS.map((id) => context.localize(SHEETS_READINESS_TEXTS).itemHeaders[id])],
      },
      ...placed.flatMap(({ group, heading, items }) => [
        { row: heading.row, column: heading.column, cells: [groupCells(page, group, context)] },
        {
          row: items.row,
          column: items.column,
          cells: group.items.map((item) => itemCells(page, item, context)),
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

/** The heading of a group: its name, how many of its items are in place, and what they must reach. */
function groupCells(page: Page, group: ItemGroup, { localize }: Context): CellInput[] {
  const { id, needed, best, items, count } = group;
  const done = `SUMPRODUCT(--(${itemValueCells(page, "level", items)}=${itemName("itemLevel", "inPlace")}))`;
  return [
    localize(SHEETS_READINESS_TEXTS).groups[id],
    null,
    `=${sentenceFormula(localize(SHEETS_READINESS_TEXTS).inPlace, { done, all: String(count) })}`,
    `=${sentenceFormula(localize(SHEETS_READINESS_TEXTS).needed, { needed: thresholdValue(needed), best: String(best) })}`,
  ];
}

function itemCells(page: Page, item: number, { localize }: Context): CellInput[] {
  const value = (id: ItemValueId) => itemValueCell(page, id, item);
  const [lowest, highest] = [value("lowest"), value("highest")];
  const range = sentenceFormula(localize(SHEETS_READINESS_TEXTS).range, { lowest, highest });
  const detail = sentenceFormula(localize(SHEETS_READINESS_TEXTS).detail, {
    range: `IF(${lowest}=${highest},${lowest},${range})`,
    evidence: value("evidence"),
  });
  return [
    `=${value("label")}`,
    `=${value("rated")}`,
    `=${value("level")}`,
    `=IF(${value("rated")}=0,"",${detail})`,
    `=${value("mean")}`,
    `=${value("spread")}`,
  ];
}

/** The cells of one column of some rows. */
function columnOf(rows: Rect, column: ItemColumn): Rect {
  return { ...rows, column: rows.column + ITEM_COLUMNS.indexOf(column), columns: 1 };
}

function headerFormats(header: Rect): readonly FormattedRange[] {
  return [
    { range: header, format: CELL_FORMATS.header },
    ...(["rated", "mean"] as const).map((id) => ({
      range: columnOf(header, id),
      format: { horizontal: "Center" as const },
    })),
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
    { range: columnOf(heading, "level"), format: { indent: 1 } },
    {
      range: items,
      format: {
        ...CELL_FORMATS.text,
        fill: COLOURS.computed,
        borders: { InsideHorizontal: COLOURS.entry, EdgeTop: COLOURS.rule, EdgeBottom: COLOURS.rule },
      },
    },
    { range: columnOf(items, "item"), format: { indent: 1, wrap: true } },
    { range: columnOf(items, "level"), format: { indent: 1 } },
    { range: columnOf(items, "spread"), format: { indent: 1 } },
    { range: columnOf(items, "rated"), format: { horizontal: "Center" } },
    { range: columnOf(items, "mean"), format: { horizontal: "Center", numberFormat: "0.0" } },
  ];
}

function helperFormats(page: Page): readonly FormattedRange[] {
  return [itemValueRows(page), stepRows(page)].flatMap((rows) => [
    { range: { ...rows, row: rows.row - 1, rows: 1 }, format: CELL_FORMATS.helperHeader },
    { range: rows, format: CELL_FORMATS.helper },
  ]);
}
