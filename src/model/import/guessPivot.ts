import { elementAt } from "../collections";
import { normalizeText } from "../text/normalizeText";
import { shareOf, type ColumnSample } from "./columnSamples";
import {
  captionFit,
  isEverybody,
  isGroupCaption,
  isKnownCaption,
  isTechnical,
  namesPeople,
  namesTotal,
  PIVOT_FIELDS,
  valueCaption,
  type PivotField,
} from "./fields";
import { isPartOfBefore } from "./keyLines";
import { namesForeseenPeriod, namesOtherFigure, namesPartialPeriod } from "./figureKinds";
import { isMarkedNumber } from "./numbers";
import { isYear, namesPartOfYear, namesPeriod } from "./periods";
import { isWithheld } from "./valueIssues";
import type { ImportVocabulary, WordMatcher } from "./words";

/** The data for guessing: the captions of a file, and samples of its columns. */
export interface SampledColumns {
  readonly captions: readonly string[];
  readonly samples: readonly ColumnSample[];
  readonly words: WordMatcher;
  readonly known: ImportVocabulary;
}

/** Value columns whose captions each name a value of a field. */
export interface Pivot {
  readonly field: PivotField;
  readonly columns: readonly number[];
}

/** Captions of figures that describe a place or an organization, and of row numbers. */
const DESCRIPTION =
  /^(?:(?:tele)?phone|tel|fax|population|households|menages|postal code|zip|code postal|lat(?:itude)?|lon(?:gitude)?|#|no|n|num|row|line|ligne|order|ordre|weeks?|semaines?|days?|jours?|months?|mois|quarters?|trimestres?|ages?|sex|sexe|staff|personnel|budget|cost|couts?)$/;

/** Share of numeric cells from which a column holds values; the others may explain missing ones. */
const MIN_NUMBER_SHARE = 0.5;

/**
 * Guesses whether a file is wide, with periods (as in most partners' spreadsheets), known indicators or known partners
 * as captions. One such column suffices if no other column has the same field or the value.
 */
export function guessPivot(sample: SampledColumns): Pivot | null {
  for (const field of ["period", "indicator", "partner"] as const) {
    const columns = namedColumns(sample, field);
    const others = sample.captions.filter((_, index) => !columns.includes(index));
    const hasFieldColumn = others.some((caption) => captionFit(field, caption) >= 2);
    const hasValue = others.some((caption) => valueCaption(caption) === "sure");
    if (
      columns.length > 1
        ? !(hasFieldColumn && hasValue)
        : columns.length === 1 && !hasFieldColumn && !hasValue
    ) {
      return { field, columns };
    }
  }
  const groups = groupColumns(sample);
  return groups.length > 1 ? { field: "group", columns: groups } : null;
}

/**
 * Columns of figures whose captions are nothing but parts of the population ("Women", "15-24", "65+"), with those of the total; one suffices where its caption says that it is a part ("dont femmes"); none
 * if another column may hold the value.
 */
function groupColumns({ captions, samples, words }: SampledColumns): readonly number[] {
  const figures = captions.flatMap((caption, index) => {
    const cells = elementAt(samples, index);
    const isFree = caption !== "" && !isTechnical(caption) && !words.isKnown("indicator", caption);
    return isFree && (holdsFigures(cells) || (isGroupCaption(caption) && cells.texts.size === 0))
      ? [{ index, isGroup: isGroupCaption(caption), kind: valueCaption(caption), caption }]
      : [];
  });
  const groups = figures.filter(({ isGroup }) => isGroup);
  // "Nombre; dont femmes"
  const haveParts = groups.some(({ caption }) => isPartOfBefore(caption));
  const isTotal = ({ caption, kind }: { caption: string; kind: string }) =>
    isEverybody(caption) || kind === "sure" || (haveParts && kind === "loose");
  const totals = figures.filter((each) => !each.isGroup && isTotal(each));
  const mayBeValue = figures.some(
    (each) => !each.isGroup && !isTotal(each) && ["word", "loose"].includes(each.kind),
  );
  const isSplit = groups.length > 1 || (haveParts && groups.length + totals.length > 1);
  if (!isSplit || totals.length > 1 || mayBeValue) return [];
  return [...groups, ...totals].map(({ index }) => index).sort((a, b) => a - b);
}

/** The value columns after a person chose the field that their captions name. */
export function pivotColumns(sample: SampledColumns, field: PivotField): readonly number[] {
  const named = namedColumns(sample, field);
  if (named.length > 0) return named;
  return sample.captions.flatMap((caption, index) =>
    isNamed(sample, index) &&
    !hasOtherUse(sample, caption, field, index) &&
    (field !== "group" || (valueCaption(caption) !== "other" && !isTechnical(caption))) &&
    holdsFigures(elementAt(sample.samples, index))
      ? [index]
      : [],
  );
}

/** Columns whose captions surely name a value of the field, and that hold values or are empty among others that do. */
function namedColumns(
  { captions, samples, words, known }: SampledColumns,
  field: PivotField,
): readonly number[] {
  if (field === "group") return [];
  // Quarters and months side by side are periods next to a column of years.
  const hasYears = samples.some((sample) => sample.texts.size > 0 && shareOf(sample, isYear) === 1);
  const names = (caption: string) =>
    field === "period"
      ? namesPeriod(caption) || (hasYears && namesPartOfYear(caption))
      : words.isKnown(field, caption);
  const named = captions.flatMap((caption, index) => (caption !== "" && names(caption) ? [index] : []));
  const filled = named.filter((index) => elementAt(samples, index).texts.size > 0);
  const figures = filled.filter((index) => holdsFigures(elementAt(samples, index)));
  if (figures.length === 0) return [];
  // With figures in some of them, the others may have figures among texts, or none that is published.
  const mayHaveFigures = (index: number) => {
    const sample = elementAt(samples, index);
    return sample.texts.size === 0 || shareOf(sample, (cell) => mayBeFigure(cell) || isWithheld(cell)) > 0;
  };
  const certain = figures.length * 2 > filled.length ? named : named.filter(mayHaveFigures);
  return [...certain, ...similarColumns({ captions, samples, words, known }, field, certain)].sort(
    (a, b) => a - b,
  );
}

/**
 * Further columns of figures whose captions nearly name a value of the field: a year with a word beside it, an unknown
 * partner or indicator among known ones, a period that is foreseen, beside a single known indicator what is called a rate or a number, or shares a word
 * with a known indicator, and beside a single known partner what may be a name. Their figures are set aside rather than lost.
 */
function similarColumns(
  { captions, samples, known }: SampledColumns,
  field: PivotField,
  certain: readonly number[],
): readonly number[] {
  const isSingle = certain.length === 1;
  const hasOtherLayout = captions.some(
    (caption) => captionFit(field, caption) >= 2 || valueCaption(caption) === "sure",
  );
  if (certain.length === 0 || (field === "partner" && isSingle && hasOtherLayout)) return [];
  return captions.flatMap((caption, index) => {
    const isFree = caption !== "" && !certain.includes(index) && holdsFigures(elementAt(samples, index));
    if (isFree && field === "period" && (namesForeseenPeriod(caption) || namesPartialPeriod(caption)))
      return [index];
    if (
      !isFree ||
      namesOtherFigure(normalizeText(caption, "caption")) ||
      isTechnical(caption) ||
      namesTotal(caption)
    )
      return [];
    if (field === "period")
      return /\b(?:19|20)\d\d(?!\d)/.test(caption) && /[(.]|\p{L}$/u.test(caption) ? [index] : [];
    const isOther = PIVOT_FIELDS.some((each) => captionFit(each, caption) >= 2);
    const kind = valueCaption(caption);
    const isLikely =
      !isSingle ||
      (field === "partner"
        ? mayBeName(caption)
        : kind === "word" ||
          kind === "loose" ||
          known.indicators.some(({ name }) => shareWord(caption, name)));
    return isOther || !isLikely || namesPeriod(caption) || kind === "sure" ? [] : [index];
  });
}

/** Whether a caption may be the name of a partner: it names no figure, no part of the population and nothing else. */
function mayBeName(caption: string): boolean {
  const plain = normalizeText(caption, "caption");
  return (
    /\p{L}/u.test(plain) &&
    valueCaption(caption) === "none" &&
    !namesPeople(plain) &&
    !isKnownCaption(caption) &&
    !DESCRIPTION.test(plain)
  );
}

/** Whether two names have a word of four letters or more in common. */
function shareWord(one: string, other: string): boolean {
  const words = normalizeText(other, "caption").split(" ");
  return normalizeText(one, "caption")
    .split(" ")
    .some((word) => /^\p{L}{4,}$/u.test(word) && words.includes(word));
}

function isNamed({ captions }: SampledColumns, index: number): boolean {
  return captions[index] !== "";
}

/** Whether a column has a known use other than values, such as the periods of the rows. */
function hasOtherUse(
  { samples }: SampledColumns,
  caption: string,
  pivot: PivotField,
  index: number,
): boolean {
  const isOther = PIVOT_FIELDS.some((field) => field !== pivot && captionFit(field, caption) >= 2);
  return isOther || shareOf(elementAt(samples, index), namesPeriod) === 1;
}

/** Whether a text may have been meant as a figure: "12 (1)", "<5", "approx. 12". */
export function mayBeFigure(text: string): boolean {
  return (
    text.length <= 30 &&
    /^(?:[^\p{L}\d]{0,3}|(?:\p{L}{1,9}\.?\s){1,3}|\p{L}{1,3}\p{Sc}\s?)\d/u.test(text.trim())
  );
}

/** Whether the cells of a column are figures, some of which may have marks or be withheld. */
export function holdsFigures(sample: ColumnSample): boolean {
  return (
    shareOf(sample, isMarkedNumber) > 0 &&
    shareOf(sample, (cell) => isMarkedNumber(cell) || isWithheld(cell)) >= MIN_NUMBER_SHARE
  );
}
