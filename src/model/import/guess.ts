import { elementAt } from "../collections";
import { normalizeText } from "../text/normalizeText";
import { fieldOf } from "../entities";
import {
  captionFit,
  DAY_FIELDS,
  edgeOfPeriod,
  FIELDS,
  holdsNumbers,
  includes,
  isAboutEntry,
  isEverybody,
  isAboutWork,
  isPartOfYear,
  isAnswer,
  isTechnical,
  namesDivision,
  namesPeople,
  NUMBER_FIELDS,
  readingOf,
  type ChoiceField,
  type ColumnUse,
  type Field,
  type FurtherField,
  type PivotField,
} from "./fields";
import { areSameCaptions, labelsOfCodes } from "./codeColumns";
import { columnSamples, shareOf, type ColumnSample } from "./columnSamples";
import { namesAverage, namesVariant, saysNoResult } from "./figureKinds";
import { assignValue, guessPeriod } from "./guessFields";
import { guessPivot, holdsFigures, pivotColumns, type Pivot, type SampledColumns } from "./guessPivot";
import { noResultMarks } from "./legends";
import { holdsStatusCodes, isMarkInColumn, isQualityMark, isStatusCode } from "./marks";
import { areDecimalsAmbiguous, guessDecimals, isNumber } from "./numbers";
import { guessDayOrder, guessYearPairs, isDayOrderAmbiguous, namesPartOfYear, readDay } from "./periods";
import { guessMissingCodes, type NamedFigure } from "./missingCodes";
import { isFrequencyCaption, isYearKindCaption } from "./periodText";
import { isScaleNote, scaleIn } from "./scale";
import { NOTHING_SAID, withColumn, type ImportPlan } from "./plan";
import { captionsOf, dataRows, notesBelow, titlesOf, type ImportSource } from "./source";
import {
  averageAbove,
  fieldOfSections,
  groupAbove,
  keysAbove,
  nameOfYearsAround,
  unitAbove,
} from "./titleKeys";
import { namesUnit } from "./units";
import { NO_WORDS, WordMatcher, type ImportVocabulary } from "./words";

/** Share of matching cells from which content identifies a column. */
const MIN_SHARE = 0.8;

/** Guesses a first plan from captions, from sampled cells of each column, and from all numbers and dates. */
export function guessPlan(source: ImportSource, known: ImportVocabulary): ImportPlan {
  const sample = sampledColumns(source, known);
  return planFor(source, known, sample, guessPivot(sample));
}

/** A new plan after a person chose another layout of the file. */
export function withPivot(
  source: ImportSource,
  known: ImportVocabulary,
  plan: ImportPlan,
  field: PivotField | null,
): ImportPlan {
  const sample = sampledColumns(source, known);
  const pivot = field === null ? null : { field, columns: pivotColumns(sample, field) };
  const { constants, words, conflicts, scale, areResults } = plan;
  const newPlan = planFor(source, known, sample, pivot);
  return {
    ...newPlan,
    constants: { ...newPlan.constants, ...constants },
    words,
    conflicts,
    scale,
    areResults,
  };
}

function sampledColumns(source: ImportSource, known: ImportVocabulary): SampledColumns {
  return {
    captions: captionsOf(source),
    samples: columnSamples(source),
    words: new WordMatcher(known, NO_WORDS),
    known,
  };
}

function planFor(
  source: ImportSource,
  known: ImportVocabulary,
  sample: SampledColumns,
  pivot: Pivot | null,
): ImportPlan {
  const columns = guessColumns(source, sample, pivot);
  const layout = { columns, pivot: pivot?.field ?? null };
  return {
    ...layout,
    constants: guessConstants(source, layout, sample),
    words: NO_WORDS,
    // Files with decimal commas use semicolons as separators.
    ...{ decimals: source.separator === ";" ? "," : ".", dayOrder: "dayFirst", yearPairs: "months" },
    missingCodes: [],
    ...guessFormats(source, layout),
    conflicts: "setAside",
    nameOfYears: nameOfYearsAround(source),
    sectionField: fieldOfSections(source, sample.words),
    titleGroup: groupAbove(source, sample.words),
    titleAverage: averageAbove(source),
    titleUnit: unitAbove(source),
    noResultMarks: noResultMarks(source),
    titleScale: [...titlesOf(source), ...notesBelow(source).filter(isScaleNote)]
      .map(scaleIn)
      .find((scale) => scale !== undefined),
    ...NOTHING_SAID,
  };
}

type ColumnLayout = Pick<ImportPlan, "columns" | "pivot"> & Partial<Pick<ImportPlan, "constants">>;

/** The formats of numbers and periods, as far as the source determines them. */
export function guessFormats(
  source: ImportSource,
  layout: ColumnLayout,
): Partial<Pick<ImportPlan, "decimals" | "dayOrder" | "yearPairs" | "missingCodes">> {
  const decimals = guessDecimals(numbersOf(source, layout));
  const dayOrder = guessDayOrder(daysOf(source, layout));
  const yearPairs = guessYearPairs(periodsOf(source, layout));
  return {
    ...(decimals && { decimals }),
    ...(dayOrder && { dayOrder }),
    ...(yearPairs && { yearPairs }),
    missingCodes: guessMissingCodes(namedFigures(source, layout)),
  };
}

/**
 * A plan in which a column has another use. Newly included numbers and dates may determine their format: "1,234" above
 * "12,5".
 */
export function withUse(
  source: ImportSource,
  plan: ImportPlan,
  index: number,
  use: ColumnUse | null,
): ImportPlan {
  const changed = withColumn(plan, index, use);
  const affectsFormats = [use, plan.columns[index] ?? null].some(
    (each) => each === "period" || holdsNumbers(each) || includes(DAY_FIELDS, each),
  );
  return affectsFormats ? { ...changed, ...guessFormats(source, changed) } : changed;
}

/** The formats of a source that are ambiguous, so that a person has to decide. */
export interface AmbiguousFormats {
  readonly decimals: boolean;
  readonly dayOrder: boolean;
  /** null if no period has the form in question */
  readonly yearPairs: boolean | null;
}

/** What a plan lacks: no column and no constant of all rows gives it. */
export function missingFields(plan: ImportPlan): readonly MissingField[] {
  const { columns, pivot, constants, sectionField } = plan;
  const has = (use: ColumnUse) => columns.includes(use);
  const needed = (["indicator", "partner", "period"] as const).filter(
    (field) =>
      field !== pivot && field !== sectionField && !has(field) && (constants[field] ?? "").trim() === "",
  );
  const hasFigures =
    pivot === null ? has("value") || (has("numerator") && has("denominator")) : has("figures");
  return hasFigures ? needed : [...needed, pivot === null ? "value" : "figures"];
}

/** What a plan cannot do without. */
export type MissingField = "indicator" | "partner" | "period" | "value" | "figures";

/** Finds the ambiguous formats of all numbers and periods of a source. */
export function ambiguousFormats(source: ImportSource, layout: ColumnLayout): AmbiguousFormats {
  const pairs = guessYearPairs(periodsOf(source, layout));
  return {
    decimals: areDecimalsAmbiguous(numbersOf(source, layout)),
    dayOrder: isDayOrderAmbiguous(daysOf(source, layout)),
    yearPairs: pairs === null ? null : pairs === undefined,
  };
}

/** The cells of number columns. */
function numbersOf(source: ImportSource, { columns }: ColumnLayout): Generator<string> {
  return cellsOf(source, columns, holdsNumbers);
}

/** The figures of a source, each with the text that names its indicator. */
function* namedFigures(source: ImportSource, { columns, pivot }: ColumnLayout): Generator<NamedFigure> {
  const captions = captionsOf(source);
  const numbers = columns.flatMap((use, index) => (holdsNumbers(use) ? [index] : []));
  if (numbers.length === 0) return;
  const indicator = columns.indexOf("indicator");
  for (const { cells } of dataRows(source)) {
    const ofRow = (cells[indicator] ?? "").trim();
    for (const index of numbers) {
      const name = pivot === "indicator" ? elementAt(captions, index) : ofRow;
      yield [name, (cells[index] ?? "").trim()];
    }
  }
}

/** The texts of days and periods. */
function* daysOf(source: ImportSource, layout: ColumnLayout): Generator<string> {
  yield* periodsOf(source, layout);
  yield* cellsOf(source, layout.columns, (use) => includes(DAY_FIELDS, use));
}

/** The texts of periods: cells, captions of a wide file, else the constant for all rows. */
function* periodsOf(source: ImportSource, { columns, pivot, constants }: ColumnLayout): Generator<string> {
  yield* cellsOf(source, columns, (use) => use === "period");
  if (pivot !== "period") {
    if (constants?.period !== undefined && !columns.includes("period")) yield constants.period;
    return;
  }
  for (const [index, caption] of captionsOf(source).entries())
    if (columns[index] === "figures") yield caption;
}

function* cellsOf(
  source: ImportSource,
  columns: ColumnLayout["columns"],
  isIncluded: (use: ColumnUse | null) => boolean,
): Generator<string> {
  const included = columns.flatMap((use, index) => (isIncluded(use) ? [index] : []));
  if (included.length === 0) return;
  // Numbers and dates of a sheet can be read in one way only.
  for (const { cells, typed } of dataRows(source))
    for (const index of included) if (!typed?.includes(index)) yield cells[index] ?? "";
}

function guessColumns(
  source: ImportSource,
  sample: SampledColumns,
  pivot: Pivot | null,
): (ColumnUse | null)[] {
  const { captions, samples, words } = sample;
  const figures = new Set(pivot?.columns);
  const columns: (ColumnUse | null)[] = captions.map((_, index) => (figures.has(index) ? "figures" : null));
  const period = pivot?.field === "period" ? undefined : guessPeriod(sample, columns);
  if (period !== undefined) columns[period] = "period";
  const candidateFields = FIELDS.filter(
    (field) => field !== "period" && field !== "value" && (!pivot || fitsWithPivot(field, pivot.field)),
  );
  const replaced = replacedColumns(source, sample);
  const captionsRead = captions.map((caption, index) => {
    const code = [...replaced].find(([, other]) => other === index)?.[0];
    return code === undefined ? [caption] : [caption, elementAt(captions, code)];
  });
  const fits = captions.flatMap((_, index) =>
    columns[index] !== null || replaced.has(index)
      ? []
      : candidateFields.map((field) => ({
          index,
          field,
          fit:
            Math.max(...elementAt(captionsRead, index).map((caption) => captionFit(field, caption))) +
            contentFit(field, elementAt(samples, index), words, elementAt(captions, index)),
        })),
  );
  const ambiguous = new Set<Field>();
  for (const { index, field, fit } of fits.sort((a, b) => b.fit - a.fit)) {
    const isTaken = field !== "group" && columns.includes(field);
    if (fit < 1 || columns[index] !== null || isTaken || ambiguous.has(field)) continue;
    // "Count (girls)" and "Count (boys)" fit equally well, "Referred from" and "Referred to" as well: neither is assigned.
    const isAmbiguous =
      (holdsNumbers(field) || field === "partner" || field === "indicator") &&
      fits.some(
        (each) =>
          each.field === field &&
          each.fit === fit &&
          each.index !== index &&
          columns[each.index] === null &&
          (holdsNumbers(field) || haveOtherTexts(source, index, each.index)),
      );
    if (isAmbiguous) ambiguous.add(field);
    else columns[index] = field;
  }
  if (!pivot) assignValue(sample, columns);
  const unused = (index: number) => columns[index] === null;
  const marks = captions.flatMap((caption, index) =>
    unused(index) && holdsMarks(caption, elementAt(samples, index)) ? [index] : [],
  );
  // Other columns with repeated words are groups, unless they describe partners or indicators.
  const groups = captions.flatMap((caption, index) =>
    unused(index) &&
    !replaced.has(index) &&
    !marks.includes(index) &&
    mayBeGroups(caption, elementAt(samples, index))
      ? [index]
      : [],
  );
  const described = descriptions(
    source,
    columns,
    groups.filter((index) => !holdPeople(elementAt(captions, index), elementAt(samples, index))),
  );
  return columns.map((use, index) => {
    if (marks.includes(index)) return "mark";
    return groups.includes(index) && !described.has(index) ? "group" : use;
  });
}

/** Whether two columns have different texts in a row in which both are filled. */
function haveOtherTexts(source: ImportSource, one: number, other: number): boolean {
  for (const { cells } of dataRows(source)) {
    const [first, second] = [one, other].map((index) => normalizeText(cells[index] ?? "", "name"));
    if (first !== "" && second !== "" && first !== second) return true;
  }
  return false;
}

/** Columns whose texts another one says as well, each with that one: codes beside their labels, of which one kind is known. */
function replacedColumns(
  source: ImportSource,
  { captions, samples, words }: SampledColumns,
): ReadonlyMap<number, number> {
  const knownAs = (index: number) =>
    (["partner", "indicator"] as const).filter(
      (field) => contentFit(field, elementAt(samples, index), words) > 0,
    );
  return new Map(
    [...labelsOfCodes(source, samples)].flatMap(([code, label]) => {
      const [ofCode, ofLabel] = [knownAs(code), knownAs(label)];
      const caption = elementAt(captions, code);
      // Texts that go together by chance, such as one place and one sex, are not the same.
      const areSame =
        areSameCaptions(caption, elementAt(captions, label)) ||
        (ofCode.length === 0 && ofLabel.some((field) => captionFit(field, caption) >= 2)) ||
        (ofCode.length + ofLabel.length === 0 &&
          elementAt(samples, code).texts.size > 1 &&
          Math.abs(code - label) === 1);
      if (!areSame) return [];
      return [ofCode.length > 0 ? ([label, code] as const) : ([code, label] as const)];
    }),
  );
}

/**
 * Whether a column, by its texts or its caption, names parts of the population: groups, even if each partner reports only one. A programme
 * for young people that all rows have says nothing about their figures.
 */
function holdPeople(caption: string, sample: ColumnSample): boolean {
  return (
    (sample.texts.size > 1 || !isAboutWork(caption)) &&
    (namesDivision(caption) ||
      shareOf(sample, (cell) => namesPeople(normalizeText(cell, "caption"))) >= MIN_SHARE)
  );
}

/** Which of some columns always have the same text for the same partner, or for the same indicator: they describe it. */
function descriptions(
  source: ImportSource,
  columns: readonly (ColumnUse | null)[],
  candidates: readonly number[],
): ReadonlySet<number> {
  const open = candidates.flatMap((column) =>
    (["partner", "indicator"] as const).flatMap((field) => {
      const owner = columns.indexOf(field);
      return owner < 0 ? [] : [{ column, owner, texts: new Map<string, string>() }];
    }),
  );
  const broken = new Set<(typeof open)[number]>();
  if (open.length === 0) return new Set();
  for (const { cells } of dataRows(source)) {
    for (const each of open) {
      if (broken.has(each)) continue;
      const [owner, text] = [(cells[each.owner] ?? "").trim(), (cells[each.column] ?? "").trim()];
      const known = each.texts.get(owner);
      if (known === undefined) each.texts.set(owner, text);
      else if (known !== text) broken.add(each);
    }
    if (broken.size === open.length) break;
  }
  return new Set(open.flatMap((each) => (broken.has(each) ? [] : [each.column])));
}

/**
 * Whether a column can be a field next to columns of figures: those columns' captions and cells already supply the
 * other fields.
 */
export function fitsWithPivot(field: Field, pivot: PivotField): boolean {
  return !includes(NUMBER_FIELDS, field) && (field !== pivot || pivot === "group");
}

/** Whether a column without a known caption holds groups: different short texts that are repeated. */
function mayBeGroups(caption: string, sample: ColumnSample): boolean {
  if (isFrequencyCaption(caption) || isYearKindCaption(caption)) return false;
  if (isTechnical(caption) || isPartOfYear(caption) || edgeOfPeriod(caption) !== undefined || sample.hasMore)
    return false;
  if (isAboutEntry(caption) && !namesDivision(caption)) return false;
  const texts = [...sample.texts.keys()];
  const rows = [...sample.texts.values()].reduce((sum, count) => sum + count, 0);
  const isWord = (cell: string) =>
    /\p{L}/u.test(cell) &&
    cell.length <= MAX_GROUP_LENGTH &&
    !isIdentifier(cell) &&
    (!isAnswer(cell) || namesDivision(caption) || namesPeople(normalizeText(caption, "caption"))) &&
    readDay(cell, "dayFirst") === undefined;
  return (
    ((texts.length > 1 && (texts.length <= rows / 2 || texts.some((text) => isEverybody(text, caption)))) ||
      holdPeople(caption, sample)) &&
    shareOf(sample, isWord) >= MIN_SHARE &&
    !texts.some((text) => saysNoResult(text, caption)) &&
    !texts.every(namesUnit) &&
    !texts.some((text) => namesVariant(text, caption)) &&
    shareOf(sample, namesPartOfYear) < MIN_SHARE &&
    !texts.every((text) => scaleIn(text) !== undefined)
  );
}

/** A longer text in a column without a known caption is no group. */
const MAX_GROUP_LENGTH = 60;

/** Captions of columns of marks. */
const MARK_CAPTION =
  /\b(?:quality|qualite|flags?|status|statut|symbols?|symboles?|marks?|marking|marques?|reliability|fiabilite|grade|obs status|notes?|remarks?|remarques?)\b/;

/** Whether a column holds nothing but marks of the figures next to it; single letters only below a caption that says so. */
function holdsMarks(caption: string, { texts, hasMore }: ColumnSample): boolean {
  if (texts.size === 0 || hasMore || caption === "") return false;
  const normalized = normalizeText(caption, "caption");
  if (holdsStatusCodes(normalized)) return [...texts.keys()].every(isStatusCode);
  const isNamed = MARK_CAPTION.test(normalized.replace(/_/g, " "));
  return [...texts.keys()].every(isNamed ? isMarkInColumn : isQualityMark);
}

/** Whether a text is a code of a row or a series: "v1234567", "2021A000011124", "HH-00017". */
function isIdentifier(text: string): boolean {
  return /^[a-z]{0,4}[-_ ]?\d{3,}$|^\d{4}[a-z]\d{4,}$|^[\da-f]{8}-[\da-f-]{20,}$/i.test(text);
}

/** How well the cells of a column fit a field: from −4 (excluded) to 2. */
function contentFit(field: Field, sample: ColumnSample, words: WordMatcher, caption = ""): number {
  if (sample.texts.size === 0) return 0;
  switch (field) {
    case "indicator":
    case "partner":
      return shareOf(sample, (cell) => words.isKnown(field, cell)) >= MIN_SHARE ? 2 : 0;
    case "numerator":
    case "denominator":
      return holdsFigures(sample) ? 0 : -4;
    case "group":
      // The one age or the one code of all rows says whom they are about; of several, the person is asked.
      if (sample.texts.size === 1 && namesDivision(caption) && !namesAverage(caption))
        return shareOf(sample, (cell) => /^\d{1,3}$/.test(cell));
      return shareOf(sample, isNumber) >= MIN_SHARE ? -4 : 0;
    default:
      return furtherFit(field as FurtherField, sample, words);
  }
}

/** The content fit of a further field. */
function furtherFit(field: FurtherField, sample: ColumnSample, words: WordMatcher): number {
  const mostlyMatch = (matches: (cell: string) => boolean) => shareOf(sample, matches) >= 0.5;
  switch (readingOf(field)) {
    case "word": {
      const choice = field as ChoiceField;
      if (!mostlyMatch((cell) => words.isKnown(choice, cell))) return -4;
      // Labels of a specific list identify the field; yes and no do not.
      return fieldOf("Observations", field).kind === "boolean" ? 0 : 2;
    }
    case "number":
      return mostlyMatch(isNumber) ? 0 : -4;
    case "day":
      return mostlyMatch((cell) => readDay(cell, "dayFirst") !== undefined) ? 0 : -4;
    default:
      return 0;
  }
}

/**
 * What all rows are about, where no column says it: the lines above the table name it, or there is only one indicator or
 * partner.
 */
function guessConstants(
  source: ImportSource,
  { columns, pivot }: ColumnLayout,
  { words, known }: SampledColumns,
): ImportPlan["constants"] {
  const [indicator, ...moreIndicators] = known.indicators;
  const [partner, ...morePartners] = known.partners;
  const all = {
    ...(indicator && moreIndicators.length === 0 && { indicator: indicator.code }),
    ...(partner && morePartners.length === 0 && { partner }),
    ...keysAbove(source, words),
  };
  return Object.fromEntries(
    Object.entries(all).filter(([field]) => !columns.includes(field as Field) && pivot !== field),
  );
}
