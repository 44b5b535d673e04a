/** Columns of codes next to columns that say the same in words: "REF_AREA" and "Reference area". */
import { elementAt } from "../collections";
import type { ColumnSample } from "./columnSamples";
import { normalizeText } from "../text/normalizeText";
import { dataRows, type ImportSource } from "./source";

/** A code of a statistical file: "F", "Y15T24", "_T". */
const CODE = /^(?=.*[A-Z_])[A-Z0-9_.+<>-]{1,20}$/;

/** For each column of codes the column with their labels: each code is always next to the same label, and the reverse. */
export function labelsOfCodes(
  source: ImportSource,
  samples: readonly ColumnSample[],
): ReadonlyMap<number, number> {
  const codes = samples.flatMap((sample, index) => (holdsCodes(sample) ? [index] : []));
  const pairs = codes.flatMap((code) =>
    samples.flatMap((sample, label) =>
      mayBeLabels(sample, elementAt(samples, code))
        ? [{ code, label, labels: new Map<string, string>() }]
        : [],
    ),
  );
  if (pairs.length === 0) return new Map();
  const broken = new Set<(typeof pairs)[number]>();
  for (const { cells } of dataRows(source)) {
    for (const each of pairs) {
      if (broken.has(each)) continue;
      const [code, label] = [(cells[each.code] ?? "").trim(), (cells[each.label] ?? "").trim()];
      const known = each.labels.get(code);
      if (known === undefined) each.labels.set(code, label);
      else if (known !== label) broken.add(each);
    }
    if (broken.size === pairs.length) break;
  }
  const whole = pairs.filter((each) => !broken.has(each) && isOneToOne(each.labels));
  // The nearest column to the right is the label of a code, before those to the left.
  const distance = ({ code, label }: { code: number; label: number }) =>
    label > code ? label - code : samples.length + code - label;
  return new Map(
    whole.sort((a, b) => distance(b) - distance(a)).map(({ code, label }) => [code, label] as const),
  );
}

/** Words of captions that say what kind of column it is, not what it is about. */
const KIND_WORDS = /\b(?:codes?|ids?|labels?|names?|noms?|libelles?)\b/g;

/** Whether two captions say the same: "REF_AREA" and "Reference area", "Sex" and "SEX", "Region code" and "Region". */
export function areSameCaptions(one: string, other: string): boolean {
  const [words, others] = [one, other].map((caption) =>
    normalizeText(caption.replace(/_/g, " "), "caption")
      .replace(KIND_WORDS, " ")
      .split(" ")
      .filter((word) => word !== ""),
  ) as [string[], string[]];
  return (
    words.length > 0 &&
    words.length === others.length &&
    words.every((word, index) => {
      const second = elementAt(others, index);
      return word.startsWith(second) || second.startsWith(word);
    })
  );
}

function holdsCodes({ texts, hasMore }: ColumnSample): boolean {
  return texts.size > 0 && !hasMore && [...texts.keys()].every((text) => CODE.test(text.trim()));
}

/** Whether a column has as many texts as a column of codes, each in as many rows, and some of them are words. */
function mayBeLabels(sample: ColumnSample, codes: ColumnSample): boolean {
  if (sample.texts.size !== codes.texts.size || sample.hasMore) return false;
  if (![...sample.texts.keys()].some((text) => /\p{Ll}{2}/u.test(text))) return false;
  const counts = [...codes.texts.values()];
  return [...sample.texts.values()].every((count, index) => count === counts[index]);
}

function isOneToOne(labels: ReadonlyMap<string, string>): boolean {
  return new Set(labels.values()).size === labels.size;
}
