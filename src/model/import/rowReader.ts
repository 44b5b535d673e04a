import type { IsoDate } from "../initiative";
import { nameKey } from "../names";
import type { ConstantField, Field, WordField } from "./fields";
import { readNumber } from "./numbers";
import { readPeriod } from "./periods";
import type { ImportPlan } from "./plan";
import type { Reason, ReasonCode } from "./reasons";
import type { FileRow } from "./rows";
import { withoutControls } from "./text";
import { Words, type Known, type KnownIndicator } from "./words";

/** An observation as a file gives it, in the workbook's own words. */
export interface NewObservation {
  readonly indicator: string;
  readonly partner: string;
  readonly period: IsoDate;
  /** "" for all */
  readonly group: string;
  readonly value?: number;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly status?: string;
  readonly note?: string;
}

/** What a row of a file is by itself, whatever else is known. */
export type RowReading =
  | { readonly kind: "empty" }
  | { readonly kind: "bad"; readonly reasons: readonly Reason[] }
  | { readonly kind: "read"; readonly observation: NewObservation };

/** As the initiative file and the cells allow. */
const LONGEST_GROUP = 80;
const LONGEST_NOTE = 2000;
const LARGEST = 1e15;
/** How much of a faulty text is told. */
const TOLD = 60;

/** What publishers put where they have no figure: not available, suppressed, too unreliable, does not apply. */
const SUPPRESSED = /^(?:\.{2,3}|…|[-–—]+|x|f|e|n\/?a|n\.a\.|s\.?o\.?|n\.?d\.?|null|nan|na)$/i;
const FORBIDDEN_START = /^[=<>+\-@']/;
const PATTERN_SIGN = /[*?~]/;

/** Reads rows of a file by a plan. */
export class RowReader {
  private readonly words: Words;
  private readonly indicators: ReadonlyMap<string, KnownIndicator>;
  private readonly places: Readonly<Partial<Record<Field, number>>>;
  private readonly groups: readonly number[];
  private readonly lastPlace: number;

  constructor(
    private readonly plan: ImportPlan,
    private readonly captions: readonly string[],
    known: Known,
  ) {
    this.words = new Words(known, plan.words);
    this.indicators = new Map(known.indicators.map((each) => [each.code, each]));
    this.places = Object.fromEntries(
      plan.columns.flatMap((field, index) => (field === null || field === "group" ? [] : [[field, index]])),
    );
    this.groups = plan.columns.flatMap((field, index) => (field === "group" ? [index] : []));
    this.lastPlace = plan.columns.reduce((last, field, index) => (field === null ? last : index), -1);
  }

  /** The row as an observation, or every reason why it is none. */
  read({ cells, isBroken }: FileRow): RowReading {
    if (isBroken) return { kind: "bad", reasons: [{ code: "quoteOpen", details: {} }] };
    if (cells.every((cell) => cell.trim() === "")) return { kind: "empty" };
    const [width, expected] = [cells.length, this.captions.length];
    const isShifted = width > expected && cells.slice(expected).some((cell) => cell.trim() !== "");
    if (isShifted || width <= this.lastPlace) {
      return { kind: "bad", reasons: [{ code: "cellCount", details: { count: width, expected } }] };
    }
    const reasons: Reason[] = [];
    const observation = this.observation(cells, reasons);
    return observation && reasons.length === 0 ? { kind: "read", observation } : { kind: "bad", reasons };
  }

  /** The text of a cell that is to hold a word, before it is looked up; the constant where no column holds it. */
  cellOf(cells: readonly string[], field: ConstantField): string {
    const place = this.places[field];
    return place === undefined ? (this.plan.constants[field] ?? "") : clean(cells[place] ?? "");
  }

  /** The texts of the cells that tell groups apart. */
  groupCells(cells: readonly string[]): readonly string[] {
    return this.groups.map((place) => clean(cells[place] ?? ""));
  }

  private observation(cells: readonly string[], reasons: Reason[]): NewObservation | undefined {
    const tell = (code: ReasonCode, field: Field, text = ""): undefined => {
      const column = this.places[field] ?? (field === "group" ? this.groups[0] : undefined);
      const details = text === "" ? {} : { text: shortened(text) };
      reasons.push({ code, field, ...(column !== undefined && { column }), details });
    };
    const indicator = this.word(cells, "indicator", "unknownIndicator", tell);
    const partner = this.word(cells, "partner", "unknownPartner", tell);
    const period = this.period(cells, indicator, tell);
    const group = this.group(cells, tell);
    const figures = this.figures(cells, tell);
    const status = this.cellOf(cells, "status");
    const statusWord = status === "" ? undefined : this.word(cells, "status", "unknownStatus", tell);
    const note = this.place(cells, "note");
    if (note.length > LONGEST_NOTE) tell("tooLong", "note", note);
    if (indicator === undefined || partner === undefined || period === undefined) return undefined;
    return {
      ...{ indicator, partner, period, group, ...figures },
      ...(statusWord !== undefined && { status: statusWord }),
      ...(note !== "" && { note }),
    };
  }

  private place(cells: readonly string[], field: Field): string {
    const place = this.places[field];
    return place === undefined ? "" : clean(cells[place] ?? "");
  }

  private word(
    cells: readonly string[],
    field: Exclude<WordField, "group">,
    unknown: ReasonCode,
    tell: Tell,
  ): string | undefined {
    const text = this.cellOf(cells, field);
    const meaning = this.words.meaning(field, text);
    if (meaning !== undefined && meaning !== "") return meaning;
    return text === "" ? tell("missing", field) : tell(unknown, field, text);
  }

  private period(cells: readonly string[], code: string | undefined, tell: Tell): IsoDate | undefined {
    const text = this.cellOf(cells, "period");
    if (text === "") return tell("missing", "period");
    // Of an unknown indicator nothing is known of its periods; its row is bad already.
    const own = (code === undefined ? undefined : this.indicators.get(code)?.own) ?? {
      months: 12,
      anchor: 12,
    };
    const reading = readPeriod(text, this.plan.dayOrder, own);
    return "period" in reading ? reading.period : tell(reading.fault, "period", text);
  }

  /** The cells that tell groups apart, one after the other; one without a letter gets its caption in front. */
  private group(cells: readonly string[], tell: Tell): string {
    const parts = this.groupCells(cells).map((cell, index) => {
      const word = cell === "" ? "" : (this.words.meaning("group", cell) ?? cell);
      const caption = clean(this.captions[this.groups[index]!] ?? "");
      return word === "" || /\p{L}/u.test(word) ? word : `${caption} ${word}`.trim();
    });
    const group = parts
      .filter((part) => part !== "")
      .join(", ")
      .replace(/\s+/g, " ");
    if (group.length > LONGEST_GROUP) tell("tooLong", "group", group);
    const isName =
      group === "" || (/\p{L}/u.test(group) && !FORBIDDEN_START.test(group) && !PATTERN_SIGN.test(group));
    if (!isName) tell("forbiddenSign", "group", group);
    return group;
  }

  private figures(
    cells: readonly string[],
    tell: Tell,
  ): Pick<NewObservation, "value" | "numerator" | "denominator"> {
    const before = { faults: 0 };
    const number = (field: Field): number | undefined => {
      const text = this.place(cells, field);
      if (text === "") return undefined;
      const found = readNumber(text, this.plan.decimals);
      if (found !== undefined && Math.abs(found) <= LARGEST) return found;
      before.faults += 1;
      return tell(
        found !== undefined ? "outOfRange" : SUPPRESSED.test(text) ? "suppressed" : "notANumber",
        field,
        text,
      );
    };
    const [value, numerator, denominator] = [number("value"), number("numerator"), number("denominator")];
    const hasRatio = numerator !== undefined && denominator !== undefined;
    if (before.faults === 0) {
      if (denominator === 0 && value === undefined) tell("zeroDenominator", "denominator");
      else if (value === undefined && !hasRatio) {
        tell(numerator === undefined && denominator === undefined ? "noValue" : "halfRatio", "value");
      }
    }
    return {
      ...(value !== undefined && { value }),
      ...(numerator !== undefined && { numerator }),
      ...(denominator !== undefined && { denominator }),
    };
  }
}

type Tell = (code: ReasonCode, field: Field, text?: string) => undefined;

/** By these an observation is the same as another: indicator, partner, period and group, as the workbook compares them. */
export function observationKey(indicator: string, partner: string, period: IsoDate, group: string): string {
  return [nameKey(indicator), nameKey(partner), period, nameKey(group).replace(/\s+/g, " ")].join("\n");
}

/** A text as cells keep it: composed letters, no control signs, no outer spaces. */
function clean(text: string): string {
  if (/^[!-~]*$/.test(text)) return text;
  return withoutControls(text.normalize("NFC"), " ").trim();
}

function shortened(text: string): string {
  return text.length > TOLD ? `${text.slice(0, TOLD)}…` : text;
}
