import { elementAt } from "../collections";
import type { IsoDate } from "../initiative";
import { issueAt, valueIssue, type Details, type ImportIssue, type ValueIssue } from "../issues/issue";
import { TEXT_LIMITS } from "../entities";
import { FORBIDDEN_FIRST_TYPED_CHARACTERS } from "../rules/limits";
import { importedKey } from "../rules/observationKey";
import { lengthIssue, lookupKeyIssue } from "../rules/values/texts";
import { REFERENCES } from "../rules/values/words";
import {
  FURTHER_FIELDS,
  includes,
  isPartOfYear,
  isTechnical,
  namesScale,
  namesTotal,
  NUMBER_FIELDS,
  readingOf,
  type ChoiceField,
  type ConstantField,
  type Field,
  type FurtherField,
  type NumberField,
} from "./fields";
import { valuesIssue, numberIssue, type RowValues } from "./valueIssues";
import {
  faultyLetters,
  readFurtherDay,
  readFurtherNumber,
  readText,
  type FurtherReading,
  type FurtherValues,
} from "./furtherFields";
import { layoutOf, type Layout, type ValueRow } from "./layout";
import { isNumber, isPercentage, readNumber } from "./numbers";
import { endOfOwnAround, isYear, readPeriod } from "./periods";
import type { ImportPlan } from "./plan";
import { withoutControls } from "./controlCharacters";
import { WordMatcher, type ImportVocabulary, type KnownIndicator } from "./words";
import { truncate, withoutInvisible } from "../text/normalizeText";

/** An observation as a file gives it, in the workbook's own words. */
export interface NewObservation extends FurtherValues {
  readonly indicator: string;
  readonly partner: string;
  readonly period: IsoDate;
  /** "" for all */
  readonly group: string;
  readonly value?: number;
  readonly numerator?: number;
  readonly denominator?: number;
}

/** What a row of a file is by itself, whatever else is known. */
export type RowReading =
  | { readonly kind: "empty" }
  /** empty cells of values */
  | { readonly kind: "unreported"; readonly cells: number }
  | { readonly kind: "bad"; readonly issues: readonly ImportIssue[] }
  | { readonly kind: "read"; readonly observation: NewObservation };

const UNKNOWN_PERIODS = { months: 12, anchor: 12, isOpen: true } as const;
const NOTHING_READ: FurtherReading = { issues: [] };
const NO_SHARES: ReadonlySet<string> = new Set();

/** Reads rows of a file by a plan. */
export class RowReader {
  readonly layout: Layout;
  private readonly words: WordMatcher;
  private readonly indicators: ReadonlyMap<string, KnownIndicator>;
  private readonly places: Readonly<Partial<Record<Field, number>>>;
  private readonly groups: readonly number[];
  /** columns that are left out and describe the series, its unit among them */
  private readonly units: readonly number[];
  /** columns that are left out and say which part of a year a row is about */
  private readonly partsOfYear: readonly number[];

  constructor(
    private readonly plan: ImportPlan,
    private readonly captions: readonly string[],
    private readonly known: ImportVocabulary,
    private readonly today: IsoDate,
  ) {
    this.layout = layoutOf(captions, plan);
    const { columns } = this.layout;
    this.words = new WordMatcher(known, plan.words);
    this.indicators = new Map(known.indicators.map((each) => [each.code, each]));
    this.places = Object.fromEntries(
      columns.flatMap((field, index) => (field === null || field === "group" ? [] : [[field, index]])),
    );
    this.groups = columns.flatMap((field, index) => (field === "group" ? [index] : []));
    this.units = this.layout.captions.flatMap((caption, index) =>
      columns[index] === null && isTechnical(caption) ? [index] : [],
    );
    this.partsOfYear = this.layout.captions.flatMap((caption, index) =>
      columns[index] === null && isPartOfYear(caption) ? [index] : [],
    );
  }

  /**
   * The row as an observation, or every issue why it is none. `shares`: the indicators of which other rows may give
   * shares of one instead of percentages.
   */
  read(row: ValueRow, shares: ReadonlySet<string> = NO_SHARES): RowReading {
    const { cells, isBroken, misfit } = row;
    if (isBroken) return bad(valueIssue("quoteOpen"));
    if (cells.every((cell) => cell.trim() === "")) return { kind: "empty" };
    if (misfit?.code === "cellCount" && this.remark(row) !== undefined) {
      return { kind: "bad", issues: this.reporting(row, []) };
    }
    if (misfit) {
      const details =
        misfit.code === "otherCaptions"
          ? { line: misfit.captions }
          : { count: cells.length, expected: misfit.expected };
      return bad(valueIssue(misfit.code, details));
    }
    if (row.column !== undefined && row.blanks !== undefined)
      return { kind: "unreported", cells: row.blanks };
    const issues: ImportIssue[] = [];
    const observation = this.observation(row, shares, issues);
    if (row.blanks !== undefined) return this.unreported(row, row.blanks, issues);
    return observation && issues.length === 0
      ? { kind: "read", observation }
      : { kind: "bad", issues: this.reporting(row, issues) };
  }

  /** What a line that is no row at all is: a title or a note of one cell. Undefined for any other. */
  remark({ cells, blanks }: ValueRow): string | undefined {
    const only = cells.findIndex((cell) => clean(cell) !== "");
    if (only < 0 || cells.some((cell, index) => index > only && clean(cell) !== "")) return undefined;
    const isFigure = blanks === undefined && includes(NUMBER_FIELDS, this.layout.columns[only] ?? null);
    const text = clean(elementAt(cells, only));
    return isFigure || isNumber(text) ? undefined : text;
  }

  /**
   * Of a title, a note or a total among the rows nothing is amiss but that: what its cells lack, nobody has to fill
   * in.
   */
  private reporting(row: ValueRow, issues: readonly ImportIssue[]): readonly ImportIssue[] {
    const remark = this.remark(row);
    if (remark !== undefined) return bad(valueIssue("remark", { value: truncate(remark) })).issues;
    const totals = issues.filter(({ code }) => code === "totalRow");
    return totals.length > 0 ? totals.slice(0, 1) : issues;
  }

  /** A line without figures: nothing reported where one can tell of whom, else a note or a title among the rows. */
  private unreported(row: ValueRow, cells: number, all: readonly ImportIssue[]): RowReading {
    const { pivot } = this.plan;
    const issues = all.filter(({ place: { field } }) => field !== pivot && field !== "value");
    return issues.length === 0
      ? { kind: "unreported", cells }
      : { kind: "bad", issues: this.reporting(row, issues) };
  }

  /** The text of a cell that is to hold a word, before it is looked up; the constant where no column holds it. */
  cellOf(cells: readonly string[], field: ConstantField): string {
    const place = this.places[field];
    return place === undefined ? (this.plan.constants[field] ?? "") : clean(cells[place] ?? "");
  }

  /** The code of the indicator that a row is about, where it is known. */
  indicatorOf(cells: readonly string[]): string | undefined {
    return this.words.meaning("indicator", this.cellOf(cells, "indicator"));
  }

  /** The texts of the cells of group columns. */
  groupCells(cells: readonly string[]): readonly string[] {
    return this.groups.map((place) => clean(cells[place] ?? ""));
  }

  private observation(
    row: ValueRow,
    shares: ReadonlySet<string>,
    issues: ImportIssue[],
  ): NewObservation | undefined {
    const { cells } = row;
    const tell: Report = (field, issue) => {
      if (issue) issues.push(issueAt(this.placeOf(field, row), issue));
      return undefined;
    };
    const code = this.word(cells, "indicator", tell);
    const indicator = code === undefined ? undefined : this.indicators.get(code);
    const partner = this.word(cells, "partner", tell);
    const period = this.period(cells, indicator, tell);
    const group = this.group(cells, tell);
    const figures = this.figures(row, indicator, shares, tell);
    const further = this.further(row, tell);
    if (code === undefined || partner === undefined || period === undefined) return undefined;
    return { indicator: code, partner, period, group, ...figures, ...further };
  }

  private placeOf(field: Field, row: ValueRow): ImportIssue["place"] {
    const column = this.places[field] ?? (field === "group" ? this.groups[0] : undefined);
    const caption = column === undefined ? "" : this.captionOf(column, row);
    return {
      kind: "import",
      field,
      ...(column !== undefined && { column }),
      ...(caption !== "" && { caption }),
    };
  }

  /** What a column of the file is called there. */
  captionAt(column: number): string {
    return truncate(clean(this.captions[column] ?? ""));
  }

  /** What the file calls the column of a cell; of a figure among several, and of its caption, the caption itself. */
  private captionOf(index: number, { column }: ValueRow): string {
    const own = index < this.layout.kept.length ? this.layout.captions[index] : undefined;
    if (own !== undefined) return truncate(clean(own));
    return column === undefined ? "" : this.captionAt(column);
  }

  private place(cells: readonly string[], field: Field): string {
    const place = this.places[field];
    return place === undefined ? "" : clean(cells[place] ?? "");
  }

  private word(cells: readonly string[], field: "indicator" | "partner", tell: Report): string | undefined {
    const text = this.cellOf(cells, field);
    const meaning = this.words.meaning(field, text);
    if (meaning !== undefined && meaning !== "") return meaning;
    if (text === "") return tell(field, valueIssue("required"));
    const value = truncate(text);
    if (namesTotal(text)) return tell(field, valueIssue("totalRow", { value }));
    const nearest = this.words.nearest(field, text)?.word;
    return tell(field, valueIssue(REFERENCES[field].code, { value, nearest }));
  }

  private period(
    cells: readonly string[],
    indicator: KnownIndicator | undefined,
    tell: Report,
  ): IsoDate | undefined {
    const text = this.cellOf(cells, "period");
    if (text === "") return tell("period", valueIssue("required"));
    const value = truncate(text);
    // Of an unknown indicator nothing is known of its periods; its row is bad already.
    const own = indicator?.own ?? UNKNOWN_PERIODS;
    const part = this.partBeside(cells, text);
    if (part !== undefined) return tell("period", valueIssue("partBeside", { value, ...part }));
    const reading = readPeriod(text, this.plan, own);
    if (!("period" in reading)) return tell("period", valueIssue(reading.code, { value }));
    // A period under way may have a figure; one that has not begun has a target at most.
    if (reading.period > endOfOwnAround(this.today, own)) {
      return tell("period", valueIssue("future", { value }));
    }
    return reading.period;
  }

  /** What a column that is left out says of a year: which quarter or month of it a figure is of. */
  private partBeside(cells: readonly string[], period: string): Details | undefined {
    if (this.partsOfYear.length === 0 || !isYear(period)) return undefined;
    const place = this.partsOfYear.find((index) => clean(cells[index] ?? "") !== "");
    if (place === undefined) return undefined;
    return {
      part: truncate(clean(elementAt(cells, place))),
      other: truncate(clean(elementAt(this.layout.captions, place))),
    };
  }

  /** The cells that tell groups apart, one after the other; one without a letter gets its caption in front. */
  private group(cells: readonly string[], tell: Report): string {
    const parts = this.groupCells(cells).map((cell, index) => {
      const word = cell === "" ? "" : (this.words.meaning("group", cell) ?? cell);
      const caption = clean(this.layout.captions[elementAt(this.groups, index)] ?? "");
      return word === "" || /\p{L}/u.test(word) ? word : `${caption} ${word}`.trim();
    });
    const group = parts
      .filter((part) => part !== "")
      .join(", ")
      .replace(/\s+/g, " ");
    tell("group", lengthIssue(group, TEXT_LIMITS.name));
    tell("group", group === "" ? undefined : lookupKeyIssue(group, false, FORBIDDEN_FIRST_TYPED_CHARACTERS));
    tell("group", faultyLetters(group));
    return group;
  }

  private figures(
    row: ValueRow,
    indicator: KnownIndicator | undefined,
    shares: ReadonlySet<string>,
    tell: Report,
  ): RowValues {
    const { cells } = row;
    let isFaulty = false;
    const number = (field: NumberField): number | undefined => {
      const text = this.place(cells, field);
      if (text === "") return undefined;
      const found = readNumber(text, this.plan.decimals);
      const issue = this.sharedCaption(field, text, row) ?? numberIssue(field, text, found, indicator);
      if (!issue) return found;
      isFaulty = true;
      return tell(field, issue);
    };
    const [value, numerator, denominator] = [number("value"), number("numerator"), number("denominator")];
    const figures = {
      ...(value !== undefined && { value }),
      ...(numerator !== undefined && { numerator }),
      ...(denominator !== undefined && { denominator }),
    };
    const writing = {
      hasSign: isPercentage(this.place(cells, "value")),
      amongShares: indicator !== undefined && shares.has(indicator.code),
    };
    const scale = this.scaleOf(cells);
    if (scale) tell("value", valueIssue("scaled", scale));
    const together = isFaulty || scale ? undefined : valuesIssue(figures, indicator, writing);
    if (together) tell(together.field as NumberField, together);
    return figures;
  }

  /** What a column of units that is left out says of figures in thousands or the like. */
  private scaleOf(cells: readonly string[]): Details | undefined {
    const place = this.units.find((index) => namesScale(cells[index] ?? ""));
    if (place === undefined) return undefined;
    return {
      part: truncate(clean(elementAt(cells, place))),
      other: truncate(clean(elementAt(this.layout.captions, place))),
    };
  }

  /** What else the row says; nothing of an empty cell. */
  private further(row: ValueRow, tell: Report): FurtherValues {
    return Object.fromEntries(
      FURTHER_FIELDS.flatMap((field) => {
        const { value, issues } = this.readFurther(field, row);
        for (const issue of issues) tell(field, issue);
        return value === undefined ? [] : [[field, value]];
      }),
    );
  }

  private readFurther(field: FurtherField, row: ValueRow): FurtherReading {
    const reading = readingOf(field);
    if (reading === "word") return this.choice(row.cells, field as ChoiceField);
    const text = this.place(row.cells, field);
    if (text === "") return NOTHING_READ;
    if (reading === "text") return readText(field, text);
    if (reading === "day") return readFurtherDay(text, this.plan.dayOrder);
    const shared = this.sharedCaption(field, text, row);
    return shared ? { issues: [shared] } : readFurtherNumber(field, text, this.plan.decimals);
  }

  /** A word of a list, of the row or of all rows. */
  private choice(cells: readonly string[], field: ChoiceField): FurtherReading {
    const text = this.cellOf(cells, field);
    if (text === "") return NOTHING_READ;
    const meaning = this.words.meaning(field, text);
    if (meaning !== undefined && meaning !== "") return { value: meaning, issues: [] };
    const known = this.known.choices[field].map(({ label }) => label).join(", ");
    return { issues: [valueIssue("notInList", { value: truncate(text), known: truncate(known) })] };
  }

  /** What is wrong with a number whose caption seems to stand over several columns. */
  private sharedCaption(field: Field, text: string, { column, shared }: ValueRow): ValueIssue | undefined {
    if (!shared) return undefined;
    const place = this.layout.kept[this.places[field]!] ?? column;
    return place !== undefined && shared.includes(place)
      ? valueIssue("sharedCaption", { value: truncate(text) })
      : undefined;
  }
}

/** Notes what is wrong with a field, where something is. */
type Report = (field: Field, issue: ValueIssue | undefined) => undefined;

/** A row that is none for one reason, whatever its fields hold. */
function bad(issue: ValueIssue): { readonly kind: "bad"; readonly issues: readonly ImportIssue[] } {
  return { kind: "bad", issues: [issueAt({ kind: "import" }, issue)] };
}

/** By what an import takes an observation for the same as another. */
export function newObservationKey(observation: NewObservation): string {
  return importedKey((field) => observation[field]);
}

/** A text as cells keep it: composed letters, no control or invisible characters, no outer spaces. */
function clean(text: string): string {
  if (/^[!-~]*$/.test(text)) return text;
  return withoutControls(withoutInvisible(text).normalize("NFC"), " ").trim();
}
