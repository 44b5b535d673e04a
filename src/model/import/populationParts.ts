/** Parts of the population to which titles restrict their figures: "Employment rate of persons aged 65 and over". */
import { normalizeText } from "../text/normalizeText";

const PEOPLE =
  "(?:persons?|people|individuals?|adults?|wom[ae]n|m[ae]n|girls?|boys?|females?|males?|children|youth|seniors?|immigrants?|population|residents?|personnes?|adultes?|femmes?|hommes?|filles?|garçons?|enfants?|jeunes|aînée?s?|immigrante?s?|résidente?s?)";
const SEX = "(?:wom[ae]n|m[ae]n|girls?|boys?|females?|males?|femmes?|hommes?|filles?|garçons?)";
const AND = "(?:\\s(?:and|or|et|ou)\\s(?:the\\s|les\\s|des\\s|de\\s|d['’])?)";
const [OVER, RANGE] = [
  "(?:and|or|&|et|ou)\\s(?:over|older|above|up|under|younger|below|plus|moins)",
  "\\d{1,3}\\s?(?:to|and|à|et|[-–])\\s?\\d{1,3}",
];
/** Ages, in both languages. */
const AGES = [
  `(?:aged?|ages)\\s(?:between\\s)?(?:${RANGE}(?:\\syears)?|\\d{1,3}(?:\\syears)?\\s${OVER}|\\d{1,3}\\s?\\+|(?:under|over)\\s\\d{1,3})`,
  "under\\sthe\\sage\\sof\\s\\d{1,3}",
  "\\d{1,3}\\s?(?:to|[-–])\\s?\\d{1,3}[\\s-]years?[\\s-]olds?",
  `\\d{1,3}\\syears(?:\\sof\\sage)?\\s${OVER}`,
  "âgée?s\\s(?:de\\s|entre\\s)?(?:moins\\sde\\s|plus\\sde\\s)?\\d{1,3}(?:\\s?(?:à|et|[-–])\\s?\\d{1,3})?\\sans(?:\\s(?:et|ou)\\s(?:plus|moins))?",
  "(?:de\\s)?\\d{1,3}\\sans\\s(?:et|ou)\\s(?:plus|moins)",
  "de\\s(?:moins|plus)\\sde\\s\\d{1,3}\\sans",
  "(?:de\\s)?\\d{1,3}\\s?(?:à|[-–])\\s?\\d{1,3}\\sans",
].join("|");
/** Lengths of time are no ages: "depuis 2 ans et plus". */
const OF_AGES = new RegExp(
  `(?<![\\p{L}\\d])(?<!(?:depuis|pendant|durant|for)\\s)(?:${PEOPLE}(?:${AND}${PEOPLE})*\\s)?(?:${AGES})(?![\\p{L}\\d])`,
  "iu",
);
const AMONG = new RegExp(
  `(?<!\\p{L})(?:among|amongst|chez|parmi)\\s(?:the\\s|les\\s)?((?:\\p{L}+\\s)?${PEOPLE}(?:${AND}${PEOPLE})*)(?!\\p{L})`,
  "iu",
);
/** "Federation of women" names no figures. */
const MEASURE_OF = new RegExp(
  `(?<!\\p{L})(?:rates?|numbers?|percentages?|shares?|proportions?|counts?|taux|nombres?|pourcentages?|parts?|proportions?)(?!\\p{L}).*?\\s(?:of\\s|des\\s|de\\s|d['’])(${SEX}(?:${AND}${SEX})*)(?!\\p{L})`,
  "iu",
);
/** People whom a rate may be about, with a word that says which; a count of them may be that of a program. */
const PART_OF_PEOPLE =
  "(?:youths?|young\\s(?:people|adults)|seniors?|elders?|older\\sadults|children|adults?|newcomers?|refugees?|immigrants?|renters?|tenants?|homeowners?|veterans?|jeunes|aînée?s|enfants|adultes|immigrante?s|réfugiée?s|nouveaux\\sarrivants|locataires|propriétaires|autochtones|anciens\\scombattants|(?:lone|single|one)[-\\s]parent\\s(?:families|households)|families\\swith\\s\\p{L}+|familles\\smonoparentales|(?:indigenous|first\\snations|black|raciali[sz]ed)\\s(?:people|persons|population|children|students|women|men)|(?:people|persons)\\swith\\s(?:a\\s)?disabilit(?:y|ies)|personnes\\s(?:immigrantes|racisées|autochtones|handicapées|seules|aînées|(?:ayant\\sune|avec|en\\ssituation\\sde)\\s(?:incapacité|handicap)))";
const RATE_OF = new RegExp(
  `(?<!\\p{L})(?:rates?|taux)(?!\\p{L}).*?\\s(?:(?:of|for|in|among)\\s|des\\s|de\\s|d['’]|pour\\sles\\s|chez\\sles\\s)(?:the\\s)?(${PART_OF_PEOPLE}(?:${AND}${PART_OF_PEOPLE})*)(?=$|\\s?[,;:()\\d–—-]|\\s(?:by|in|from|per|with|who|at|selon|par|en|au|à|dans|qui|and|et)\\s)`,
  "iu",
);
const ONLY = new RegExp(`(?:^|[\\s,(–-])(${PART_OF_PEOPLE})\\s(?:only|seulement|uniquement)\\)?$`, "iu");
/** Longer titles, and sentences, are notes. */
const MAX_TITLE_LENGTH = 120;

/** The part of the population to which a title restricts its figures; undefined for none, or for everybody. */
export function restrictedPart(title: string): string | undefined {
  if (title.length > MAX_TITLE_LENGTH || /\.$|^(?:notes?|sources?)\b/i.test(title)) return undefined;
  const ages = OF_AGES.exec(title)?.[0];
  const people = [AMONG, MEASURE_OF, RATE_OF, ONLY].flatMap((each) => each.exec(title)?.[1] ?? [])[0];
  const isSaid = people === undefined || ages?.includes(people);
  const part = [...(isSaid ? [] : [people]), ...(ages === undefined ? [] : [ages])].join(", ");
  return partKey(part) === "" ? undefined : part;
}

/** Words of one part, each with its letter; those about age say nothing more beside ages in numbers. */
const [SEXES, AGE_WORDS, OTHER_PEOPLE] = [
  [
    /\b(?:wom[ae]n|girls?|females?|femmes?|filles?|feminin)\b/,
    /\b(?:m[ae]n|boys?|males?|hommes?|garcons?|masculin)\b/,
  ],
  [
    /\b(?:youths?|young|jeunes?)\b/,
    /\b(?:seniors?|elders?|elderly|ainee?s?)\b/,
    /\b(?:child|children|enfants?)\b/,
    /\badult(?:e?s?)\b/,
  ],
  [
    /\bimmigrant/,
    /\b(?:newcomers?|nouveaux? arrivant)/,
    /\brefugi?e/,
    /\b(?:indigenous|autochtone|first nations)/,
    /\b(?:(?:lone|single|one) parent|monoparental)/,
    /\b(?:renters?|tenants?|locataires?)\b/,
    /\b(?:homeowners?|proprietaires?)\b/,
    /\b(?:disabilit|incapacite|handicap)/,
    /\b(?:raciali[sz]ed|racise|black)/,
    /\b(?:veterans?|anciens combattants)\b/,
    /\bpersonnes seules\b/,
    /\bfamilies with\b/,
  ],
] as const;
const [YOUNGER, OLDER] = [
  /\b(?:under|younger|less|below|moins)\b|</,
  /\b(?:over|older|above|more|up|plus)\b|[+>]/,
];

/** The part that a text names in any of its wordings, as a key; "" for everybody. */
function partKey(text: string): string {
  const plain = normalizeText(text, "caption");
  const lettersOf = (words: readonly RegExp[]) =>
    words.flatMap((each, index) => (each.test(plain) ? [index] : [])).join("");
  const ages = [...plain.matchAll(/\b\d{1,3}\b/g)].map(([age]) => age).join("-");
  const sexes = lettersOf(SEXES);
  const sign =
    ages === "" ? "" : YOUNGER.test(plain) ? "<" : OLDER.test(plain) || text.includes("+") ? ">" : "";
  const parts = [
    sexes.length === 1 ? `sex ${sexes}` : "",
    ages === "" ? lettersOf(AGE_WORDS) : sign + ages,
    lettersOf(OTHER_PEOPLE),
  ];
  return parts.every((part) => part === "") ? "" : parts.join("|");
}

/** Whether two texts name the same part of the population: "Seniors (65+)" and "persons aged 65 and over". */
export function nameSamePart(one: string, other: string): boolean {
  const key = partKey(one);
  return key !== "" && [other, restrictedPart(other) ?? ""].some((text) => partKey(text) === key);
}
