/**
 * The columns of every table: those that people fill in, from the definitions of the entities, and those that formulas
 * compute. The ids of entered columns are the property names of the model's entries.
 */
import type { LocalizedText } from "../catalogue/term";
import { fieldsOf, TABLE_IDS, TEXT_LIMITS, type FieldDefinition, type TableId } from "../model/entities";
import { fieldText } from "../model/entities/fieldText";
import { byLanguage, type ByLanguage, type Language } from "../languages";
import { SHEETS_COLUMNS_TEXTS } from "../languages/texts/sheets/columns";
import { boundsOf } from "../model/rules/limits";
import { listOfChoice, ownListId, type ListId } from "../model/vocabulary";
import { NAMES } from "./names";

/**
 * What a column holds. `partner`, `indicator` and `role` are the name of a row of those tables (`roleName` is that name
 * in the row itself). `checkItem` and `question` are texts of the method, ids in a file, or texts that the initiative
 * added. A boolean of the model is `list:answer` in a cell, yes or no.
 */
export type ColumnKind =
  | "text"
  | "partner"
  | "indicator"
  | "role"
  | "roleName"
  | "checkItem"
  | "question"
  | "date"
  | "number"
  | `list:${ListId}`;

export interface ColumnDefinition {
  readonly id: string;
  /** its id in the workbook's map of columns, if different */
  readonly mapId?: string;
  /** ids that it had in earlier schema versions */
  readonly formerIds: readonly string[];
  /** no apostrophe, bracket, parenthesis or hash: several programs mishandle them in structured references */
  readonly captions: LocalizedText;
  /** captions that it had in earlier schema versions */
  readonly formerCaptions: ByLanguage<readonly string[]>;
  readonly kind: ColumnKind;
  /** whether people fill it in; otherwise one formula does */
  readonly entered: boolean;
  /** whether it is a computed column that only other formulas read */
  readonly helper: boolean;
  /** a row without it is ignored */
  readonly required?: true;
  /** a computed text that begins with a status icon */
  readonly hasStatusIcon?: true;
  /** the longest text that may be typed, in characters */
  readonly maxLength?: number;
  /** the lowest and the highest number */
  readonly bounds?: readonly [number, number];
  /** takes whole numbers only */
  readonly whole?: true;
  /** 0.05 is shown as 5 % */
  readonly share?: true;
  /** formulas look its texts up: it must not contain characters that lookups treat as wildcards */
  readonly isLookupKey?: true;
  /** a code, or an email address */
  readonly isCode?: true;
  readonly isEmail?: true;
  /** the defined name of the cells in which each text may occur once only */
  readonly uniqueIn?: string;
  /** in characters; widths of computed columns are in the blueprint of the sheet */
  readonly width?: number;
}

type ComputedCaptions = (typeof SHEETS_COLUMNS_TEXTS)[Language];

/** A column that formulas fill. Captions of helpers are given here, all others in the texts, by the id. */
type ComputedColumn<Id extends string = string> = (
  | (Omit<ColumnDefinition, "captions"> & {
      readonly id: Id;
      readonly helper: false;
    })
  | (ColumnDefinition & { readonly helper: true })
) & {
  /** the field that it follows; without one it is at the end of the table */
  readonly after?: string;
};

const NEVER_RENAMED = { formerIds: [], formerCaptions: byLanguage((): readonly string[] => []) };

const computed = <const Id extends string>(id: Id, kind: ColumnKind) => ({
  ...NEVER_RENAMED,
  id,
  kind,
  entered: false,
  helper: false as const,
});

/** A text that begins with a status icon. */
const computedWithIcon = <const Id extends string>(id: Id) => ({
  ...computed(id, "text"),
  hasStatusIcon: true as const,
});

/**
 * A helper column. Its caption is the same in every language. Workbooks in use hold ids and captions of helpers in
 * their map of columns, so renaming one requires a new schema version.
 */
const helper = (id: string, kind: ColumnKind = "number", name = id) => {
  const caption = `z${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return { ...computed(id, kind), helper: true as const, captions: byLanguage(() => caption) };
};

/** Places a computed column after an entered field. */
const after = <Column>(field: string, column: Column) => ({ ...column, after: field });
/** A helper column that existing workbooks store under an earlier id, which its caption and the map of columns keep. */
const helperStoredAs = (
  mapId: string,
  id: string,
  kind: ColumnKind = "number",
  name = mapId,
): ReturnType<typeof helper> & { readonly mapId: string } => ({
  ...helper(id, kind, name),
  mapId,
});

/** The columns of each table that formulas fill, in order. Their captions are in the texts of each language. */
const COMPUTED: {
  readonly [Table in TableId]: readonly ComputedColumn<keyof ComputedCaptions[Table] & string>[];
} = {
  Partners: [
    computed("roles", "number"),
    computed("activities", "number"),
    computed("observations", "number"),
    helper("line"),
    helper("key", "text"),
    helperStoredAs("sought", "lookupKey", "text"),
    helper("joinedDay"),
    helper("leftDay"),
    helper("dueLatest"),
    helper("dueAll"),
  ],
  Roles: [
    after("role", computed("who", "text")),
    after("role", computed("couldHold", "text")),
    after("role", computed("coverage", "list:coverage")),
    after("done", computed("late", "number")),
    computedWithIcon("watch"),
    computed("story", "list:story"),
    helper("line"),
    helper("key", "text"),
    helper("lateOrder"),
    helper("people"),
    helper("candidates"),
    helper("changed"),
    helper("soleOf"),
    helper("fallOrder"),
  ],
  RoleHolders: [
    computed("active", "list:answer"),
    computed("coverage", "list:coverage"),
    computed("carries", "number"),
    computed("leads", "number"),
    computed("falls", "number"),
    computed("fallen", "text"),
    computedWithIcon("watch"),
    helper("line"),
    helper("roleRow"),
    helper("personKey", "text"),
    helper("personRow"),
    helper("partnerKey", "text"),
    helper("isCandidate"),
    helperStoredAs("live", "activeRoleRow"),
    helper("candidateRoleRow"),
    helper("isFirstCandidate"),
    helper("candidateOrder"),
    helperStoredAs("post", "rolePartKey"),
    helperStoredAs("holding", "rolePersonKey"),
    helperStoredAs("first", "isFirstHolding"),
    helperStoredAs("place", "rolePersonOrder"),
    helperStoredAs("carry", "carriesRole"),
    helperStoredAs("head", "leadsRole"),
    helperStoredAs("solo", "isSoleHolder"),
    helperStoredAs("affiliation", "rolePartnerKey"),
    helperStoredAs("partnerFirst", "isFirstOfPartner"),
    helperStoredAs("soon", "endsSoon"),
    helperStoredAs("many", "leadsTooMany"),
    helper("changed"),
    helperStoredAs("rank", "loadRank"),
    helperStoredAs("departure", "departureRank"),
  ],
  Bodies: [],
  Ratings: [
    after("item", computed("question", "text")),
    computed("state", "list:ratingState"),
    helper("line"),
    helper("itemRow"),
    helper("memberKey", "text"),
    helper("memberRow"),
    helper("ratingRow"),
    helperStoredAs("pair", "memberItemKey"),
    helperStoredAs("rank", "ratingRank"),
    helperStoredAs("counted", "countedItem"),
    helper("points"),
    helperStoredAs("backed", "evidencedItem"),
    helperStoredAs("voice", "countedMember"),
    helperStoredAs("speaks", "isCountedMember"),
  ],
  // First a text: LibreOffice prints "###" for a hidden number beside a blank cell.
  Checklist: [
    helper("itemKey", "text"),
    helper("line"),
    helper("sectionRow"),
    helper("phaseRow"),
    helper("stateRow"),
  ],
  Sustainability: [],
  Canvas: [
    after("evidence", computed("link", "text")),
    // A text first: LibreOffice prints "###" for a number in a hidden column beside a blank cell.
    helper("roleKey", "text"),
    helper("number"),
    helper("dated"),
    helper("reviewed"),
    helper("roleRow"),
  ],
  Activities: [
    computed("late", "number"),
    computed("check", "list:activityCheck"),
    helper("line"),
    helperStoredAs("runs", "isRunning"),
    helper("partnerRow"),
    helper("conditionRow"),
    helper("roleRow"),
    helper("indicatorRow"),
    helperStoredAs("place", "partnerConditionKey"),
    helper("lateOrder"),
  ],
  Indicators: [
    computed("latestPeriod", "date"),
    computed("reporting", "number"),
    computed("expected", "number"),
    computed("latest", "number"),
    computed("provisional", "number"),
    computed("incoming", "text"),
    computed("overdue", "number"),
    computed("previousPeriod", "date"),
    computed("previous", "number"),
    computed("change", "number"),
    computed("plausible", "list:plausibility"),
    computed("due", "number"),
    computed("way", "number"),
    computed("elapsed", "number"),
    computed("linearStatus", "list:indicatorStatus"),
    computed("required", "number"),
    computed("requiredStatus", "list:indicatorStatus"),
    computed("growth", "number"),
    computed("growthStatus", "list:indicatorStatus"),
    computed("needed", "number"),
    computed("achieved", "number"),
    computed("forecast", "number"),
    computed("status", "list:indicatorStatus"),
    computed("methods", "list:agreement"),
    { ...computed("methodSentence", "text"), mapId: "why" },
    computed("targetCheck", "list:targetCheck"),
    computed("widestGap", "number"),
    computed("gapRatio", "number"),
    computed("groupSentence", "text"),
    computed("story", "list:story"),
    helper("line"),
    helper("key", "text"),
    helper("order"),
    helper("months"),
    helper("anchor"),
    helper("begins", "date"),
    helper("lastDue", "date"),
    helper("firstEnd", "date"),
    helper("changed", "date"),
    helper("baselineDay", "date"),
    helper("targetDay", "date"),
    helper("factor"),
    helper("sign"),
    helper("total"),
    helper("latestCell"),
    helper("available"),
    helper("lastMonth"),
    helper("planned"),
    helper("responsibleRow"),
    helper("responsibleFrom", "date"),
    helper("responsibleUntil", "date"),
    helper("neededGrowth"),
    helper("neededShare"),
    helper("lastReportDay", "date"),
    helper("floorDay", "date"),
    helper("gapNumber"),
    helper("judgedNumbers"),
    helper("judgedDay", "date"),
    helper("previousDay", "date"),
    helper("thirdDay", "date"),
    helper("third"),
    helper("changeSign"),
    helper("othersExpected"),
    helper("amount"),
    helper("amountBefore"),
    helper("isUnusual"),
    helper("incomingCode"),
    helper("incomingDay", "date"),
    helper("incomingExpected"),
    helper("firstExpected", "date"),
    helper("missing"),
    helper("met"),
    helper("waiting", "text"),
    helper("linearClass"),
    helper("requiredClass"),
    // the number of the breakdown with the widest gap
    helper("widestBreakdown"),
    // a number by which the dashboard lists the indicators, worst first; "" without a code
    helper("severityKey"),
    helperStoredAs("sought", "lookupKey", "text"),
  ],
  ReportingPlan: [
    computed("state", "list:observationState"),
    helper("line"),
    helper("indicatorRow"),
    helper("partnerRow"),
    // the first row of Groups with its breakdown
    helper("breakdownRow"),
    // the row's indicator and partner as a number; "" where it does not belong to one
    helper("pair"),
    helper("fromDay"),
    helper("untilDay"),
    // the first day that no row of the pair covers which begins earlier, or on the same day further up
    helper("firstDay"),
    helper("fromKey"),
    helper("untilKey"),
    // the keys of all rows in ascending order
    helper("sortedFrom"),
    helper("sortedUntil"),
    // keys of the indicator and a day: the first one, and the one after the last
    helper("firstDayKey"),
    helper("dayAfterKey"),
    // whether the tracker has a line for the indicator
    helper("isKept"),
    helper("months"),
    helper("anchor"),
    helper("endedBefore"),
    helper("endedUntil"),
  ],
  Groups: [
    // Texts first, as on Canvas.
    helper("breakdownKey", "text"),
    helper("groupKey", "text"),
    helper("line"),
    // the first row of its breakdown; 0 where the row does not count
    helper("breakdownRow"),
    helper("orderNumber"),
    // its place among all groups that count: those of a breakdown follow one another
    helper("place"),
  ],
  Rules: [
    computed("state", "list:ruleState"),
    helper("indicatorRow"),
    helper("atMostRow"),
    // how far the second figure is above the first; "" where they do not compare
    helper("margin"),
    // the row of the indicator that is above the other; 0 where the rule is not broken
    helper("brokenBy"),
  ],
  Observations: [
    computed("usable", "number"),
    computed("state", "list:observationState"),
    // Short captions: the formulas of every row repeat them.
    // the rows of the indicator and the partner, and the day, as one number: 0 for each that is not known
    helper("rowKey", "number", "row"),
    // the observation as a number, to find conflicts
    helper("code"),
    helperStoredAs("cell", "indicatorDayKey"),
    // of a report that counts, or is excused
    helper("pairDayKey", "number", "pday"),
    // of a report that is expected; negative where it is excused
    helper("expectedDayKey", "number", "exp"),
    // of a report that is due, by its partner; of a report by group, by its group
    helperStoredAs("report", "partnerDayKey", "number", "rep"),
  ],
  Debrief: [computed("late", "number"), helper("line"), helper("open"), helper("asked"), helper("lateOrder")],
};

/** The defined names of the cells of unique fields. */
const UNIQUE_IN: Readonly<Partial<Record<TableId, Readonly<Record<string, string>>>>> = {
  Partners: { name: NAMES.partnerNames },
  Roles: { role: NAMES.roleNames },
  Indicators: { code: NAMES.indicatorCodes },
};

/** The columns of each table, first to last. */
export const COLUMNS: Readonly<Record<TableId, readonly ColumnDefinition[]>> = Object.fromEntries(
  TABLE_IDS.map((table) => [table, columnsOf(table)]),
) as Record<TableId, readonly ColumnDefinition[]>;

function columnsOf(table: TableId): readonly ColumnDefinition[] {
  const columns: readonly ComputedColumn[] = COMPUTED[table];
  const computedAfter = (id: string | undefined) =>
    columns.filter((column) => column.after === id).map((column) => withCaptions(table, column));
  const columnsInOrder = fieldsOf(table).flatMap(([id, field]) => [
    enteredColumn(table, id, field),
    ...computedAfter(id),
  ]);
  return [...columnsInOrder, ...computedAfter(undefined)];
}

function withCaptions(table: TableId, column: ComputedColumn): ColumnDefinition {
  if (column.helper) return column;
  return {
    ...column,
    captions: byLanguage((language) => {
      const captions: Readonly<Record<string, string>> = SHEETS_COLUMNS_TEXTS[language][table];
      const caption = captions[column.id];
      if (caption === undefined) throw new RangeError(`No caption for ${table} ${column.id} in ${language}`);
      return caption;
    }),
    formerCaptions: byLanguage((language) => {
      const former: Readonly<Record<string, Readonly<Record<string, string>>>> =
        SHEETS_COLUMNS_TEXTS[language].former;
      const caption = former[table]?.[column.id];
      return caption === undefined ? [] : [caption];
    }),
  };
}

function enteredColumn(table: TableId, id: string, field: FieldDefinition): ColumnDefinition {
  const texts = <Part>(part: (text: ReturnType<typeof fieldText>) => Part) =>
    byLanguage((language) => part(fieldText(table, id, language)));
  const { kind } = field;
  const bounds = boundsOf(field);
  const maxLength =
    kind === "partner" || kind === "indicator" || kind === "role" ? undefined : textLimit(kind);
  return {
    id,
    formerIds: field.formerIds ?? [],
    captions: texts(({ caption }) => caption),
    formerCaptions: texts(({ formerCaptions = [] }) => formerCaptions),
    kind: columnKind(table, id, field),
    entered: true,
    helper: false,
    ...(field.required && { required: true }),
    ...(maxLength !== undefined && { maxLength }),
    ...(bounds && { bounds }),
    ...(kind === "wholeNumber" && { whole: true }),
    ...(field.share && { share: true }),
    ...(["name", "groupName", "code"].includes(kind) && !field.unique && { isLookupKey: true }),
    ...(kind === "code" && { isCode: true }),
    ...(kind === "email" && { isEmail: true }),
    ...(field.unique && { uniqueIn: uniqueIn(table, id) }),
    ...(field.width !== undefined && { width: field.width }),
  };
}

function uniqueIn(table: TableId, id: string): string {
  const name = UNIQUE_IN[table]?.[id];
  if (name === undefined) {
    throw new RangeError(
      `${table} ${id} is unique: UNIQUE_IN needs the name of the cells of its column, and NAMES that name`,
    );
  }
  return name;
}

function textLimit(kind: FieldDefinition["kind"]): number | undefined {
  return kind in TEXT_LIMITS ? TEXT_LIMITS[kind as keyof typeof TEXT_LIMITS] : undefined;
}

function columnKind(table: TableId, id: string, { kind, list, choices }: FieldDefinition): ColumnKind {
  switch (kind) {
    case "partner":
    case "indicator":
    case "role":
    case "roleName":
    case "question":
    case "date":
    case "number":
      return kind;
    case "wholeNumber":
      return "number";
    case "checklistItem":
      return "checkItem";
    case "boolean":
      return "list:answer";
    case "choice":
      return `list:${choices ? ownListId(table, id) : listOfChoice(list)}`;
    default:
      return "text";
  }
}

/** The caption of a column in a language. */
export function captionOf(table: TableId, id: string, language: Language): string {
  return columnOf(table, id).captions[language];
}

/** The definition of a column. */
export function columnOf(table: TableId, id: string): ColumnDefinition {
  const column = COLUMNS[table].find((definition) => definition.id === id);
  if (!column) throw new RangeError(`The table ${table} has no column ${id}`);
  return column;
}
