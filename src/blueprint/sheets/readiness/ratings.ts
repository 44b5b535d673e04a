/** The formulas of the table Ratings: which rating of a member counts for an item. */
import { FIT_QUESTIONS } from "../../../catalogue/readiness";
import type { Context } from "../../context";
import { entryText, isFilled } from "../../formula";
import { replaceWildcards } from "../../lookups";
import { itemName, listName, NAMES } from "../../names";
import { SHEET_BLOCKS } from "../../sheetRanges";
import type { Formulas } from "../../table";
import { positionOf, type ListId, type RatingStateId } from "../../../model/vocabulary";

/** A pair of member and item is member × this + item. */
const MEMBER_FACTOR = 100;
/** The rank of a rating is day × this + row. */
const DAY_FACTOR = 1_000_000;
/** The maximum key length; MATCH accepts only short texts. */
const MAX_KEY_LENGTH = 240;

/**
 * If a member rated an item several times, the last row with the latest date counts. Keys are numbers, so that each row
 * needs only three scans.
 */
export function ratingFormulas({ refs: { column, thisRow, rowNumber } }: Context): Formulas {
  const thisCell = (id: string) => thisRow("Ratings", id);
  const all = (id: string) => column("Ratings", id);
  const state = (id: RatingStateId) => itemName("ratingState", id);
  const member = entryText(thisCell("member"));
  const day = `IF(ISNUMBER(${thisCell("date")}),MAX(INT(${thisCell("date")}),0),0)`;
  const late = `${day}>${NAMES.asOf}`;
  const rated = `${thisCell("ratingRow")}>${positionOf("rating", "notRated")}`;
  const asksFit = `${thisCell("itemRow")}<=${FIT_QUESTIONS.length}`;
  const saysFit = `${thisCell("ratingRow")}>=${positionOf("rating", "no")}`;
  const nothing = ["item", "member", "rating"].map((id) => `NOT(${isFilled(thisCell(id))})`).join(",");
  const counted = (value: string, otherwise = "0") =>
    `=IF(${thisCell("countedItem")}=0,${otherwise},${value})`;
  return {
    line: `=${rowNumber("Ratings")}`,
    itemRow: `=${positionIn("item", entryText(thisCell("item")))}`,
    memberKey: `=IF(${member}="","",LEFT(${replaceWildcards(member)},${MAX_KEY_LENGTH}))`,
    memberRow: `=IF(${thisCell("memberKey")}="",0,IFERROR(MATCH(${thisCell("memberKey")},${all("memberKey")},0),0))`,
    ratingRow: `=${positionIn("rating", entryText(thisCell("rating")))}`,
    memberItemKey:
      `=IF(AND(${thisCell("itemRow")}>0,${thisCell("memberRow")}>0,NOT(${late}),${rated},(${asksFit})=(${saysFit})),` +
      `${thisCell("memberRow")}*${MEMBER_FACTOR}+${thisCell("itemRow")},0)`,
    ratingRank: `=IF(${thisCell("memberItemKey")}=0,0,${day}*${DAY_FACTOR}+${thisCell("line")})`,
    countedItem:
      `=IF(${thisCell("memberItemKey")}=0,0,` +
      `IF(${thisCell("ratingRank")}=MAXIFS(${all("ratingRank")},${all("memberItemKey")},${thisCell("memberItemKey")}),${thisCell("itemRow")},0))`,
    question: `=IF(${thisCell("itemRow")}=0,"",INDEX(${SHEET_BLOCKS.items.name},${thisCell("itemRow")},${SHEET_BLOCKS.items.columns.question + 1}))`,
    points: counted(`INDEX(${NAMES.ratingPoints},${thisCell("ratingRow")})`, '""'),
    evidencedItem: counted(`IF(${entryText(thisCell("evidence"))}="",0,${thisCell("itemRow")})`),
    countedMember: counted(thisCell("memberRow")),
    isCountedMember: `=IF(COUNTIF(${all("countedMember")},${thisCell("line")})>0,1,0)`,
    state:
      `=IF(AND(${nothing}),"",` +
      `IF(${thisCell("itemRow")}=0,${state("unknownItem")},` +
      `IF(${thisCell("memberRow")}=0,${state("noMember")},` +
      `IF(${late},${state("afterReport")},` +
      `IF(${rated},` +
      `IF(${thisCell("memberItemKey")}=0,${state("wrongScale")},` +
      `IF(${thisCell("countedItem")}=0,${state("replaced")},${state("counts")})),` +
      `${state("notRated")})))))`,
  };
}

/** The position of a text in a list, 0 for one that is not in it; MATCH alone would read "*" as a wildcard. */
function positionIn(list: ListId, text: string): string {
  const position = `MATCH(${text},${listName(list)},0)`;
  return `IFERROR(IF(INDEX(${listName(list)},${position})=${text},${position},0),0)`;
}
