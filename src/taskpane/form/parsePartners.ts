import { idOf } from "../../model/vocabulary";
import type { Partner, SectorId } from "../../model/initiative";
import { addresseesIn } from "./mailRecipients";
import { withoutMark, withoutTabbedMarks } from "./stripBullets";
import { captionPart, isPersonCaption, type Part } from "./partnerHeaders";
import { sectorOf } from "./findSector";

/** A partner as it was written, and the line of the field where it stands (from 1). */
export interface PartnerLine extends Partner {
  readonly line: number;
  /** what stands in the column of sectors and is none; it is in the note */
  readonly unknownSector?: string;
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The partners of a pasted list: one a line, or on one line between commas, semicolons or tabs; the addressees of a
 * message; or a table whose columns are known by their captions, or by what stands in them, as name, sector, contact and
 * e-mail. What stands in a column of another kind becomes the note.
 */
export function partnerLines(text: string): PartnerLine[] {
  const written = text
    .split(/\r\n|\r|\n/)
    .map((content, index) => ({ line: index + 1, content }))
    .filter(({ content }) => content.trim() !== "")
    // The caption of a copied column is no partner.
    .filter(({ content }, index, all) => index > 0 || all.length === 1 || !isNameCaption(content));
  const lines = withoutTabbedMarks(written);
  if (!lines.some(({ content }) => content.includes("\t"))) {
    const addressees = lines.map(({ content }) => addresseesIn(withoutMark(content.trim())));
    if (addressees.some((each) => each !== undefined)) {
      return lines.flatMap(({ line, content }, index) =>
        (addressees[index] ?? [{ name: nameOf(content) }]).map((each) => ({ line, ...each })),
      );
    }
  }
  for (const separator of ["\t", ";", ","]) {
    if (!lines.some(({ content }) => content.includes(separator))) continue;
    const rows = lines.map(({ line, content }) => ({ line, cells: cellsOf(content, separator) }));
    const parts = partsOf(rows, separator);
    if (parts) return rows.slice(hasHeader(rows) ? 1 : 0).flatMap((row) => partnerOf(row, parts));
  }
  const separators = lines.length === 1 ? /[\t;,]/ : /[\t;]/;
  return lines.flatMap(({ line, content }) =>
    content
      .split(separators)
      .map(nameOf)
      .filter((name) => name !== "")
      .map((name) => ({ line, name })),
  );
}

function isNameCaption(text: string): boolean {
  return captionPart(text.trim()) === "name";
}

/** What the columns hold, or undefined where the rows are no table. */
function partsOf(rows: readonly Row[], separator: string): Part[] | undefined {
  const [first] = rows as [Row, ...Row[]];
  const width = widthOf(rows);
  const isTitled = hasHeader(rows);
  const body = isTitled ? rows.slice(1) : rows;
  const copied = separator === "\t" && isEven(rows);
  const columns = Array.from({ length: width }, (_, column) => column);
  const byContent = columns.map((column) =>
    contentPart(
      body.flatMap(({ cells }) => cells[column] || []),
      // In a list of names, "City" and "School" are names; beside the first of copied cells they are not.
      copied && column > 0 ? sectorOf : ownSector,
    ),
  );
  const told = isTitled
    ? captionParts(
        columns.map((column) => first.cells[column] ?? ""),
        byContent,
      )
    : byContent;
  const isTable = told.some((part) => part !== undefined) || copied;
  if (!isTable || width < 2) return undefined;
  const free: Part[] = (["name", "contact"] as const).filter((part) => !told.includes(part));
  return told.map((part) => part ?? free.shift() ?? "note");
}

function widthOf(rows: readonly Row[]): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
}

function isEven(rows: readonly Row[]): boolean {
  const width = widthOf(rows);
  return rows.length > 1 && rows.every(({ cells }) => cells.length === width);
}

/**
 * Whether the first row is one of captions: one of them the name's, and the others known or empty, or else above as many
 * cells in every row.
 */
function hasHeader(rows: readonly Row[]): boolean {
  const parts = rows[0]!.cells.filter((cell) => cell !== "").map(captionPart);
  return parts.includes("name") && (parts.every((part) => part !== undefined) || isEven(rows));
}

/**
 * What columns hold by their captions: one the name, and of "Organisation" and "Name" the second its contact. Below a
 * caption that says nothing to us, what stands there tells, or it is a note.
 */
function captionParts(
  captions: readonly string[],
  byContent: readonly (Part | undefined)[],
): (Part | undefined)[] {
  const parts = captions.map(
    (caption, column) => captionPart(caption) ?? (caption === "" ? undefined : (byContent[column] ?? "note")),
  );
  const isPerson = (column: number) => isPersonCaption(captions[column]!);
  const names = parts.flatMap((part, column) => (part === "name" ? [column] : []));
  const main = names.find((column) => !isPerson(column)) ?? names[0];
  return parts.map((part, column) => {
    if (part !== "name" || column === main) return part;
    return isPerson(column) && !isPerson(main!) && !parts.includes("contact") ? "contact" : "note";
  });
}

function ownSector(text: string): SectorId | undefined {
  return idOf("sector", text);
}

function contentPart(cells: readonly string[], sectorIn: typeof sectorOf): Part | undefined {
  const most = (test: (cell: string) => boolean) =>
    cells.length > 0 && cells.filter(test).length * 2 > cells.length;
  if (most((cell) => sectorIn(cell) !== undefined)) return "sector";
  return most((cell) => /^\S+@\S+$/.test(cell)) ? "email" : undefined;
}

function partnerOf({ line, cells }: Row, parts: readonly Part[]): PartnerLine[] {
  const told: Partial<Record<Exclude<Part, "note"> | "unknownSector", string>> = {};
  const notes: string[] = [];
  cells.forEach((cell, column) => {
    const part = parts[column] ?? "note";
    if (cell === "") return;
    // Of two cells for one thing the second is kept as well.
    if (part === "note" || told[part] !== undefined) notes.push(cell);
    else if (part === "name") told.name = nameOf(cell);
    else if (part !== "sector") told[part] = cell;
    else if (sectorOf(cell) !== undefined) told.sector = sectorOf(cell)!;
    else {
      told.unknownSector = cell;
      notes.push(cell);
    }
  });
  const { name = "", ...more } = told;
  if (name === "") return [];
  return [{ line, name, ...more, ...(notes.length > 0 && { note: notes.join(" · ") }) } as PartnerLine];
}

/** The cells of a line; one between quotation marks may hold the separator. */
function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [];
  let rest = line;
  for (;;) {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*/.exec(rest);
    const after = quoted ? rest.slice(quoted[0].length) : "";
    if (quoted && (after === "" || after.startsWith(separator))) {
      cells.push(quoted[1]!.replaceAll('""', '"').trim());
      if (after === "") return cells;
      rest = after.slice(separator.length);
      continue;
    }
    const end = rest.indexOf(separator);
    cells.push((end < 0 ? rest : rest.slice(0, end)).trim());
    if (end < 0) return cells;
    rest = rest.slice(end + separator.length);
  }
}

function nameOf(text: string): string {
  return withoutMark(text.trim()).replace(/\s+/gu, " ").trim();
}
