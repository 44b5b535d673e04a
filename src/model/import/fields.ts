import { getOrThrow } from "../collections";
import { fieldOf, fieldsOf, type Entities, type FieldKind } from "../entities";
import { fieldText } from "../entities/fieldText";
import { LANGUAGES } from "../../languages";
import { normalizeText } from "../text/normalizeText";

export type ObservationFields = Entities["Observations"]["fields"];

/** The fields of observations that a column of a file can fill. */
export type Field = {
  [Id in keyof ObservationFields]: ObservationFields[Id] extends { readonly import: true } ? Id : never;
}[keyof ObservationFields];

export const FIELDS: readonly Field[] = fieldsOf("Observations").flatMap(([id, field]) =>
  field.import ? [id as Field] : [],
);

/**
 * The fields that captions of value columns can name in wide files; together they identify an observation.
 */
export const PIVOT_FIELDS = ["period", "indicator", "partner", "group"] as const satisfies readonly Field[];
export type PivotField = (typeof PIVOT_FIELDS)[number];

/** The use of a column: a field, or values ("figures") whose period, indicator, partner or group is in the caption. */
export type ColumnUse = Field | "figures";

/** Fields that hold the figures of an observation. */
export const NUMBER_FIELDS = ["value", "numerator", "denominator"] as const satisfies readonly Field[];
export type NumberField = (typeof NUMBER_FIELDS)[number];

/**
 * Any other field of an observation; it is read generically, by its definition.
 */
export type FurtherField = Exclude<Field, PivotField | NumberField>;

/** In the order of the entity. */
export const FURTHER_FIELDS: readonly FurtherField[] = FIELDS.filter(
  (field): field is FurtherField => !includes(PIVOT_FIELDS, field) && !includes(NUMBER_FIELDS, field),
);

/** A further field that holds a list label. */
export type ChoiceField = {
  [Id in FurtherField]: ObservationFields[Id] extends { readonly kind: "choice" | "boolean" } ? Id : never;
}[FurtherField];

/** How a further field is read: as a list label, a text, a number or a day. */
type Reading = "word" | "text" | "number" | "day";

/** By kind of field. References to rows of tables and items of the method are not supported. */
const READINGS: Readonly<Partial<Record<FieldKind, Reading>>> = {
  choice: "word",
  boolean: "word",
  title: "text",
  name: "text",
  label: "text",
  line: "text",
  text: "text",
  code: "text",
  number: "number",
  wholeNumber: "number",
  date: "day",
};

const FURTHER_READINGS: ReadonlyMap<Field, Reading> = new Map(
  FURTHER_FIELDS.map((field) => {
    const { kind } = fieldOf("Observations", field);
    const reading = READINGS[kind];
    if (!reading) throw new RangeError(`An import cannot fill ${field}: it reads no ${kind}`);
    return [field, reading];
  }),
);

/** How a further field is read; undefined for fields with specific code. */
export function readingOf(field: Field): Reading | undefined {
  return FURTHER_READINGS.get(field);
}

/** Further fields that hold words of lists. */
export const CHOICE_FIELDS: readonly ChoiceField[] = FURTHER_FIELDS.filter(
  (field): field is ChoiceField => readingOf(field) === "word",
);

/** Further fields that hold days. */
export const DAY_FIELDS: readonly FurtherField[] = FURTHER_FIELDS.filter(
  (field) => readingOf(field) === "day",
);

/** Fields that hold one of a set of known words. */
export const WORD_FIELDS = ["indicator", "partner", ...CHOICE_FIELDS, "group"] as const;
export type WordField = (typeof WORD_FIELDS)[number];

/** Fields that may be the same for all rows of a file. */
export const CONSTANT_FIELDS = ["indicator", "partner", "period", ...CHOICE_FIELDS] as const;
export type ConstantField = (typeof CONSTANT_FIELDS)[number];

/** Whether a column holds numbers. */
export function holdsNumbers(use: ColumnUse | null): boolean {
  if (use === null) return false;
  return use === "figures" || includes(NUMBER_FIELDS, use) || readingOf(use) === "number";
}

/** Whether one of some fields is this one. */
export function includes(fields: readonly Field[], use: ColumnUse | null): boolean {
  return fields.some((field) => field === use);
}

/** Makes a record with a value for each field, in order. */
export function byField<Id extends Field, Part>(
  fields: readonly Id[],
  partOf: (field: Id) => Part,
): Readonly<Record<Id, Part>> {
  return Object.fromEntries(fields.map((field) => [field, partOf(field)])) as Record<Id, Part>;
}

/** Captions that identify columns, in all languages: Ensemble's own, then others, most reliable first. */
const CAPTIONS: ReadonlyMap<Field, readonly string[]> = new Map(
  FIELDS.map((field) => {
    const texts = LANGUAGES.map((language) => fieldText("Observations", field, language));
    const ownCaptions = texts.map(({ caption }) => caption);
    return [
      field,
      [...new Set([...ownCaptions, ...texts.flatMap(({ importCaptions = [] }) => importCaptions)])],
    ];
  }),
);

/** Columns of statistical files that describe the series, not the people. */
const TECHNICAL =
  /(?:^|[ _])(?:id|code|dguid|uom|unit|units|unité|scalar|factor|vector|coordinate|symbol|terminated|decimals|series|série|source)(?:$|[ _])/i;

/** Whether a column describes the series rather than a part of the population. */
export function isTechnical(caption: string): boolean {
  return TECHNICAL.test(caption) || /code$/i.test(caption);
}

/** Words for "everybody" in a column of groups. */
const EVERYBODY = new Set([
  "total",
  "all",
  "everyone",
  "both sexes",
  "all ages",
  "tous",
  "toutes",
  "ensemble",
  "les deux sexes",
  "total, all ages",
  "all genders",
  "both genders",
  "total population",
  "population totale",
  "ensemble de la population",
  "tous les âges",
  "tous les genres",
  "toutes les personnes",
]);

/** Matches a label that begins or ends with "total", for rows that add up others. */
const TOTAL = /^(?:(?:grand|sous|sub) )?(?:sub|sous)?tota(?:l|ls|ux)(?: |$)| total$/;

/** Whether a word in place of a partner or an indicator marks a row as a total. */
export function namesTotal(word: string): boolean {
  return isEverybody(word) || TOTAL.test(normalizeText(word, "caption"));
}

/** Captions of columns with the part of a year. */
const PARTS_OF_YEAR = new Set([
  ...["quarter", "qtr", "trimestre", "trim", "month", "mois"],
  ...["semester", "semestre", "half year", "half", "week", "semaine"],
]);

/** Whether a caption is that of a column with parts of years. */
export function isPartOfYear(caption: string): boolean {
  return PARTS_OF_YEAR.has(normalizeText(caption, "caption"));
}

/** Whether a word in a column of groups means the whole population. */
export function isEverybody(word: string): boolean {
  return EVERYBODY.has(normalizeText(word, "name"));
}

const NORMALIZED_CAPTIONS = new Map(
  FIELDS.map((field) => [field, getOrThrow(CAPTIONS, field).map((text) => normalizeText(text, "caption"))]),
);

/** Words for values other than the one reached in the period, such as targets or baselines. */
const OTHER_FIGURE =
  /\b(?:targets?|cibles?|goals?|objecti(?:ves?|fs?)|baseline|reference|base|depart|initiale?|planned|prevue?s?|expected|attendue?s?|forecast|projetee?s?|previous|prior|last year|precedente?s?|cumul\w*|ytd|to date|changes?|variation|ecart|difference)\b/;
/** A year in a caption: the column is about that year only. */
const YEAR = /\b(?:19|20)\d\d\b/;
const SCALE =
  /(?:^| )(?:hundreds?|centaines?|thousands?|milliers?|millions?|milliards?|billions?|x 1 ?000(?: 000)?|\$ 0{3}s?|0{3}s|[km] \$|\$ [km])(?: |$)/;

/** Whether a text says that figures are given in hundreds, thousands or millions. */
export function namesScale(text: string): boolean {
  return SCALE.test(normalizeText(text, "caption"));
}

/** Words for dates of something other than the values. */
const OTHER_DATE =
  /\b(?:saisie|entry|entered|naissance|birth|recu|reception|received|submi\w+|soumission|envoi|sent|mise a jour|modifi\w+|updated?|created|creation|inscription|registration|extract\w*|print\w*|impression)\b/;

/** Whether a text is exactly a known caption. */
export function isKnownCaption(text: string): boolean {
  const normalized = normalizeText(text, "caption");
  return FIELDS.some((field) => getOrThrow(NORMALIZED_CAPTIONS, field).includes(normalized));
}

/** Whether another word in a caption excludes this field. */
function isExcluded(field: Field, caption: string): boolean {
  if (field === "period") return OTHER_DATE.test(caption);
  return holdsNumbers(field) && (OTHER_FIGURE.test(caption) || YEAR.test(caption) || namesScale(caption));
}

/**
 * How well a caption fits a field: 3 Ensemble's caption, 2 a known one, 1 contains a known word, 0 not at all, −4
 * excluded.
 */
export function captionFit(field: Field, caption: string): number {
  const normalized = normalizeText(caption.replace(/^data\./, ""), "caption");
  const known = getOrThrow(NORMALIZED_CAPTIONS, field);
  const index = known.indexOf(normalized);
  if (index >= 0) return index < 2 ? 3 : 2;
  if (isExcluded(field, normalized)) return -4;
  // "Age" always indicates a group; other words of three letters occur in too many captions.
  const minWordLength = field === "group" ? 3 : 4;
  return known.some((word) => word.length >= minWordLength && ` ${normalized} `.includes(` ${word} `))
    ? 1
    : 0;
}
