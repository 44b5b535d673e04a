/** The readiness interview (docs/rules.md, "Readiness interview"). */
import { RATED_ITEMS, RATINGS } from "../../catalogue/readiness";
import type { IsoDate } from "../initiative";
import { isOnScale } from "../rules/rows/ratings";
import { ValuesRow } from "../rules/valuesRow";
import { normalizeText } from "../text/normalizeText";
import type { ReadRow } from "./figureGrid";

/** The id of an item of the assessment. */
export type ItemId = (typeof RATED_ITEMS)[number]["id"];
/** The id of a rating that says something. */
export type RatingId = Exclude<(typeof RATINGS)[number]["id"], "notRated">;

/** What a member says of an item. */
export interface Answer {
  readonly rating?: RatingId;
  readonly evidence?: string;
}

/** The answers of a session, by item and member. */
export type Answers = Readonly<Record<string, Answer>>;

/** Who answers, and when. */
export interface Session {
  readonly members: readonly string[];
  readonly date: IsoDate;
}

/** What a member said of an item before. */
interface EarlierRating {
  readonly rating: RatingId;
  /** undefined where the row has no date */
  readonly date: IsoDate | undefined;
}

/** What the workbook has of a member and an item. */
export interface KnownRating<Row extends ReadRow> {
  /** the row of the session's date */
  readonly row?: Row;
  readonly earlier?: EarlierRating;
}

/** An answer that changes a row. */
export interface ChangedRating<Row extends ReadRow> {
  readonly row: Row;
  readonly item: ItemId;
  readonly member: string;
  /** the fields that change */
  readonly values: Readonly<Partial<Record<"rating" | "evidence", string>>>;
}

/** What the answers of a session write. */
export interface InterviewChanges<Row extends ReadRow> {
  readonly add: readonly Readonly<Record<string, string | undefined>>[];
  readonly change: readonly ChangedRating<Row>[];
}

/** The ids of the items, in the order of the assessment. */
export const ITEM_IDS: readonly ItemId[] = RATED_ITEMS.map(({ id }) => id);

/** The ratings of an item's scale, the least first. */
export function scaleOf(item: ItemId): readonly RatingId[] {
  return RATINGS.map(({ id }) => id)
    .filter((id): id is RatingId => id !== "notRated")
    .filter((id) => isOnScale(id, item));
}

/** The key of an answer. */
export function answerKey(item: ItemId, member: string): string {
  return `${item}\n${nameKey(member)}`;
}

/** The members who have rated, each once, in the order of their first ratings. */
export function membersIn(ratings: readonly ReadRow[]): readonly string[] {
  const members = new Map<string, string>();
  for (const { values } of ratings) {
    const member = new ValuesRow(values).text("member").trim();
    if (member !== "" && !members.has(nameKey(member))) members.set(nameKey(member), member);
  }
  return [...members.values()];
}

/** Names without repetition, each as it is written in the workbook already. */
export function sessionMembers(names: readonly string[], known: readonly string[]): readonly string[] {
  const written = new Map(known.map((name) => [nameKey(name), name]));
  const members = new Map<string, string>();
  for (const name of names.map((each) => normalizeText(each, "clean")).filter((each) => each !== "")) {
    const key = nameKey(name);
    if (!members.has(key)) members.set(key, written.get(key) ?? name);
  }
  return [...members.values()];
}

/** What the workbook has of the members of a session, by the keys of answers. */
export function knownRatings<Row extends ReadRow>(
  ratings: readonly Row[],
  { members, date }: Session,
): ReadonlyMap<string, KnownRating<Row>> {
  const asked = new Set(members.map(nameKey));
  const known = new Map<string, KnownRating<Row>>();
  for (const row of ratings) {
    const view = new ValuesRow(row.values);
    const item = ITEM_IDS.find((id) => id === view.text("item"));
    if (item === undefined || !asked.has(nameKey(view.text("member")))) continue;
    const key = answerKey(item, view.text("member"));
    const day = view.isFilled("date") ? view.text("date") : undefined;
    const before = known.get(key) ?? {};
    if (day === date) known.set(key, { ...before, row });
    else {
      const rating = scaleOf(item).find((id) => id === view.text("rating"));
      if (rating === undefined || (day ?? "") > date || (before.earlier?.date ?? "") > (day ?? "")) continue;
      known.set(key, { ...before, earlier: { rating, date: day } });
    }
  }
  return known;
}

/** What a row of the session's date says. */
export function answerOf(row: ReadRow | undefined, item: ItemId): Answer {
  if (!row) return {};
  const view = new ValuesRow(row.values);
  const rating = scaleOf(item).find((id) => id === view.text("rating"));
  const evidence = view.text("evidence");
  return { ...(rating && { rating }), ...(evidence !== "" && { evidence }) };
}

/** What the answers of a session write; an answer that the workbook has already writes nothing. */
export function interviewChanges<Row extends ReadRow>(
  { members, date }: Session,
  answers: Answers,
  known: ReadonlyMap<string, KnownRating<Row>>,
): InterviewChanges<Row> {
  const add: InterviewChanges<Row>["add"][number][] = [];
  const change: ChangedRating<Row>[] = [];
  for (const item of ITEM_IDS) {
    for (const member of members) {
      const key = answerKey(item, member);
      const answer = answers[key];
      const row = known.get(key)?.row;
      if (!answer) continue;
      const former = answerOf(row, item);
      const next = { ...former, ...answer };
      const [rating, evidence] = [next.rating ?? "", (next.evidence ?? "").trim()];
      if (row === undefined) {
        if (rating === "" && evidence === "") continue;
        add.push({ item, member, date, rating: rating || undefined, evidence: evidence || undefined });
        continue;
      }
      const values = {
        ...(rating !== (former.rating ?? "") && { rating }),
        ...(evidence !== (former.evidence ?? "") && { evidence }),
      };
      if (Object.keys(values).length > 0) change.push({ row, item, member, values });
    }
  }
  return { add, change };
}

function nameKey(name: string): string {
  return normalizeText(name, "lookup");
}
