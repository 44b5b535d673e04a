import { getOrThrow } from "../collections";
import { fieldOf, fieldsOf, type Entities, type FieldKind } from "../entities";
import { fieldText } from "../entities/fieldText";
import { LANGUAGES, type Language } from "../../languages";
import { normalizeText } from "../text/normalizeText";
import { namesOtherFigure } from "./figureKinds";
import { withoutFootnotes } from "./marks";
import { isRange } from "./numbers";
import { isFactorCaption } from "./scale";

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

/**
 * The use of a column: a field, values ("figures") whose period, indicator, partner or group is in the caption, or marks
 * of the figures ("mark"), such as "p" for provisional.
 */
export type ColumnUse = Field | "figures" | "mark";

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
  if (use === null || use === "mark") return false;
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
  /(?:^| )(?:id|uid|uuid|code|codes|dguid|uom|unit|units|unite|scalar|scalaire|factor|facteur|vector|vecteur|coordinate|coordonnees?|identifiant|symbol|symbole|flag|obs status|terminated|decimals|decimales|series|serie|source)(?:$| )/;

/** Whether a column describes the series rather than a part of the population. */
export function isTechnical(caption: string): boolean {
  const normalized = normalizeText(caption, "caption");
  return TECHNICAL.test(normalized) || /code$/.test(normalized) || isFactorCaption(normalized);
}

/** Columns about what is done, by whom and with whose money: their texts name no part of the population. */
const ABOUT_WORK =
  /\b(?:program(?:me|s|mes)?|projects?|projets?|funders?|bailleurs?|donors?|donateurs?|grants?|subventions?|departments?|departements?|ministeres?|themes?|thematiques?|sectors?|secteurs?|domains?|domaines?|initiatives?|strateg(?:y|ie|ies|ique)|services?|activit(?:y|e|es|ies)|interventions?|outcomes?|outputs?|objectives?|objectifs?|priorit(?:y|e|es|ies)|streams?|volets?|axes?|pillars?|piliers?|components?|composantes?|goals?|campaigns?|campagnes?|teams?|equipes?)\b/;

/** Whether a column is about the work rather than the people it is for. */
export function isAboutWork(caption: string): boolean {
  return ABOUT_WORK.test(normalizeText(caption, "caption").replace(/_/g, " "));
}

/** Columns about how and by whom a row was entered, checked or rated. */
const ABOUT_ENTRY =
  /\b(?:stored ?by|(?:entered|created|submitted|completed|filled|verified|approved|checked|prepared|updated|saisi|rempli|verifie|approuve|prepare|soumis) ?(?:in )?(?:by|par)|users? ?(?:name)?|utilisat(?:eur|rice)s?|authors?|auteure?s?|enumerators?|enqueteurs?|enquetrices?|interviewers?|agents?|submissions?|soumission|validation(?: status)?|approvals?|approbation|verification|verified|rag|traffic light|feu|on track|rating|cote|progress|avancement|follow ?up|suivi|responsib(?:le|ility)|responsables?|owners?|contacts?|device ?id|version|comments?|commentaires?|(?:progress|project|activity|milestone) status|status (?:of|rag)|statut (?:de |du |d |de la |de l |des )?(?:projet|activite|dossier|demande|avancement|validation|approbation|saisie|rapport|soumission|donnee|revision|ligne|publication|execution|suivi|realisation|mise en oeuvre)s?)\b/;

/** Whether a column is about the entry or the follow-up of its row. */
export function isAboutEntry(caption: string): boolean {
  const normalized = normalizeText(caption, "caption").replace(/_/g, " ");
  return ABOUT_ENTRY.test(normalized) || OTHER_DATE.test(normalized);
}

/** Words for "everybody" in a column of groups. */
const EVERYBODY = new Set([
  ...[
    "total",
    "totals",
    "t",
    "_t",
    "_z",
    "all",
    "everyone",
    "everybody",
    "overall",
    "grand total",
    "both",
    "any",
    "default",
  ],
  ...[
    "both sexes",
    "bothsex",
    "bothsexes",
    "btsx",
    "both genders",
    "all sexes",
    "all genders",
    "male and female",
  ],
  ...["all ages", "allages", "all age groups", "total, all ages", "all persons", "all people", "all groups"],
  ...["total population", "all population", "whole population", "general population"],
  ...[
    "sum",
    "all clients",
    "all participants",
    "f+m",
    "m+f",
    "h+f",
    "f+h",
    "hommes + femmes",
    "femmes + hommes",
  ],
  ...[
    "men + women",
    "women + men",
    "men and women",
    "women and men",
    "m/f",
    "f/m",
    "h/f",
    "f/h",
    "ens",
    "ens.",
    "toutes et tous",
    "sexes réunis",
    "total des deux sexes",
  ],
  ...["tous genres confondus", "tous sexes confondus", "tous âges confondus", "tous confondus"],
  ...["tous", "toutes", "tous et toutes", "ensemble", "totaux", "tout le monde", "total général"],
  ...["les deux sexes", "deux sexes", "tous les sexes", "tous les genres", "hommes et femmes"],
  ...["population totale", "ensemble de la population", "toute la population", "tous les âges", "tout âge"],
  ...["tous âges", "tous les groupes", "tous groupes", "toutes les personnes", "tous les groupes d'âge"],
]);
/** Words for parts of the population. */
const PEOPLE =
  /\b(?:wom[ae]n|m[ae]n|femmes?|hommes?|girls?|boys?|filles?|garcons?|female|male|feminin|masculin|youth|jeunes?|children|enfants?|seniors?|elders?|aines?|adults?|adultes?|students?|eleves?|immigrants?|newcomers?|refugees?|refugies?|indigenous|autochtones?|families|familles?|rural|urban|urbain|\d+ ?(?:-|–|to|a) ?\d+ ?(?:ans|years?)|\d+ ?\+|under \d+|over \d+|moins de \d+|plus de \d+|\d+ ans|\d+ years?)(?: |$)/;

/** Whether a text, without accents and case, names a part of the population. */
export function namesPeople(normalized: string): boolean {
  return PEOPLE.test(`${normalized} `);
}

/** What a population is divided by, other than the words of its parts. */
const DIVISION =
  /\b(?:sexe?|genders?|ages?|age groups?|disabilit(?:y|ies)|handicap|incapacites?|indigenous (?:identity|status)|aboriginal identity|identite autochtone|ethnic(?:ity| group| origin)|origine ethnique|race|visible minorit(?:y|ies)|minorites? visibles?|raciali[sz]ed group|groupe racialise|mother tongue|langue maternelle|home language|langue parlee|citizenship|citoyennete|c birth|country of birth|pays de naissance|immigra(?:nt|tion) status|(?:statut|situation) (?:d |de l )?(?:immigra\w+|(?:emploi|activite)(?: de la personne)?|socio ?economique|autochtone|familiale?|conjugale?|residence)|(?:employment|work|housing|labou?r force|residency|newcomer|refugee|parental|veteran|socio ?economic) (?:status|type)|(?:type|status) of employment|type d emploi|full time part time|full part time|regime de travail|class of worker|categorie de travailleurs?|living arrangements?|generation status|tenure|mode d occupation|isced\w*|educational? (?:level|attainment)|level of education|highest (?:degree|diploma|certificate)\b.*|plus haut (?:diplome|niveau)\b.*|niveau (?:d etudes?|d instruction|de scolarite|de diplome|d education)|scolarite|income (?:groups?|quintiles?|levels?|brackets?|deciles?)|quintiles?|quartiles?|deciles?|tranches? (?:de revenus?|d age)|quantile|quant inc|deg urb|degree of urbani[sz]ation|urbani[sz]ation|marital status|etat (?:matrimonial|civil)|statut matrimonial|(?:household|family) (?:type|composition)|(?:type|composition) d[eu] (?:menage|famille)s?|hhtyp|sexual orientation|orientation sexuelle|industr(?:y|ies)|naics|scian|classification (?:nationale des professions|des industries)|occupations?|professions?|noc|cnp|(?:dwelling|housing) types?|types? (?:of|de) (?:dwelling|housing|logement|habitation)|grade levels?|niveau scolaire|veterans?|economic famil(?:y|ies))\b|^(?:genres?|citizen|education|instruction|ethnicity|langue|language spoken)$/;

/** Whether a caption says what a population is divided by: "Disability status", "Langue maternelle". */
export function namesDivision(caption: string): boolean {
  return DIVISION.test(normalizeText(caption, "caption").replace(/_/g, " "));
}

/** Answers about gender that name no sex. */
const OTHER_GENDER =
  /^(?:non ?binary|non ?binaires?|gender diverse|prefer not to (?:say|answer|disclose)|prefere(?:nt)? ne pas (?:repondre|le dire|l indiquer)|non precisee?s?|not (?:stated|specified)|another gender|autre genre)$/;

/** Words beside those for people in a caption that names a part of the population and nothing else. */
const BESIDE_PEOPLE =
  /^(?:\d{1,3}|[+<>≤≥&]|of|which|whom|dont|ans?|years?|yrs?|old|aged?|ages?|moins|plus|under|over|and|or|et|ou|de|des|d|the|les|a|to|à|who|non)$/;

/** Whether a caption names a part of the population and nothing else: "Women", "Male 15-24", "65+", "0-14 ans". */
export function isGroupCaption(caption: string): boolean {
  if (isRange(caption)) return true;
  const normalized = normalizeText(caption, "caption");
  if (OTHER_GENDER.test(normalized)) return true;
  if (!namesPeople(normalized)) return false;
  return normalized.split(" ").every((word) => BESIDE_PEOPLE.test(word) || namesPeople(word));
}

/** The word for ages in the language of most captions, before a group that is only a range of numbers. */
export function wordForAges(captions: readonly string[]): string {
  const inLanguage = (language: Language) =>
    captions.filter((caption) =>
      FIELDS.some((field) => captionsIn(field, language).includes(normalizeText(caption, "caption"))),
    ).length;
  return inLanguage("fr") > inLanguage("en") ? "Âge" : "Age";
}

function captionsIn(field: Field, language: Language): readonly string[] {
  const { caption, importCaptions = [] } = fieldText("Observations", field, language);
  return [caption, ...importCaptions].map((text) => normalizeText(text, "caption"));
}

/** Whether a text only answers a question, which its column asks. */
export function isAnswer(text: string): boolean {
  return /^(?:true|false|yes|no|vrai|faux|oui|non|y|n)$/i.test(text.trim());
}

/** What a total may be over, next to the caption of its column: "Total - Gender". */
const DIMENSIONS =
  /^(?:the |les? |la |l |de |des |du |d |all |tous les |toutes les )*(?:gender|genders|sex|sexes|age|ages|age groups?|population|persons?|people|genres?|sexe|groupes? d age|population|personnes?)$/;
const TOTAL_OF =
  /^(?:total|all|ensemble|overall|tou(?:te)?s(?: les)?)(?: (?:of|by|de|des|par|selon))? ?(.*)$/;

/** "Gender, total", "Tous les genres confondus". */
const TOTAL_AFTER = /^(.+), total$/;
const COMBINED = /,? (?:confondue?s|réunie?s|combined)$/;

/** "Persons" below "Gender". */
const ALL_PERSONS = /^(?:persons|people|personnes)$/;

/** Matches a label that begins or ends with "total", for rows that add up others. */
const TOTAL = /^(?:(?:grand|sous|sub) )?(?:sub|sous)?tota(?:l|ls|ux)(?: |$)| total$/;

/** Whether a word in place of a partner or an indicator marks a row as a total. */
export function namesTotal(word: string): boolean {
  return isEverybody(word) || TOTAL.test(normalizeText(word, "caption"));
}

/** Whether a word in a column of groups adds up some of them, but not surely all. */
export function namesSubtotal(word: string): boolean {
  return /^(?:sub|sous) ?tota(?:l|ls|ux)(?: |$)/.test(normalizeText(word, "caption"));
}

/** Captions of columns with the part of a year. */
const PARTS_OF_YEAR = new Set([
  ...["quarter", "qtr", "trimestre", "trim", "month", "mois"],
  ...["semester", "semestre", "half year", "half", "week", "semaine"],
]);

/** Whether a caption is that of a column with parts of years. */
export function isPartOfYear(caption: string): boolean {
  const words = normalizeText(caption, "caption").split(" ");
  // "12-month average" and "Month total" are figures.
  return valueCaption(caption) === "none" && words.some((word) => PARTS_OF_YEAR.has(word));
}

/** A code and its label in one cell, as SDMX files have them: "F: Female", "_T: Total". */
export function labelOfCode(text: string): { readonly code: string; readonly label: string } | undefined {
  const [, code, label] = /^([A-Z0-9_.]{1,20}): (\S.*)$/.exec(text) ?? [];
  return code === undefined || label === undefined ? undefined : { code, label };
}

/**
 * Whether a word in a column of groups means the whole population: "Total", "Both sexes", or a total over what its
 * column distinguishes ("Total - Gender" below "Gender").
 */
export function isEverybody(word: string, caption = ""): boolean {
  const plain = withoutFootnotes(labelOfCode(word)?.label ?? word);
  const whole = normalizeText(plain, "name");
  const name = whole.replace(COMBINED, "");
  if (EVERYBODY.has(whole) || EVERYBODY.has(name)) return true;
  if (ALL_PERSONS.test(name) && DIMENSIONS.test(normalizeText(caption, "caption"))) return true;
  const [, before] = TOTAL_AFTER.exec(name) ?? [];
  if (before !== undefined) return isEverybody(`total ${before}`, caption);
  // "Both sexes / Les deux sexes"
  const parts = name.split(" / ");
  if (parts.length > 1) return parts.every((part) => isEverybody(part, caption));
  if (!/^(?:total|all|ensemble|overall|tou(?:te)?s\b)/.test(name)) return false;
  const [, over] = TOTAL_OF.exec(normalizeText(word.replace(/\s*\(.*\)$/, ""), "caption")) ?? [];
  if (over === undefined || over === "") return over === "";
  const normalized = normalizeText(caption, "caption");
  return DIMENSIONS.test(over) || (normalized !== "" && (over === normalized || over === `${normalized}s`));
}

const NORMALIZED_CAPTIONS = new Map(
  FIELDS.map((field) => [field, getOrThrow(CAPTIONS, field).map((text) => normalizeText(text, "caption"))]),
);

/** A year in a caption: the column is about that year only. */
const YEAR = /\b(?:19|20)\d\d\b/;

/** Words for dates of something other than the values. */
const OTHER_DATE =
  /\b(?:saisie|entry|entered|naissance|birth|recue?|reception|received|submi\w+|submission|soumission|envoi|sent|mise a jour|maj|modifi\w+|(?:last)?updated?|created|creation|inscription|registration|reported|(?:report|rapport)(?! (?:years?|periods?|months?|quarters?|annee)\b)|declaration|declaree?|extract\w*|data as of|donnees au|refreshed|actualis\w+|retrieved|accessed|exported?|downloaded?|loaded|print\w*|impression|publi\w+|released?|parution|diffusion|timestamp|horodat\w+|typed|typing|recorded|enregistree?|approved?|approuvee?|validat\w+|signed|collected|collecte|interview|meeting|reunion|rencontre|founded|fondee?|fondation|established|today|expir\w+|due|echeance)\b/;

/** Whether a text is exactly a known caption. */
export function isKnownCaption(text: string): boolean {
  const normalized = normalizeText(text, "caption");
  return FIELDS.some((field) => getOrThrow(NORMALIZED_CAPTIONS, field).includes(normalized));
}

/** Captions that name a figure so loosely that any other column of figures competes with them. */
const LOOSE_VALUE = new Set([
  "percent",
  "rate",
  "pourcentage",
  "taux",
  "count",
  "nombre",
  "number",
  "total",
  "score",
  "n",
  "quantity",
  "quantite",
  "qty",
  "qte",
]);
/** Words of a caption that name a figure, and those that do so loosely. */
const [VALUE_WORDS, LOOSE_WORDS] = [
  /\b(?:values?|valeurs?|actuals?|results?|resultats?|observed|observee?s?|observation|achieved|achievements?|realisee?s?|realisations?|atteinte?s?|estimates?|estimations?|figures?|chiffres?|donnees?|amounts?|montants?|obtenue?s?|mesuree?s?|measured|reel(?:le)?s?)\b/,
  /\b(?:rates?|percent|percentages?|taux|pourcentages?|counts?|numbers?|nombres?|totals?|totaux|scores?|moyennes?|moy|averages?|avg|mean)\b/,
];

/** How a caption names the value: surely, by a word of it, loosely, not at all, or as another figure. */
export type ValueCaption = "sure" | "word" | "loose" | "none" | "other";

/** How a caption names the value of its rows. */
export function valueCaption(caption: string): ValueCaption {
  const normalized = normalizeText(withoutPrefix(caption), "caption");
  if (LOOSE_VALUE.has(normalized)) return "loose";
  if (getOrThrow(NORMALIZED_CAPTIONS, "value").includes(normalized)) return "sure";
  if (namesOtherFigure(normalized) || YEAR.test(normalized)) return "other";
  // "Actual (women)" is a part.
  if (namesPeople(normalized)) return "none";
  // Captions such as "Value ('000)" name the value, and its scale.
  const bare = normalized
    .replace(/\b(?:in|en)?\b ?(?:thousands?|milliers?|millions?|0{3}s?|k)\b/g, "")
    .trim();
  if (getOrThrow(NORMALIZED_CAPTIONS, "value").includes(bare)) return "sure";
  if (VALUE_WORDS.test(normalized)) return "word";
  return LOOSE_WORDS.test(normalized) ? "loose" : "none";
}

/** Words of captions of periods that are not those of the figures: "Target year", "Week ending". */
const NOT_OF_FIGURE = /\b(?:baselines?|targets?|cibles?|objectifs?|milestones?|jalons?|weeks?|semaines?)\b/;

/** Whether another word in a caption excludes this field. */
function isExcluded(field: Field, caption: string): boolean {
  if (field === "period") return OTHER_DATE.test(caption) || NOT_OF_FIGURE.test(caption);
  return holdsNumbers(field) && (namesOtherFigure(caption) || YEAR.test(caption));
}

/** The prefix that a form's export writes before its questions. */
function withoutPrefix(caption: string): string {
  return caption.replace(/^data\./, "");
}

/**
 * How well a caption fits a field: 3 Ensemble's caption, 2 a known one, 1 contains a known word, 0 not at all, −4
 * excluded. Captions of the value are judged by `valueCaption`.
 */
export function captionFit(field: Field, caption: string): number {
  const normalized = normalizeText(withoutPrefix(caption), "caption");
  const known = getOrThrow(NORMALIZED_CAPTIONS, field);
  const index = known.indexOf(normalized);
  if (index >= 0) return index < LANGUAGES.length ? 3 : 2;
  if (isExcluded(field, normalized)) return -4;
  // "Age" always indicates a group; other words of three letters occur in too many captions.
  const minWordLength = field === "group" ? 3 : 4;
  return known.some((word) => word.length >= minWordLength && ` ${normalized} `.includes(` ${word} `))
    ? 1
    : 0;
}

/** Captions of the first and of the last day of a period. */
const [FIRST_DAY, LAST_DAY] = [
  /^(?:start|starts|start date|date start|from|from date|begin|beginning|period start|start of period|date from|date de debut|debut|du|debut de (?:la )?periode|depuis)$/,
  /^(?:end|ends|end date|date end|to|to date|until|through|period end|end of period|date to|date de fin|fin|au|fin de (?:la )?periode|jusqu au)$/,
];

/** Whether a caption is that of the first, or of the last, day of a period. */
export function edgeOfPeriod(caption: string): "first" | "last" | undefined {
  const normalized = normalizeText(caption, "caption");
  if (FIRST_DAY.test(normalized)) return "first";
  return LAST_DAY.test(normalized) ? "last" : undefined;
}
