import { elementAt } from "../collections";
import type { Details } from "../issues/issue";
import { normalizeText, truncate } from "../text/normalizeText";
import { includes, isTechnical, NUMBER_FIELDS } from "./fields";
import type { Layout, ValueRow } from "./layout";
import { factorOf, isFactorCaption, scaleIn, type Scale } from "./scale";
import type { KnownIndicator } from "./words";

/** The scale of a row's figures, other than single units, and what says so. */
export interface RowScale {
  /** NaN where it is unclear, or said in two ways */
  readonly factor: Scale;
  /** `part`: the text; `other`: the caption of its column */
  readonly details: Details;
  /** whether a column of factors says so, which says it of each row */
  readonly isFactor: boolean;
}

const SCALE_NOTE = /^(?:figures?|values?|chiffres|valeurs|montants)?\s*(?:are|sont)?\s*(?:in|en)\s/i;
/** Captions of factors of ratios, as DHIS2 exports them. */
const RATIO_FACTOR = /^(?:factor|facteur|multiplier|multiplicateur)$/;
/** A longer text in a column that is left out is a note. */
const MAX_UNIT_LENGTH = 25;

/** Finds what the figures of a row are counted in: by factors and units in columns that are left out, captions and titles. */
export class ScaleReader {
  private readonly factors: readonly number[];
  private readonly units: readonly number[];
  private readonly numbers: readonly number[];
  private readonly note: number;
  private readonly indicator: number;
  /** the cell of the value, where a numerator and a denominator are beside it */
  private readonly value: number;
  /** by text */
  private readonly scales = new Map<string, Scale | undefined>();
  /** by cell and text: a number means another factor below another caption */
  private readonly factorsOfCells = new Map<string, Scale | undefined>();

  constructor(
    private readonly layout: Layout,
    leftOut: readonly number[],
    private readonly titleScale: Scale | undefined,
  ) {
    this.factors = leftOut.filter((index) => isFactorCaption(this.captionOf(index)));
    const { columns } = layout;
    this.value =
      columns.includes("numerator") && columns.includes("denominator") ? columns.indexOf("value") : -1;
    this.units = leftOut.filter((index) => !this.factors.includes(index));
    this.note = layout.columns.indexOf("note");
    this.indicator = layout.columns.indexOf("indicator");
    this.numbers = layout.columns.flatMap((field, index) =>
      field !== null && includes(NUMBER_FIELDS, field) && layout.captions[index] !== "" ? [index] : [],
    );
  }

  /** The scale of a row; undefined for single units. */
  of(row: ValueRow, indicator: KnownIndicator | undefined): RowScale | undefined {
    const said = this.saidOf(row);
    const own = this.ownOf(indicator);
    const first =
      said.find(({ factor }) => factor !== 1) ??
      (own === undefined ? undefined : said.find(({ isFactor }) => isFactor));
    if (!first) return undefined;
    // A column of factors says it for its row, even that there is none; it cannot be another than what a unit says.
    const isSame = said.every(
      ({ factor, isFactor }) => factor === first.factor || (factor === 1 && !isFactor),
    );
    // An indicator that counts in thousands itself is not multiplied.
    if (own !== undefined) return isSame && own === first.factor ? undefined : { ...first, factor: NaN };
    return { ...first, factor: isSame ? first.factor : NaN };
  }

  /** Whether the indicator counts in thousands or the like, and nothing beside the figures of a row says so. */
  isUnsaid(row: ValueRow, indicator: KnownIndicator): boolean {
    return this.ownOf(indicator) !== undefined && this.saidOf(row).length === 0;
  }

  private saidOf(row: ValueRow): RowScale[] {
    return [
      ...this.inFactors(row),
      ...this.inUnits(row),
      ...this.inIndicator(row),
      ...this.inNote(row),
      ...this.inCaptions(row),
      ...this.inUnitRow(row),
      ...this.inTitles(row),
    ];
  }

  /** The scale in which an indicator counts itself. */
  private ownOf(indicator: KnownIndicator | undefined): Scale | undefined {
    return indicator && (this.scaleIn(indicator.unit ?? "") ?? this.scaleIn(indicator.name));
  }

  private *inFactors({ cells }: ValueRow): Generator<RowScale> {
    // Next to a numerator and a denominator, a factor turns their ratio into the value, which is checked against them.
    const isOfRatio = (cells[this.value] ?? "").trim() !== "";
    for (const index of this.factors) {
      if (isOfRatio && RATIO_FACTOR.test(this.captionOf(index))) continue;
      const cell = cells[index] ?? "";
      const factor = remember(this.factorsOfCells, `${index} ${cell}`, () =>
        factorOf(cell, this.captionOf(index)),
      );
      if (factor !== undefined) yield { factor, isFactor: true, details: this.detailsOf(cell, index) };
    }
  }

  private *inUnits({ cells }: ValueRow): Generator<RowScale> {
    for (const index of this.units) {
      const cell = (cells[index] ?? "").trim();
      if (cell === "" || (cell.length > MAX_UNIT_LENGTH && !isTechnical(this.layout.captions[index] ?? "")))
        continue;
      const factor = this.scaleIn(cell);
      if (factor !== undefined) yield { factor, isFactor: false, details: this.detailsOf(cell, index) };
    }
  }

  /** What an indicator is called in the file: "Money raised ($000)". */
  private *inIndicator({ cells }: ValueRow): Generator<RowScale> {
    const name = (cells[this.indicator] ?? "").trim();
    const factor = this.scaleIn(name);
    if (factor !== undefined)
      yield { factor, isFactor: false, details: this.detailsOf(name, this.indicator) };
  }

  /** A note that only says what the figure is counted in: "in thousands". */
  private *inNote({ cells }: ValueRow): Generator<RowScale> {
    const note = this.note < 0 ? "" : (cells[this.note] ?? "").trim();
    if (!SCALE_NOTE.test(note)) return;
    const factor = this.scaleIn(note);
    if (factor !== undefined) yield { factor, isFactor: false, details: this.detailsOf(note, this.note) };
  }

  private *inCaptions({ cells, column }: ValueRow): Generator<RowScale> {
    // In a wide file the caption of a figure is a cell of its row.
    const wide = column === undefined ? [] : [cells[this.layout.kept.length] ?? ""];
    const texts = [...wide, ...this.numbers.map((index) => elementAt(this.layout.captions, index))];
    for (const text of texts) {
      const factor = this.scaleIn(text);
      if (factor !== undefined)
        yield { factor, isFactor: false, details: { part: truncate(text), other: truncate(text) } };
    }
  }

  private *inUnitRow({ unit = "" }: ValueRow): Generator<RowScale> {
    const factor = this.scaleIn(unit);
    if (factor !== undefined) yield { factor, isFactor: false, details: { part: unit, other: unit } };
  }

  private *inTitles({ title = "" }: ValueRow): Generator<RowScale> {
    const ofSection = this.scaleIn(title);
    for (const factor of [this.titleScale, ofSection])
      if (factor !== undefined) yield { factor, isFactor: false, details: { part: "", other: "" } };
  }

  private detailsOf(cell: string, index: number): Details {
    return { part: truncate(cell.trim()), other: truncate((this.layout.captions[index] ?? "").trim()) };
  }

  private captionOf(index: number): string {
    return normalizeText(this.layout.captions[index] ?? "", "caption");
  }

  private scaleIn(text: string): Scale | undefined {
    return remember(this.scales, text, () => scaleIn(text));
  }
}

function remember(
  memo: Map<string, Scale | undefined>,
  key: string,
  find: () => Scale | undefined,
): Scale | undefined {
  if (!memo.has(key)) memo.set(key, find());
  return memo.get(key);
}
