/** What a person looks at before an import: its rows, problems first, its totals, and values that are hard to believe. */
import { serialOf } from "../../model/days";
import type { ExistingObservation, ObservationValues, RowOutcome } from "../../model/import/rowClassifier";
import { newObservationKey, type NewObservation } from "../../model/import/rowReader";
import type { ValueRow } from "../../model/import/layout";
import type { IsoDate } from "../../model/initiative";
import { issueAt, type ImportIssue } from "../../model/issues/issue";
import { KEY_FIELDS } from "../../model/rules/observationKey";
import { NO_FACTS } from "../../model/rules/rowView";
import { normalizeText } from "../../model/text/normalizeText";
import { PlausibleValues } from "../../model/rules/streams/plausibleValues";
import { systemClock } from "../clock";
import type { ImportContext } from "./importContext";
import { DryRun, PeriodicYield, type ImportPreview, type PlannedFile } from "./importDryRun";
import type { ImportOptions } from "./importRun";

/** A row of a file, as a person reviews it. */
export interface ReviewRow {
  readonly row: ValueRow;
  readonly outcome: RowOutcome;
  /** why its value is hard to believe */
  readonly unusual?: ImportIssue | undefined;
}

/** The figures of an indicator and a partner that a file brings. */
export interface FigureTotals {
  readonly indicator: string;
  readonly partner: string;
  /** the number of figures, those of groups included */
  readonly figures: number;
  /** the latest figure that is not of a group, and the one before it, in the file or in the workbook */
  readonly latest?: PeriodFigure | undefined;
  readonly before?: PeriodFigure | undefined;
}

/** The figure of a period. */
interface PeriodFigure {
  readonly period: IsoDate;
  readonly value: number;
}

/** A file as a person reviews it. */
export interface ImportReview extends ImportPreview {
  /** the rows that are shown: first those set aside, then unusual ones, then the others */
  readonly rows: readonly ReviewRow[];
  /** the number of values that are hard to believe among those that come in */
  readonly unusual: number;
  readonly totals: readonly FigureTotals[];
}

/** The numbers of rows of each kind that are shown. */
const MAX_PROBLEMS = 100;
const MAX_UNUSUAL = 100;
const MAX_OTHERS = 20;

/** Reads whole files as an import would, without requests to Excel. */
export async function reviewFiles(
  files: readonly PlannedFile[],
  importContext: ImportContext,
  { today, signal, clock = systemClock }: Pick<ImportOptions, "today" | "signal" | "clock">,
): Promise<readonly ImportReview[]> {
  const periodicYield = new PeriodicYield(clock, signal);
  const dryRuns = await DryRun.ofFiles(files, importContext, today, periodicYield);
  const series = new ExistingSeries(importContext);
  const reviews: ImportReview[] = [];
  for (const dryRun of dryRuns) {
    reviews.push(await new FileReview(dryRun, importContext, series, periodicYield).run());
  }
  return reviews;
}

/** An observation of the workbook, by the parts of its key. */
interface ExistingFigure {
  readonly key: string;
  readonly indicator: string;
  readonly partner: string;
  readonly period: IsoDate;
  readonly group: string;
  readonly existing: ExistingObservation;
}

const PERIOD_PART = KEY_FIELDS.indexOf("period");

/** The observations of the workbook by series: all parts of the key but the period. */
class ExistingSeries {
  private readonly series = new Map<string, ExistingFigure[]>();

  constructor({ existing }: ImportContext) {
    for (const [key, each] of existing) {
      const parts = key.split("\n");
      const part = (field: (typeof KEY_FIELDS)[number]) => parts[KEY_FIELDS.indexOf(field)] ?? "";
      const figure = {
        ...{ key, indicator: part("indicator"), partner: part("partner"), group: part("group") },
        ...{ period: part("period"), existing: each },
      };
      const id = seriesOfKey(key);
      const known = this.series.get(id);
      if (known) known.push(figure);
      else this.series.set(id, [figure]);
    }
  }

  of(id: string): readonly ExistingFigure[] {
    return this.series.get(id) ?? [];
  }
}

function seriesOfKey(key: string): string {
  return key
    .split("\n")
    .filter((_, part) => part !== PERIOD_PART)
    .join("\n");
}

/** The totals of an indicator and a partner while rows are read. */
interface RunningTotals {
  readonly indicator: string;
  readonly partner: string;
  readonly series: string;
  figures: number;
  readonly values: PeriodFigure[];
}

/** Reviews the rows of a file that was read. */
class FileReview {
  private readonly plausible = new PlausibleValues();
  private readonly totals = new Map<string, RunningTotals>();
  private readonly series = new Set<string>();
  private readonly keys = new Set<string>();
  private readonly problems: ReviewRow[] = [];
  private readonly others: ReviewRow[] = [];
  /** the codes of the indicators, as the keys of observations have them */
  private readonly codes: ReadonlyMap<string, string>;

  constructor(
    private readonly file: DryRun,
    private readonly context: ImportContext,
    private readonly existing: ExistingSeries,
    private readonly periodicYield: PeriodicYield,
  ) {
    const { indicators } = context.known;
    this.codes = new Map(indicators.map(({ code }) => [normalizeText(code, "name"), code]));
  }

  async run(): Promise<ImportReview> {
    let index = 0;
    for await (const { row, outcome } of this.file.rows()) {
      if (outcome.kind === "bad" || outcome.kind === "conflict") {
        if (this.problems.length < MAX_PROBLEMS) this.problems.push({ row, outcome });
      } else if (this.others.length < MAX_OTHERS && outcome.kind !== "empty") {
        this.others.push({ row, outcome });
      }
      if (outcome.kind === "new" || outcome.kind === "replace") this.noteFigure(index, outcome.observation);
      index += 1;
    }
    this.noteExisting();
    const issues = await this.unusualRows();
    const unusual = await this.rowsAt(issues);
    const isUnusual = new Set(unusual.map(({ row }) => placeOf(row)));
    return {
      ...this.file.preview,
      rows: [...this.problems, ...unusual, ...this.others.filter(({ row }) => !isUnusual.has(placeOf(row)))],
      unusual: issues.size,
      totals: [...this.totals.values()].map((totals) => this.totalsOf(totals)),
    };
  }

  private noteFigure(index: number, observation: NewObservation): void {
    const { indicator, partner, period, group, breakdown } = observation;
    const key = newObservationKey(observation);
    const value = this.valueOf(indicator, observation);
    this.series.add(seriesOfKey(key));
    this.keys.add(key);
    const id = `${indicator}\n${partner}`;
    const all = seriesOfKey(newObservationKey({ indicator, partner, period, group: "" }));
    const totals = this.totals.get(id) ?? { indicator, partner, series: all, figures: 0, values: [] };
    this.totals.set(id, totals);
    totals.figures += 1;
    if (value === undefined) return;
    if (group === "" && (breakdown ?? "") === "") totals.values.push({ period, value });
    this.plausible.addReported(
      { row: index, code: indicator, day: serialOf(period), value, field: fieldOf(observation), address: "" },
      { partner: normalizeText(partner, "name"), group: normalizeText(group, "name") },
      this.factsOf(indicator),
    );
  }

  /** Adds the values of the workbook in the series of the file, without those that are replaced. */
  private noteExisting(): void {
    for (const id of this.series) {
      for (const { key, indicator, partner, period, group, existing } of this.existing.of(id)) {
        if (this.keys.has(key)) continue;
        const code = this.codes.get(indicator) ?? indicator;
        const value = this.valueOf(code, existing.values);
        if (value === undefined) continue;
        // The row of the workbook is none of the file.
        this.plausible.addReported(
          { row: -1, code, day: serialOf(period), value, field: fieldOf(existing.values), address: "" },
          { partner, group },
          this.factsOf(code),
        );
      }
    }
  }

  /** The issues of unusual values, by the index of the row. */
  private async unusualRows(): Promise<ReadonlyMap<number, ImportIssue>> {
    const found = new Map<number, ImportIssue>();
    for (const issues of this.plausible.issuesBySeries()) {
      for (const { row, issue } of issues) {
        const { field, ...rest } = issue;
        if (row >= 0) found.set(row, issueAt({ kind: "import", field }, rest));
      }
      await this.periodicYield.afterRow();
    }
    return found;
  }

  private async rowsAt(issues: ReadonlyMap<number, ImportIssue>): Promise<readonly ReviewRow[]> {
    const rows: ReviewRow[] = [];
    if (issues.size === 0) return rows;
    let index = 0;
    for await (const { row, outcome } of this.file.rows()) {
      const unusual = issues.get(index);
      if (unusual) rows.push({ row, outcome, unusual });
      if (rows.length === Math.min(issues.size, MAX_UNUSUAL)) break;
      index += 1;
    }
    return rows;
  }

  private totalsOf({ indicator, partner, series, figures, values }: RunningTotals): FigureTotals {
    const latest = latestOf(values);
    if (!latest) return { indicator, partner, figures };
    const inWorkbook = this.existing.of(series).flatMap(({ period, existing }) => {
      const value = this.valueOf(indicator, existing.values);
      return value === undefined ? [] : [{ period, value }];
    });
    const earlier = [...inWorkbook, ...values].filter(({ period }) => period < latest.period);
    return { indicator, partner, figures, latest, before: latestOf(earlier) };
  }

  private factsOf(code: string) {
    return this.context.facts.get(code) ?? NO_FACTS;
  }

  /** The value that counts: of a percentage, its numerator and denominator give it where they are there. */
  private valueOf(code: string, { value, numerator, denominator }: ObservationValues): number | undefined {
    if (numerator === undefined || denominator === undefined || denominator <= 0) return value;
    return (numerator / denominator) * (this.factsOf(code).kind === "percent" ? 100 : 1);
  }
}

function latestOf(figures: readonly PeriodFigure[]): PeriodFigure | undefined {
  return figures.reduce<PeriodFigure | undefined>(
    (latest, each) => (latest && latest.period > each.period ? latest : each),
    undefined,
  );
}

function fieldOf({ numerator, denominator }: ObservationValues): "value" | "numerator" {
  return numerator !== undefined && denominator !== undefined ? "numerator" : "value";
}

function placeOf({ line, column }: ValueRow): string {
  return `${line} ${column ?? ""}`;
}
