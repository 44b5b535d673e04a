/** What lines above a table, or above its sections, say of all rows below: "Partner: North Clinic", "Jobs filled". */
import { captionFit, isKnownCaption } from "./fields";
import {
  currencyOfAmounts,
  fieldNamed,
  groupIn,
  isFilterLine,
  isKeyRow,
  keyIn,
  unitIn,
  type KeyField,
} from "./keyLines";
import { namesAverage } from "./figureKinds";
import { callsQuarters, callsYears, namesPeriod, yearAsCalled } from "./periods";
import { nameSamePart } from "./populationParts";
import { dataRows, notesBelow, titlesOf, type ImportSource } from "./source";
import type { WordMatcher } from "./words";

/**
 * What the lines above a table say of all its rows, each field at most once. Nothing is said where the table has sections of its
 * own, unless each of them names another partner, or another indicator.
 */
export function keysAbove(
  source: ImportSource,
  words: WordMatcher,
): Readonly<Partial<Record<KeyField, string>>> {
  const found = new Map<KeyField, Set<string>>();
  const note = (field: KeyField, text: string) =>
    found.set(field, (found.get(field) ?? new Set<string>()).add(text));
  const titles = titlesOf(source);
  titles.forEach((title, index) => {
    const key = keyIn(title);
    const field = key ? undefined : fieldNamed(title);
    const next = titles[index + 1];
    if (key) note(key.field, key.field === "period" ? yearAsCalled(key.text, title) : key.text);
    else if (field !== undefined && next !== undefined && !isKnownCaption(next))
      note(field, field === "period" ? yearAsCalled(next, title) : next);
    else
      for (const each of ["partner", "indicator"] as const) if (words.isKnown(each, title)) note(each, title);
  });
  const said = [...found].flatMap(([field, texts]) => {
    const [text, ...others] = texts;
    return text === undefined || others.length > 0 || (field === "period" && !namesPeriod(text))
      ? []
      : [[field, text] as const];
  });
  return said.length === 0 || hasOtherSections(source, words) ? {} : Object.fromEntries(said);
}

/** The part of the population that the lines above a table name, where it is clear: "Women", "Gender" beside "Women". */
export function groupAbove(source: ImportSource, words: WordMatcher): string | undefined {
  const titles = [
    ...titlesOf(source).filter((title) => !words.isKnown("partner", title)),
    ...notesBelow(source).filter(isFilterLine),
  ];
  const [named, bare] = [new Map<string, string>(), new Set<string>()];
  titles.forEach((title, index) => {
    const caption = title.replace(/\s*:.*$/, "");
    const next = titles[index + 1];
    const line = caption === title && next !== undefined ? `${caption}: ${next}` : title;
    const group = captionFit("group", caption) >= 2 ? groupIn(line) : undefined;
    if (group !== undefined) named.set(caption, group);
    else bare.add(groupIn(title) ?? "");
  });
  // "Sex: Women" and "Age: 15-24" are one group, "Women" and "Men" are none.
  const others = [...bare].filter(
    (group, index, all) =>
      group !== "" &&
      ![...named.values()].includes(group) &&
      !all.slice(0, index).some((earlier) => nameSamePart(earlier, group)),
  );
  return others.length > 1 ? undefined : [...named.values(), ...others].join(", ") || undefined;
}

/** The unit that the lines above a table name, or the currency that a note below it gives. */
export function unitAbove(source: ImportSource): string | undefined {
  const titles = titlesOf(source);
  const above = titles.map(
    (title, index) => unitIn(title) ?? unitIn(`${title.replace(/\s*:\s*$/, "")}: ${titles[index + 1] ?? ""}`),
  );
  return [...above, ...notesBelow(source).map(currencyOfAmounts)].find((unit) => unit !== undefined);
}

/** A note about all years of a table. */
const NOTE_OF_YEARS =
  /\b(?:years?|années?|periods?|périodes?|data|données)\s(?:are|refer to|end|sont|correspondent|se terminent)\b/i;

/** The line around a table that says that its years are fiscal or school years. */
export function nameOfYearsAround(source: ImportSource): string | undefined {
  const notes = notesBelow(source).filter((note) => NOTE_OF_YEARS.test(note) || callsQuarters(note));
  // A line that names one year itself is about that one.
  return [...titlesOf(source), ...notes].find((line) => callsYears(line) && !/\b(?:19|20)\d\d/.test(line));
}

/** The title above a table that says first that its figures are averages: "Average donation", "Don moyen". */
export function averageAbove(source: ImportSource): string | undefined {
  return titlesOf(source).find((title) => namesAverage(title.split(/\s+/).slice(0, 2).join(" ")));
}

/** Whether rows follow the title of a section that is about something else than a partner, or an indicator. */
function hasOtherSections(source: ImportSource, words: WordMatcher): boolean {
  const fields = new Set<string>();
  let open: string | undefined;
  for (const row of dataRows(source)) {
    const filled = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
    if (filled.length === 0) continue;
    if (isKeyRow(row.cells)) return true;
    if (filled.length === 1) {
      const [title = ""] = filled;
      // Of several titles one below the other, only the last is that of its rows.
      const field = sectionField(title, words) ?? (groupIn(title) === undefined ? "other" : "group");
      open = open === undefined ? field : "other";
    } else if (open !== undefined) {
      fields.add(open);
      open = undefined;
    }
  }
  return fields.size > 1 || fields.has("other");
}

/** The field that the title of a section gives to each row of figures, where all rows are below such titles; undefined for none. */
export function fieldOfSections(
  source: ImportSource,
  words: WordMatcher,
): "partner" | "indicator" | undefined {
  const fields = new Set<string | undefined>();
  let open: "partner" | "indicator" | undefined;
  for (const row of dataRows(source)) {
    const filled = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
    const [title] = filled;
    if (title === undefined) continue;
    if (filled.length === 1) open = sectionField(title, words);
    else fields.add(open);
    if (fields.has(undefined) || fields.size > 1) return undefined;
  }
  const [field] = fields;
  return field as typeof open;
}

/** The field that the title of a section gives to the rows below it. */
export function sectionField(title: string, words: WordMatcher): "partner" | "indicator" | undefined {
  const key = keyIn(title);
  if (key) return key.field === "period" ? undefined : key.field;
  return (["partner", "indicator"] as const).find((field) => words.meaning(field, title) !== undefined);
}
