/** The figures of the rated items and the verdict on them, in cells behind the page. */
import type { Context } from "../../context";
import { itemName, listName, thresholdValue } from "../../names";
import { nameList } from "../../nameList";
import type { CellBlock, CellInput } from "../../types";
import { positionOf } from "../../../model/vocabulary";
import {
  BEHIND,
  BEHIND_HEADER,
  COUNT,
  figureCell,
  figureCells,
  GROUPS,
  groupOf,
  ITEMS,
  itemsOf,
  KIND,
  STEP_ITEMS,
  stepCell,
  STEPS,
  STEPS_COLUMN,
  STOP,
  VERDICT_ROW,
  type FigureId,
} from "./items";

const ALL_STEPS = Array.from({ length: STEP_ITEMS }, (_, item) => item);
/** Means that differ by less than this compare as equal. */
const DECIMALS = 9;

/** What an item's cells say of how far it has come. */
const NOT_RATED = 0;
const TO_BUILD = 1;
const IN_PLACE = 2;

/** Everything behind the page. */
export function figureBlocks(context: Context): readonly CellBlock[] {
  return [
    { row: BEHIND.header, column: BEHIND.column, cells: [BEHIND_HEADER] },
    {
      row: BEHIND.first,
      column: BEHIND.column,
      cells: Array.from({ length: ITEMS }, (_, item) => itemCells(item, context)),
    },
    ...stepBlocks(),
  ];
}

/** The named figures of an item, then what the verdict needs. */
function itemCells(item: number, { refs: { column } }: Context): CellInput[] {
  const number = item + 1;
  const all = (id: string) => column("Ratings", id);
  const own = (figure: FigureId) => figureCell(figure, item);
  const rated = (value: string) => `=IF(${own("rated")}=0,"",${value})`;
  const needed = thresholdValue(GROUPS[groupOf(item)]!.needed);
  const apart = `ROUND(${own("highest")}-${own("lowest")}-${thresholdValue("spread")},${DECIMALS})>=0`;
  const level = (id: "notRated" | "toBuild" | "inPlace") => itemName("itemLevel", id);
  return [
    `=INDEX(${listName("item")},${number})`,
    `=COUNTIF(${all("counted")},${number})`,
    `=COUNTIF(${all("backed")},${number})`,
    rated(`SUMIF(${all("counted")},${number},${all("points")})/${own("rated")}`),
    rated(`MINIFS(${all("points")},${all("counted")},${number})`),
    rated(`MAXIFS(${all("points")},${all("counted")},${number})`),
    `=IF(${own("state")}=${NOT_RATED},${level("notRated")},` +
      `IF(${own("state")}=${IN_PLACE},${level("inPlace")},${level("toBuild")}))`,
    rated(`IF(${apart},${itemName("spread", "disagreement")},${itemName("spread", "alike")})`),
    `=IF(${own("rated")}=0,${NOT_RATED},IF(ROUND(${own("mean")}-${needed},${DECIMALS})>=0,${IN_PLACE},${TO_BUILD}))`,
    ...(item < STEP_ITEMS ? namedCells(item) : []),
  ].concat(item < STEP_ITEMS ? [] : ["", "", ""]);
}

/** Whether the verdict names the item, and in which place: the weakest condition first, else in the field's order. */
function namedCells(item: number): string[] {
  const own = (figure: FigureId) => figureCell(figure, item);
  const sought = `IF(${KIND}=${positionOf("verdict", "notAssessed")},${NOT_RATED},${TO_BUILD})`;
  const byMean = `${KIND}=${positionOf("verdict", "conditionsToBuild")}`;
  const apart = (items: readonly number[]) => `ROUND(${figureCells("key", items)}-${own("key")},${DECIMALS})`;
  const above = ALL_STEPS.slice(0, item + 1);
  return [
    `=IF(${STOP}=${groupOf(item) + 1},IF(${own("state")}=${sought},1,0),0)`,
    `=IF(${own("named")}=1,IF(${byMean},${own("mean")},0),0)`,
    `=IF(${own("named")}=0,0,SUMPRODUCT(${figureCells("named", ALL_STEPS)}*(${apart(ALL_STEPS)}<0))+` +
      `SUMPRODUCT(${figureCells("named", above)}*(${apart(above)}=0)))`,
  ];
}

/** Per step the items not rated and those to build; then the step where the verdict stops, and what it says. */
function stepBlocks(): readonly CellBlock[] {
  const steps = Array.from({ length: STEPS }, (_, step) => step);
  const open = (step: number) => `${stepCell("notRated", step)}+${stepCell("toBuild", step)}>0`;
  const stop = steps.reduceRight((next, step) => `IF(${open(step)},${step + 1},${next})`, "0");
  const notRated = `${stepCell("notRated", 0)}:${stepCell("notRated", STEPS - 1)}`;
  const named = figureCells("named", ALL_STEPS);
  const places = figureCells("order", ALL_STEPS);
  const labels = figureCells("label", ALL_STEPS);
  return [
    { row: BEHIND.header, column: STEPS_COLUMN, cells: [["notRated", "toBuild"]] },
    {
      row: BEHIND.first,
      column: STEPS_COLUMN,
      cells: steps.map((step) =>
        [NOT_RATED, TO_BUILD].map((state) => `=COUNTIF(${figureCells("state", itemsOf(step))},${state})`),
      ),
    },
    {
      row: VERDICT_ROW - 1,
      column: STEPS_COLUMN,
      cells: [
        ["stop", "verdict", "named", "items"],
        [
          `=${stop}`,
          `=IF(${STOP}=0,${positionOf("verdict", "ready")},` +
            `IF(INDEX(${notRated},MAX(${STOP},1))>0,${positionOf("verdict", "notAssessed")},${STOP}+1))`,
          `=SUM(${named})`,
          `=${nameList(COUNT, (place) => `INDEX(${labels},MATCH(${place},${places},0))`)}`,
        ],
      ],
    },
  ];
}
