/** Lines that say something of all rows below them: "Partner: North Clinic". */
import { captionFit, isEverybody, isGroupCaption, isKnownCaption, namesDivision } from "./fields";
import { namesPeriod } from "./periods";
import { restrictedPart } from "./populationParts";
import { baseOfRate } from "./scale";
import { currencySign, isUnitCaption } from "./units";

/** The fields that such lines may give. */
const KEY_FIELDS = ["indicator", "partner", "period"] as const;
export type KeyField = (typeof KEY_FIELDS)[number];

const KEY = /^([^:]{2,40}?)\s*:\s*(\S.*)$/;

/** The field that a line names by its caption, and its text: "Partner: North Clinic". */
export function keyIn(line: string): { readonly field: KeyField; readonly text: string } | undefined {
  const [, caption, text] = KEY.exec(line.trim()) ?? [];
  const field = caption === undefined ? undefined : fieldNamed(caption);
  return field === undefined || text === undefined ? undefined : { field, text };
}

/** The field that a caption of such a line names. */
export function fieldNamed(caption: string): KeyField | undefined {
  const plain = caption.replace(/\s*:\s*$/, "");
  return KEY_FIELDS.find((field) => captionFit(field, plain) >= 2);
}

/** Words beside the part of the population that a title names. */
const BESIDE_GROUP =
  /^(?:of which|including|dont|y compris)\s+|[\s,(]+(?:only|seulement|uniquement)\)?$|\s*:$/gi;

const PARTS_OF_TITLE = /\s*(?:[,|(]|\s[-–—]\s)\s*|\)$/;
const SEX_OR_AGE =
  /\b(?:wom[ae]n|m[ae]n|femmes?|hommes?|girls?|boys?|filles?|garçons?|females?|males?|féminin|masculin|\d{1,3})(?!\p{L})/iu;

/** Whether a caption says that its figures are a part of those before: "dont femmes", "Of which women". */
export function isPartOfBefore(caption: string): boolean {
  return /^(?:of which|of whom|including|dont|y compris)\s/i.test(caption.trim());
}

/** Captions of titles. */
const TITLE_CAPTION =
  /^(?:tables?|tableaux?|titles?|titres?|figures?|universe|univers|populations?(?: (?:covered|visée|couverte))?)\b/i;
/** Captions of the choices that a dashboard was exported with. */
const FILTER_CAPTION =
  /^(?:(?:applied )?filters?(?: applied)?|filtres?(?: appliqués?)?|selections?|sélections?)$/i;
/** One of these choices: "Gender is Female", "Genre = Femmes". */
const FILTER = /^(.+?)\s*(?:=|:|\s(?:is|equals|est|in|dans)\s)\s*(\S.*)$/i;

/** The part of the population that a title names: "Gender: Women", "Femmes seulement", "Poverty rate among women"; undefined for none. */
export function groupIn(title: string): string | undefined {
  const [, caption, text] = KEY.exec(title.trim()) ?? [];
  if (caption !== undefined && text !== undefined) {
    if (TITLE_CAPTION.test(caption)) return groupIn(text);
    if (FILTER_CAPTION.test(caption)) return groupOfFilters(text);
    return captionFit("group", caption) >= 2 && !isEverybody(text, caption) ? text : undefined;
  }
  const bare = title.trim().replace(BESIDE_GROUP, "").trim();
  if (isGroupCaption(bare)) return bare;
  // "Jobs filled, women"; "Results – Youth" may be those of a program.
  const last = bare.split(PARTS_OF_TITLE).at(-1) ?? "";
  return last !== bare && SEX_OR_AGE.test(last) && isGroupCaption(last)
    ? last
    : (restrictedPart(bare) ?? restrictedPart(title.trim()));
}

/** Whether a line says with which choices a dashboard was exported. */
export function isFilterLine(line: string): boolean {
  return FILTER_CAPTION.test(KEY.exec(line.trim())?.[1] ?? "");
}

/** The part of the population that the choices of a dashboard name. */
function groupOfFilters(filters: string): string | undefined {
  const parts = filters.split(/\s*(?:[;,|]|\s(?:and|et)\s)\s*/).flatMap((filter) => {
    const [, caption = "", text = ""] = FILTER.exec(filter) ?? [];
    const isGroup = captionFit("group", caption) >= 2 || namesDivision(caption);
    return isGroup && !isEverybody(text, caption) ? [text] : [];
  });
  return parts.join(", ") || undefined;
}

/** "All amounts in Canadian dollars", "Les montants sont en euros". */
const AMOUNTS_IN =
  /\b(?:amounts?|figures?|values?|data|montants?|chiffres|valeurs|données)\s(?:(?:are|is|shown|expressed|sont|exprimée?s)\s)*(?:in|en)\s([\p{L}$€£ ]{1,25})\.?$/iu;

/** The currency that a note says all amounts are in. */
export function currencyOfAmounts(note: string): string | undefined {
  const unit = AMOUNTS_IN.exec(note)?.[1];
  return unit !== undefined && currencySign(unit) !== undefined ? unit : undefined;
}

/** Titles that begin with what is measured: "Percentage of people helped", "Nombre de ménages". */
const MEASURED =
  /^(?:the\s|le\s|la\s)?(?:%|percent(?:age)?|pourcentage|proportion|number|nombre)s?\s(?:of|de|des|du|d['’])/i;

/** The unit that a title names: "Unit: %", "All amounts in euros", "Money raised, CAD", "Deaths per 1,000 births". */
export function unitIn(title: string): string | undefined {
  const [, caption, text] = KEY.exec(title.trim()) ?? [];
  if (caption !== undefined && isUnitCaption(caption)) return text;
  if (currencySign(title) !== undefined) return title;
  const lastPart = title
    .split(/\s*[,(]\s*|\)$/)
    .filter((part) => part !== "")
    .slice(1)
    .at(-1);
  const currency = currencyOfAmounts(title) ?? lastPart;
  if (currency !== undefined && currencySign(currency) !== undefined) return currency;
  return baseOfRate(title) === undefined && !MEASURED.test(title) ? undefined : title;
}

/** Whether a row has two texts, the first of which is the caption of the second: "Partner", "North Clinic". */
export function isKeyRow(cells: readonly string[]): boolean {
  const [caption, text, ...others] = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (caption === undefined || text === undefined || others.length > 0) return false;
  const field = fieldNamed(caption);
  // A partner beside a year is a row of captions.
  if (field !== undefined && field !== "period" && namesPeriod(text)) return false;
  return (field !== undefined || /:$/.test(caption)) && !isKnownCaption(text);
}
