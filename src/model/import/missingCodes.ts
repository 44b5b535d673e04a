/** Numbers that programs write where there is no figure: −99, 9999, 99 in a scale to 10. */
import { bareNumber } from "../numberText";

/** Negative: 1, a repeated 6 to 9, or 95 to 99 at the end of nines. Positive: three nines or more, or four sevens or eights; two digits in a scale. */
const CODE = /^(?:-(?:1|([6-9])\1*|9+[5-9])|99+[789]|([78])\2{3,}|9[789]|77|88)$/;
/** A positive code of two digits, which is one in a scale to 10 or to 5 only. */
const CODE_OF_SCALE = /^\d\d$/;
/** The highest figure of a scale, and how many others show that there is one. */
const [TOP_OF_SCALE, MIN_SCALE_CELLS] = [10, 2];
/** A figure of the same sign that is at least this share of a code makes it an ordinary figure. */
const COMPARABLE = 0.1;

/** The code that a number of a file may be, "-99"; undefined for other numbers, such as "-99.5" and "9,999". */
export function missingCodeIn(text: string): string | undefined {
  // Nearly all numbers end with another digit, or have none of the others.
  if (!/[16-9](?:[.,]0+)?$/.test(text)) return undefined;
  const bare = bareNumber(text.replace(/[.,]0+$/, ""));
  return CODE.test(bare) ? bare : undefined;
}

/** Whether a code is one in a scale to 10 or to 5 only. */
export function isCodeOfScale(code: string): boolean {
  return CODE_OF_SCALE.test(code);
}

/** A figure of a file, and the text that names its indicator. */
export type NamedFigure = readonly [indicator: string, figure: string];

interface FiguresOfIndicator {
  /** each code, with the number of its cells */
  readonly codes: Map<string, number>;
  lowest: number;
  highest: number;
  /** the highest without codes of two digits, and the number of figures above 0 that it is the highest of */
  highestInScale: number;
  cells: number;
}

/**
 * The codes of missing figures: those that may be such a code and are at least ten times as far from zero as any other
 * figure of the same indicator and sign, one of two digits where all others are at most 10. Each with the text of the indicator, as `missingCodeKey` joins them.
 */
export function guessMissingCodes(figures: Iterable<NamedFigure>): readonly string[] {
  const byIndicator = new Map<string, FiguresOfIndicator>();
  for (const [indicator, text] of figures) {
    if (text === "") continue;
    let known = byIndicator.get(indicator);
    if (!known) byIndicator.set(indicator, (known = newFigures()));
    const code = missingCodeIn(text);
    if (code !== undefined) {
      known.codes.set(code, (known.codes.get(code) ?? 0) + 1);
      if (isCodeOfScale(code)) known.highest = Math.max(known.highest, Number(code));
      continue;
    }
    const number = roughNumber(text);
    known.lowest = Math.min(known.lowest, number);
    known.highest = Math.max(known.highest, number);
    known.highestInScale = Math.max(known.highestInScale, number);
    if (number > 0) known.cells += 1;
  }
  return [...byIndicator].flatMap(([indicator, figures]) => {
    const { codes, lowest, highest, highestInScale } = figures;
    const isScale = figures.cells >= MIN_SCALE_CELLS && highestInScale > 0 && highestInScale <= TOP_OF_SCALE;
    return [...codes].flatMap(([code, cells]) => {
      if (isCodeOfScale(code)) return isScale ? [missingCodeKey(indicator, code)] : [];
      const limit = Number(code) * COMPARABLE;
      // A single large number without another one to compare it with may be a figure.
      const isCode = limit < 0 ? lowest > limit : highest < limit && (highest > 0 || cells > 1);
      return isCode ? [missingCodeKey(indicator, code)] : [];
    });
  });
}

function newFigures(): FiguresOfIndicator {
  return { codes: new Map(), lowest: 0, highest: 0, highestInScale: 0, cells: 0 };
}

/** A code and the text of its indicator as one text. */
export function missingCodeKey(indicator: string, code: string): string {
  return `${code} ${indicator}`;
}

/** A number's size, whichever its decimal sign is: enough to compare sizes. */
function roughNumber(text: string): number {
  const number = Number(text);
  if (!Number.isNaN(number)) return number;
  const bare = bareNumber(text);
  if (!/^[-+]?[\d.,]*\d[\d.,]*$/.test(bare)) return 0;
  // The last sign may separate decimals, unless three digits follow it.
  return Number(bare.replace(/[.,](?=\d{3}(?:\D|$))/g, "").replace(",", "."));
}
