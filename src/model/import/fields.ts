import { nameKey } from "../names";

/** What a column of a file can be to us: the entered columns of Observations that a file may fill. */
export const FIELDS = [
  "indicator",
  "partner",
  "period",
  "group",
  "value",
  "numerator",
  "denominator",
  "status",
  "note",
] as const;
export type Field = (typeof FIELDS)[number];

/** Fields that hold one of some known words. */
export const WORD_FIELDS = ["indicator", "partner", "status", "group"] as const;
export type WordField = (typeof WORD_FIELDS)[number];

/** Fields that may be the same for all rows of a file. */
export const CONSTANT_FIELDS = ["indicator", "partner", "period", "status"] as const;
export type ConstantField = (typeof CONSTANT_FIELDS)[number];

/** What the captions of several columns of figures can name: files wider than long. */
export const SPREAD_FIELDS = ["period", "indicator", "partner", "group"] as const satisfies readonly Field[];
export type SpreadField = (typeof SPREAD_FIELDS)[number];

/** What a column of a file is: a field, or figures whose period, indicator, partner or group its caption names. */
export type ColumnUse = Field | "figures";

/** Fields that hold numbers. */
export const NUMBER_FIELDS = ["value", "numerator", "denominator"] as const satisfies readonly Field[];

/**
 * Captions by which columns are known, in both languages, the surest first. REF_DATE, GEO and VALUE are Statistics
 * Canada's; the others stand in partners' files.
 */
const CAPTIONS: Readonly<Record<Field, readonly string[]>> = {
  indicator: [
    "indicator",
    "indicateur",
    "indicator code",
    "code de l'indicateur",
    "code",
    "measure",
    "mesure",
  ],
  partner: [
    ...[
      "partner",
      "partenaire",
      "organisation",
      "organization",
      "organisme",
      "geo",
      "geography",
      "géographie",
    ],
    ...["region", "région", "province", "territory", "territoire", "site", "location", "lieu", "reported by"],
  ],
  period: [
    ...[
      "period end",
      "fin de période",
      "period",
      "période",
      "ref_date",
      "ref date",
      "date",
      "year",
      "année",
      "an",
    ],
    ...["quarter", "trimestre", "month", "mois", "période de référence", "reference period"],
  ],
  group: [
    ...[
      "group",
      "groupe",
      "age group",
      "groupe d'âge",
      "age",
      "âge",
      "gender",
      "genre",
      "sex",
      "sexe",
      "population group",
    ],
    ...["disaggregation", "ventilation", "category", "catégorie", "characteristics", "caractéristiques"],
  ],
  value: [
    "value",
    "valeur",
    "obs_value",
    "result",
    "résultat",
    "figure",
    "chiffre",
    "percent",
    "pourcentage",
    "rate",
    "taux",
  ],
  numerator: ["numerator", "numérateur", "count", "nombre"],
  denominator: ["denominator", "dénominateur", "out of", "sur", "base"],
  status: ["status", "statut", "state", "état"],
  note: [
    "note",
    "notes",
    "comment",
    "comments",
    "commentaire",
    "commentaires",
    "remark",
    "remarque",
    "footnote",
  ],
};

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

/** Whether a word in a column of groups means the whole population. */
export function isEverybody(word: string): boolean {
  return EVERYBODY.has(nameKey(word));
}

/**
 * Texts that differ in case, accents, blanks and punctuation alone are the same: "Ville de Montreal", "ville_de_montréal".
 * Signs that tell things apart stay: "< 65" is not "> 65".
 */
export function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}<>≤≥=+%#&$€]+/gu, " ")
    .replace(/ ?([<>≤≥=+%#&$€]) ?/g, " $1 ")
    .trim();
}

const FOLDED_CAPTIONS = new Map(FIELDS.map((field) => [field, CAPTIONS[field].map(folded)]));

/** How well a caption fits a field: 3 ours, 2 known, 1 holds a known word, 0 not at all. */
export function captionFit(field: Field, caption: string): number {
  const wanted = folded(caption.replace(/^data\./, ""));
  const known = FOLDED_CAPTIONS.get(field)!;
  const place = known.indexOf(wanted);
  if (place >= 0) return place < 2 ? 3 : 2;
  return known.some((word) => word.length > 3 && ` ${wanted} `.includes(` ${word} `)) ? 1 : 0;
}
