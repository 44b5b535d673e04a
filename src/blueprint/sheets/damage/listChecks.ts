/** The constants on the sheet Lists that formulas compare and look up: words, and the numbers beside them. */
import { FREQUENCIES } from "../../../catalogue/initiative";
import { RATINGS } from "../../../catalogue/readiness";
import { LIST_IDS, labelsOf } from "../../../model/vocabulary";
import type { Context } from "../../context";
import { quoted } from "../../formula";
import { SCHEMA_VERSION } from "../../schemaVersion";
import type { Rect, SheetBlueprint } from "../../types";
import { fixedCells } from "./fixedCells";
import type { DamageCheck } from "./checks";

/** Where the constants are. */
export interface ListCells {
  /** the words of a list */
  readonly words: (list: (typeof LIST_IDS)[number]) => Rect;
  readonly months: Rect;
  readonly points: Rect;
  /** the numbers of periods, from 0 on: a column and a row */
  readonly numbersDown: Rect;
  readonly numbersAcross: Rect;
  readonly schemaVersion: Rect;
  readonly language: Rect;
}

/** How many words and numbers are not what the blueprint wrote. */
export function listChecks(context: Context, lists: SheetBlueprint, at: ListCells): readonly DamageCheck[] {
  const { language } = context;
  const cells = (rect: Rect) => fixedCells(lists.name, rect);
  const check = (item: string, differing: string): DamageCheck => ({
    kind: "words",
    sheet: "lists",
    item,
    // An error value among the words, and a row that was inserted between them, give an error here.
    count: `IFERROR(SUMPRODUCT(1-${differing}),1)`,
  });
  const words = (item: string, rect: Rect, expected: readonly string[]) =>
    check(item, `EXACT(${cells(rect)},{${expected.map(quoted).join(";")}})`);
  const numbers = (item: string, rect: Rect, expected: readonly number[]) =>
    check(item, `(${cells(rect)}={${expected.join(";")}})*ISNUMBER(${cells(rect)})`);
  const position = (rect: Rect, count: "ROW" | "COLUMN") =>
    `(${cells(rect)}=${count}(${cells(rect)})-MIN(${count}(${cells(rect)})))`;
  return [
    // The labels of phases are formulas: an initiative may have its own.
    ...LIST_IDS.filter((list) => list !== "phase").map((list) =>
      words(list, at.words(list), labelsOf(list, language)),
    ),
    numbers(
      "frequencyMonths",
      at.months,
      FREQUENCIES.map(({ months }) => months),
    ),
    numbers(
      "ratingPoints",
      at.points,
      RATINGS.map(({ points }) => points),
    ),
    check("periodNumbers", position(at.numbersDown, "ROW")),
    check("periodNumbersAcross", position(at.numbersAcross, "COLUMN")),
    numbers("schemaVersion", at.schemaVersion, [SCHEMA_VERSION]),
    words("language", at.language, [language]),
  ];
}
