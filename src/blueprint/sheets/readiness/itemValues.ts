/** The values of the rated items and the verdict on them, in cells off the printed page. */
import { RATED_ITEMS } from "../../../catalogue/readiness";
import { elementAt } from "../../../model/collections";
import { positionOf } from "../../../model/vocabulary";
import type { Context } from "../../context";
import { nameList } from "../../nameList";
import { itemName, listName, thresholdValue } from "../../names";
import type { Page } from "../../pageLayout";
import type { CellBlock, CellInput } from "../../types";
import {
  ITEM_VALUE_HEADER,
  RATING_COLUMNS,
  itemValueCell,
  itemValueCells,
  itemValueRows,
  STEP_COUNT_HEADER,
  stepCell,
  stepRows,
  VERDICT_HEADER,
  verdictCell,
  verdictRow,
  type ItemValueId,
} from "./helperCells";
import { ALL_ITEMS, groupOf, STEP_ITEMS, STEPS } from "./items";

/** Means are compared after rounding to this many decimals. */
const DECIMALS = 9;

/** The states of an item. */
const NOT_RATED = 0;
const TO_BUILD = 1;
const IN_PLACE = 2;

/** All helper cells. */
export function itemValueBlocks(page: Page, context: Context): readonly CellBlock[] {
  const { row, column } = itemValueRows(page);
  return [
    { row: row - 1, column, cells: [ITEM_VALUE_HEADER] },
    { row, column, cells: ALL_ITEMS.map((item) => itemCells(page, item, context)) },
    ...stepBlocks(page),
  ];
}

/** The named values of an item, then what the verdict needs. */
function itemCells(page: Page, item: number, { localize, refs: { column } }: Context): CellInput[] {
  const number = item + 1;
  const all = (id: string) => column("Ratings", id);
  const thisCell = (value: ItemValueId) => itemValueCell(page, value, item);
  const rated = (value: string) => `=IF(${thisCell("rated")}=0,"",${value})`;
  const needed = thresholdValue(groupOf(item).needed);
  const isDisagreement = `ROUND(${thisCell("highest")}-${thisCell("lowest")}-${thresholdValue("spread")},${DECIMALS})>=0`;
  const level = (id: "notRated" | "toBuild" | "inPlace") => itemName("itemLevel", id);
  return [
    `=INDEX(${listName("item")},${number})`,
    `=COUNTIF(${all("countedItem")},${number})`,
    `=COUNTIF(${all("evidencedItem")},${number})`,
    rated(`SUMIF(${all("countedItem")},${number},${all("points")})/${thisCell("rated")}`),
    rated(`MINIFS(${all("points")},${all("countedItem")},${number})`),
    rated(`MAXIFS(${all("points")},${all("countedItem")},${number})`),
    `=IF(${thisCell("state")}=${NOT_RATED},${level("notRated")},` +
      `IF(${thisCell("state")}=${IN_PLACE},${level("inPlace")},${level("toBuild")}))`,
    rated(`IF(${isDisagreement},${itemName("spread", "disagreement")},${itemName("spread", "alike")})`),
    localize(elementAt(RATED_ITEMS, item).help),
    `=IF(${thisCell("rated")}=0,${NOT_RATED},IF(ROUND(${thisCell("mean")}-${needed},${DECIMALS})>=0,${IN_PLACE},${TO_BUILD}))`,
    ...(STEP_ITEMS.includes(item) ? namedCells(page, item) : ["", "", ""]),
    ...RATING_COLUMNS.map((_, index) => {
      const points = groupOf(item).lowest + index;
      return points > groupOf(item).best
        ? ""
        : `=COUNTIFS(${all("countedItem")},${number},${all("points")},${points})`;
    }),
  ];
}

/**
 * Whether the verdict names the item, and in which order: the weakest condition first, else in the order of the
 * assessment.
 */
function namedCells(page: Page, item: number): string[] {
  const thisCell = (value: ItemValueId) => itemValueCell(page, value, item);
  const [stop, verdict] = [verdictCell(page, "stop"), verdictCell(page, "verdict")];
  const namedState = `IF(${verdict}=${positionOf("verdict", "notAssessed")},${NOT_RATED},${TO_BUILD})`;
  const byMean = `${verdict}=${positionOf("verdict", "conditionsToBuild")}`;
  const keyDifference = (items: readonly number[]) =>
    `ROUND(${itemValueCells(page, "key", items)}-${thisCell("key")},${DECIMALS})`;
  const named = (items: readonly number[]) => itemValueCells(page, "named", items);
  const upToThis = STEP_ITEMS.slice(0, STEP_ITEMS.indexOf(item) + 1);
  const step = STEPS.findIndex(({ items }) => items.includes(item)) + 1;
  return [
    `=IF(${stop}=${step},IF(${thisCell("state")}=${namedState},1,0),0)`,
    `=IF(${thisCell("named")}=1,IF(${byMean},${thisCell("mean")},0),0)`,
    `=IF(${thisCell("named")}=0,0,SUMPRODUCT(${named(STEP_ITEMS)}*(${keyDifference(STEP_ITEMS)}<0))+` +
      `SUMPRODUCT(${named(upToThis)}*(${keyDifference(upToThis)}=0)))`,
  ];
}

/** For each step how many items are not rated and to build; then the step where the verdict stops, and the verdict. */
function stepBlocks(page: Page): readonly CellBlock[] {
  const { row, column } = stepRows(page);
  const stop = verdictCell(page, "stop");
  const isOpen = (step: number) => `${stepCell(page, "notRated", step)}+${stepCell(page, "toBuild", step)}>0`;
  const firstOpen = STEPS.reduceRight((next, _, step) => `IF(${isOpen(step)},${step + 1},${next})`, "0");
  const notRated = `${stepCell(page, "notRated", 0)}:${stepCell(page, "notRated", STEPS.length - 1)}`;
  const cells = (value: ItemValueId) => itemValueCells(page, value, STEP_ITEMS);
  const label = (position: number) => `INDEX(${cells("label")},MATCH(${position},${cells("order")},0))`;
  return [
    { row: row - 1, column, cells: [STEP_COUNT_HEADER] },
    {
      row,
      column,
      cells: STEPS.map(({ items }) =>
        [NOT_RATED, TO_BUILD].map((state) => `=COUNTIF(${itemValueCells(page, "state", items)},${state})`),
      ),
    },
    {
      row: verdictRow(page) - 1,
      column,
      cells: [
        VERDICT_HEADER,
        [
          `=${firstOpen}`,
          `=IF(${stop}=0,${positionOf("verdict", "ready")},` +
            `IF(INDEX(${notRated},MAX(${stop},1))>0,${positionOf("verdict", "notAssessed")},${stop}+1))`,
          `=SUM(${cells("named")})`,
          `=${nameList(verdictCell(page, "named"), label)}`,
        ],
      ],
    },
  ];
}
