/** The formulas of the table Ratings: which rating of a member counts for an item. */
import { FIT_QUESTIONS } from "../../../catalogue/readiness";
import type { Context } from "../../context";
import { entryText, isFilled } from "../../formula";
import { replaceWildcards } from "../../lookups";
import { itemName, listName, NAMES } from "../../names";
import type { Formulas } from "../../table";
import { positionOf, type ListId, type RatingStateId } from "../../../model/vocabulary";

/** A pair of member and item is member × this + item. */
const MEMBER_FACTOR = 100;
/** The rank of a rating is day × this + row. */
const DAY_FACTOR = 1_000_000;
/** MATCH accepts no longer texts. */
const MAX_KEY_LENGTH = 240;

/** Of a member's ratings of an item, the last row of the latest date counts. Keys are numbers: each row needs three scans. */
export function ratingFormulas({ refs: { column, thisRow, rowNumber } }: Context): Formulas {
  const own = (id: string) => thisRow("Ratings", id);
  const all = (id: string) => column("Ratings", id);
  const state = (id: RatingStateId) => itemName("ratingState", id);
  const member = entryText(own("member"));
  const day = `IF(ISNUMBER(${own("date")}),MAX(INT(${own("date")}),0),0)`;
  const late = `${day}>${NAMES.asOf}`;
  const rated = `${own("ratingRow")}>${positionOf("rating", "notRated")}`;
  const asksFit = `${own("itemRow")}<=${FIT_QUESTIONS.length}`;
  const saysFit = `${own("ratingRow")}>=${positionOf("rating", "no")}`;
  const nothing = ["item", "member", "rating"].map((id) => `NOT(${isFilled(own(id))})`).join(",");
  const counted = (value: string, otherwise = "0") => `=IF(${own("countedItem")}=0,${otherwise},${value})`;
  return {
    line: `=${rowNumber("Ratings")}`,
    itemRow: `=${positionIn("item", entryText(own("item")))}`,
    memberKey: `=IF(${member}="","",LEFT(${replaceWildcards(member)},${MAX_KEY_LENGTH}))`,
    memberRow: `=IF(${own("memberKey")}="",0,IFERROR(MATCH(${own("memberKey")},${all("memberKey")},0),0))`,
    ratingRow: `=${positionIn("rating", entryText(own("rating")))}`,
    memberItemKey:
      `=IF(AND(${own("itemRow")}>0,${own("memberRow")}>0,NOT(${late}),${rated},(${asksFit})=(${saysFit})),` +
      `${own("memberRow")}*${MEMBER_FACTOR}+${own("itemRow")},0)`,
    ratingRank: `=IF(${own("memberItemKey")}=0,0,${day}*${DAY_FACTOR}+${own("line")})`,
    countedItem:
      `=IF(${own("memberItemKey")}=0,0,` +
      `IF(${own("ratingRank")}=MAXIFS(${all("ratingRank")},${all("memberItemKey")},${own("memberItemKey")}),${own("itemRow")},0))`,
    points: counted(`INDEX(${NAMES.ratingPoints},${own("ratingRow")})`, '""'),
    evidencedItem: counted(`IF(${entryText(own("evidence"))}="",0,${own("itemRow")})`),
    countedMember: counted(own("memberRow")),
    isCountedMember: `=IF(COUNTIF(${all("countedMember")},${own("line")})>0,1,0)`,
    state:
      `=IF(AND(${nothing}),"",` +
      `IF(${own("itemRow")}=0,${state("unknownItem")},` +
      `IF(${own("memberRow")}=0,${state("noMember")},` +
      `IF(${late},${state("afterReport")},` +
      `IF(${rated},` +
      `IF(${own("memberItemKey")}=0,${state("wrongScale")},` +
      `IF(${own("countedItem")}=0,${state("replaced")},${state("counts")})),` +
      `${state("notRated")})))))`,
  };
}

/** The position of a text in a list, 0 for one that is not in it; MATCH alone would read "*" as a wildcard. */
function positionIn(list: ListId, text: string): string {
  const place = `MATCH(${text},${listName(list)},0)`;
  return `IFERROR(IF(INDEX(${listName(list)},${place})=${text},${place},0),0)`;
}
