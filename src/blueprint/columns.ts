/**
 * The columns of every table: those that people fill in, from the definitions of the entities, and those that formulas
 * fill. The ids of entered columns are the properties of the model's entries, so that writing and reading need no map.
 */
import type { Text } from "../catalogue/term";
import { fieldsOf, TABLE_IDS, TEXT_LIMITS, type FieldDefinition, type TableId } from "../model/entities";
import { fieldText } from "../model/entities/text";
import { LANGUAGE_IDS, type Language } from "../model/initiative";
import { boundsOf } from "../model/rules/limits";
import { ownListId, type ListId } from "../model/vocabulary";
import { NAMES } from "./names";

/**
 * What a column holds. `partner`, `indicator` and `role` are texts that name a row of those tables (`roleName` is the
 * one that they name); `checkItem` and `question` are texts of the method, by their ids in a file, or of the
 * initiative's own. A boolean of the model is kept as `list:answer`, yes or no.
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
  /** what the map of columns of a workbook calls it, if that is not its id */
  readonly mapId?: string;
  /** ids that it had in earlier schema versions */
  readonly formerIds: readonly string[];
  /** no apostrophe, bracket, parenthesis or hash: several programs mishandle them in structured references */
  readonly captions: Text;
  /** captions that it had in earlier schema versions */
  readonly formerCaptions: Readonly<Record<Language, readonly string[]>>;
  readonly kind: ColumnKind;
  /** filled in by people; else by one formula */
  readonly entered: boolean;
  /** a computed column that only other formulas read */
  readonly helper: boolean;
  /** a row without it counts for nothing */
  readonly required?: true;
  /** a computed text that begins with the mark of a state */
  readonly marked?: true;
  /** the longest text that may be typed */
  readonly maxLength?: number;
  /** of a number: the lowest and the highest */
  readonly bounds?: readonly [number, number];
  /** only a whole number */
  readonly whole?: true;
  /** 0.05 is shown as 5 % */
  readonly share?: true;
  /** formulas look its texts up: no signs that they would read as patterns */
  readonly isLookupKey?: true;
  /** a code, or an address of email */
  readonly isCode?: true;
  readonly isEmail?: true;
  /** the name of the cells among which a text stands once only */
  readonly uniqueIn?: string;
  /** characters; of a computed column its sheet says it */
  readonly width?: number;
}

/** A column that formulas fill, and the field in front of it; at the end of the table without one. */
interface ComputedColumn extends ColumnDefinition {
  readonly after?: string;
}

const NEVER_RENAMED = {
  formerIds: [],
  formerCaptions: Object.fromEntries(LANGUAGE_IDS.map((language) => [language, []])) as unknown as Readonly<
    Record<Language, readonly string[]>
  >,
};

const computed = (id: string, kind: ColumnKind, en: string, fr: string): ComputedColumn => ({
  ...NEVER_RENAMED,
  id,
  captions: { en, fr },
  kind,
  entered: false,
  helper: false,
});

/** A text that begins with the mark of a state. */
const marked = (id: string, en: string, fr: string): ComputedColumn => ({
  ...computed(id, "text", en, fr),
  marked: true,
});

/** Helper columns bear the same neutral caption in every language. */
const helper = (id: string, kind: ColumnKind = "number", name = id): ComputedColumn => {
  const caption = `z${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return { ...computed(id, kind, caption, caption), helper: true };
};

/** A helper column that workbooks know by an earlier id, which its caption and the map of columns keep. */
const helperStoredAs = (
  mapId: string,
  id: string,
  kind: ColumnKind = "number",
  name = mapId,
): ComputedColumn => ({
  ...helper(id, kind, name),
  mapId,
});

/** A computed column between those that people fill in. */
const after = (field: string, column: ComputedColumn): ComputedColumn => ({ ...column, after: field });

const COMPUTED: Readonly<Record<TableId, readonly ComputedColumn[]>> = {
  Partners: [
    computed("roles", "number", "Roles held", "Rôles tenus"),
    computed("activities", "number", "Activities", "Activités"),
    computed("observations", "number", "Values counted", "Valeurs comptées"),
    helper("line"),
    helper("key", "text"),
    helperStoredAs("sought", "lookupKey", "text"),
    helper("joinedDay"),
  ],
  Roles: [
    after("role", computed("who", "text", "Who holds it", "Qui tient ce rôle")),
    after("role", computed("coverage", "list:coverage", "Coverage", "Couverture")),
    after("done", computed("late", "number", "Days late", "Jours de retard")),
    marked("watch", "To watch", "À surveiller"),
    computed("story", "list:story", "Story", "Récit"),
    helper("line"),
    helper("key", "text"),
    helper("lateOrder"),
    helper("people"),
    helper("changed"),
    helper("soleOf"),
    helper("fallOrder"),
  ],
  RoleHolders: [
    computed("active", "list:answer", "Active", "Actif"),
    computed("coverage", "list:coverage", "Coverage of the role", "Couverture du rôle"),
    computed("carries", "number", "Roles this person carries", "Rôles que porte cette personne"),
    computed("leads", "number", "Roles this person leads", "Rôles dont elle est responsable"),
    computed("falls", "number", "Roles left empty on departure", "Rôles laissés vides en cas de départ"),
    computed("fallen", "text", "Which roles fall", "Quels rôles tombent"),
    marked("watch", "To watch", "À surveiller"),
    helper("line"),
    helper("roleRow"),
    helper("personKey", "text"),
    helper("personRow"),
    helper("partnerKey", "text"),
    helperStoredAs("live", "activeRoleRow"),
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
  Ratings: [
    computed("state", "list:ratingState", "Does it count", "Prise en compte"),
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
  Checklist: [helper("line"), helper("sectionRow"), helper("phaseRow"), helper("stateRow")],
  Sustainability: [],
  Canvas: [
    after("evidence", computed("link", "text", "Link", "Lien")),
    helper("number"),
    helper("dated"),
    helper("reviewed"),
    helper("roleRow"),
  ],
  Activities: [
    computed("late", "number", "Days late", "Jours de retard"),
    computed("check", "list:activityCheck", "Check", "Vérification"),
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
    computed("latestPeriod", "date", "Latest period", "Dernière période"),
    computed("reporting", "number", "Partners reporting", "Partenaires ayant déclaré"),
    computed("expected", "number", "Partners expected", "Partenaires attendus"),
    computed("latest", "number", "Value to date", "Valeur à ce jour"),
    computed("due", "number", "Target due by now", "Cible attendue à ce jour"),
    computed("way", "number", "Share of the way", "Part du chemin"),
    computed("elapsed", "number", "Time elapsed", "Temps écoulé"),
    computed("linearStatus", "list:indicatorStatus", "By linear pace", "Selon le rythme linéaire"),
    computed("required", "number", "Required growth ratio", "Rapport à la croissance requise"),
    computed("requiredStatus", "list:indicatorStatus", "By required growth", "Selon la croissance requise"),
    computed("growth", "number", "Yearly growth", "Croissance annuelle"),
    computed("growthStatus", "list:indicatorStatus", "By growth alone", "Selon la croissance seule"),
    computed("status", "list:indicatorStatus", "Status", "État"),
    computed("methods", "list:agreement", "Methods", "Méthodes"),
    computed("why", "text", "Why they differ", "Pourquoi elles diffèrent"),
    computed("targetCheck", "list:targetCheck", "Target check", "Vérification de la cible"),
    computed("story", "list:story", "Story", "Récit"),
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
    helper("until", "date"),
    helper("met"),
    helper("waiting", "text"),
    helper("linearClass"),
    helper("requiredClass"),
    helperStoredAs("sought", "lookupKey", "text"),
    helper("ends", "text"),
    helper("reportsAfter", "date"),
  ],
  Observations: [
    computed("usable", "number", "Usable value", "Valeur utilisable"),
    computed("state", "list:observationState", "Does it count", "Prise en compte"),
    helper("line"),
    // Captions are short: they stand many times in each of very many rows.
    helper("day", "number"),
    helper("indicatorRow", "number", "ind"),
    helper("partnerRow", "number", "part"),
    helper("groupKey", "text", "group"),
    helper("code"),
    helperStoredAs("cell", "indicatorDayKey"),
    helperStoredAs("pair", "indicatorPartnerKey"),
    helperStoredAs("mine", "chosenPartnerKey"),
    helperStoredAs("report", "partnerDayKey", "number", "rep"),
    helper("changedOn", "number", "on"),
  ],
  Debrief: [
    computed("late", "number", "Days late", "Jours de retard"),
    helper("line"),
    helper("open"),
    helper("asked"),
    helper("lateOrder"),
  ],
};

/** The names of the cells among which a field whose entries stand once only is looked up. */
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
  const last = COMPUTED[table].filter((column) => column.after === undefined);
  const between = fieldsOf(table).flatMap(([id, field]) => [
    enteredColumn(table, id, field),
    ...COMPUTED[table].filter((column) => column.after === id),
  ]);
  return [...between, ...last];
}

function enteredColumn(table: TableId, id: string, field: FieldDefinition): ColumnDefinition {
  const texts = <Part>(part: (text: ReturnType<typeof fieldText>) => Part) =>
    Object.fromEntries(
      LANGUAGE_IDS.map((language) => [language, part(fieldText(table, id, language))]),
    ) as Record<Language, Part>;
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
    ...((kind === "name" || kind === "code") && !field.unique && { isLookupKey: true }),
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
      return `list:${choices ? ownListId(table, id) : list!}`;
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
  const column = COLUMNS[table].find((one) => one.id === id);
  if (!column) throw new RangeError(`The table ${table} has no column ${id}`);
  return column;
}
