import { getOrThrow } from "../collections";
import { fieldOf, fieldsOf, type Entities, type FieldKind } from "../entities";
import { fieldText } from "../entities/fieldText";
import { LANGUAGES } from "../../languages";
import { normalizeText } from "../text/normalizeText";

export type ObservationFields = Entities["Observations"]["fields"];

/** What a column of a file can be to us: the fields of observations that a file may fill. */
export type Field = {
  [Id in keyof ObservationFields]: ObservationFields[Id] extends { readonly import: true } ? Id : never;
}[keyof ObservationFields];

export const FIELDS: readonly Field[] = fieldsOf("Observations").flatMap(([id, field]) =>
  field.import ? [id as Field] : [],
);

/**
 * What the captions of several columns of figures can name: files wider than long. By these one observation differs
 * from another.
 */
export const PIVOT_FIELDS = ["period", "indicator", "partner", "group"] as const satisfies readonly Field[];
export type PivotField = (typeof PIVOT_FIELDS)[number];

/** What a column of a file is: a field, or figures whose period, indicator, partner or group its caption names. */
export type ColumnUse = Field | "figures";

/** Fields that hold the figures of an observation. */
export const NUMBER_FIELDS = ["value", "numerator", "denominator"] as const satisfies readonly Field[];
export type NumberField = (typeof NUMBER_FIELDS)[number];

/**
 * A field that says more of an observation than what it is about and its figures. It is read by its definition alone.
 */
export type FurtherField = Exclude<Field, PivotField | NumberField>;

/** In the order of the entity. */
export const FURTHER_FIELDS: readonly FurtherField[] = FIELDS.filter(
  (field): field is FurtherField => !includes(PIVOT_FIELDS, field) && !includes(NUMBER_FIELDS, field),
);

/** A further field that holds a word of a list. */
export type ChoiceField = {
  [Id in FurtherField]: ObservationFields[Id] extends { readonly kind: "choice" | "boolean" } ? Id : never;
}[FurtherField];

/** How a further field is read: as a word of a list, a text, a number or a day. */
type Reading = "word" | "text" | "number" | "day";

/** By the kind of the field. What names a row of a table, or a line of the method, is not among them. */
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

/** How a field is read that is treated by its definition; undefined for those that are treated by name. */
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

/** Fields that hold one of some known words. */
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

/** Something for each of some fields, in their order. */
export function byField<Id extends Field, Part>(
  fields: readonly Id[],
  partOf: (field: Id) => Part,
): Readonly<Record<Id, Part>> {
  return Object.fromEntries(fields.map((field) => [field, partOf(field)])) as Record<Id, Part>;
}

/** Captions by which columns are known, in all languages: our own, then others, the surest first. */
const CAPTIONS: ReadonlyMap<Field, readonly string[]> = new Map(
  FIELDS.map((field) => {
    const texts = LANGUAGES.map((language) => fieldText("Observations", field, language));
    const own = texts.map(({ caption }) => caption);
    return [field, [...new Set([...own, ...texts.flatMap(({ importCaptions = [] }) => importCaptions)])]];
  }),
);

/** Columns of statistical files that describe the series, not the people. */
const TECHNICAL =
  /(?:^|[ _])(?:id|code|dguid|uom|unit|units|unité|scalar|factor|vector|coordinate|symbol|terminated|decimals|series|série|source)(?:$|[ _])/i;

/** Whether a column describes the series rather than a part of the population. */
export function isTechnical(caption: string): boolean {
  return TECHNICAL.test(caption) || /code$/i.test(caption);
}

/** Words that say "everybody" in a column of groups. */
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

/** Words that stand in front of what adds other rows up, or at its end. */
const TOTAL = /^(?:(?:grand|sous|sub) )?(?:sub|sous)?tota(?:l|ls|ux)(?: |$)| total$/;

/** Whether a word where a partner or an indicator should stand says that the row adds others up. */
export function namesTotal(word: string): boolean {
  return isEverybody(word) || TOTAL.test(normalizeText(word, "caption"));
}

/** Columns that say which part of a year a figure is of. */
const PARTS_OF_YEAR = new Set([
  ...["quarter", "qtr", "trimestre", "trim", "month", "mois"],
  ...["semester", "semestre", "half year", "half", "week", "semaine"],
]);

/** Whether a caption stands over parts of years. */
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

/** Words by which a caption is about another figure than the one that was reached in the period. */
const OTHER_FIGURE =
  /\b(?:targets?|cibles?|goals?|objecti(?:ves?|fs?)|baseline|reference|base|depart|initiale?|planned|prevue?s?|expected|attendue?s?|forecast|projetee?s?|previous|prior|last year|precedente?s?|cumul\w*|ytd|to date|changes?|variation|ecart|difference)\b/;
/** A caption that names a year is about that year alone. */
const YEAR = /\b(?:19|20)\d\d\b/;
const SCALE =
  /(?:^| )(?:hundreds?|centaines?|thousands?|milliers?|millions?|milliards?|billions?|x 1 ?000(?: 000)?|\$ 0{3}s?|0{3}s|[km] \$|\$ [km])(?: |$)/;

/** Whether a text says that figures are given in hundreds, thousands or millions. */
export function namesScale(text: string): boolean {
  return SCALE.test(normalizeText(text, "caption"));
}

/** Words by which a date is that of something else than the figures. */
const OTHER_DATE =
  /\b(?:saisie|entry|entered|naissance|birth|recu|reception|received|submi\w+|soumission|envoi|sent|mise a jour|modifi\w+|updated?|created|creation|inscription|registration|extract\w*|print\w*|impression)\b/;

/** Whether a text is a caption by itself. */
export function isKnownCaption(text: string): boolean {
  const wanted = normalizeText(text, "caption");
  return FIELDS.some((field) => getOrThrow(NORMALIZED_CAPTIONS, field).includes(wanted));
}

/** Whether a caption that holds a known word says by another that it is not this field. */
function isAboutElse(field: Field, caption: string): boolean {
  if (field === "period") return OTHER_DATE.test(caption);
  return holdsNumbers(field) && (OTHER_FIGURE.test(caption) || YEAR.test(caption) || namesScale(caption));
}

/** How well a caption fits a field: 3 ours, 2 known, 1 holds a known word, 0 not at all, −4 it is something else. */
export function captionFit(field: Field, caption: string): number {
  const wanted = normalizeText(caption.replace(/^data\./, ""), "caption");
  const known = getOrThrow(NORMALIZED_CAPTIONS, field);
  const place = known.indexOf(wanted);
  if (place >= 0) return place < 2 ? 3 : 2;
  if (isAboutElse(field, wanted)) return -4;
  // "Age" tells a group in whatever caption it stands; other words as short stand in many.
  const shortest = field === "group" ? 3 : 4;
  return known.some((word) => word.length >= shortest && ` ${wanted} `.includes(` ${word} `)) ? 1 : 0;
}
