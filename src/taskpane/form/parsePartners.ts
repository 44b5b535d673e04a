import { idOfLabel } from "../../model/vocabulary";
import type { Partner, SectorId } from "../../model/initiative";
import { parseMailRecipients } from "./mailRecipients";
import { stripBullet, stripTabbedBullets } from "./stripBullets";
import { fieldOfHeader, isPersonHeader, type PartnerField } from "./partnerHeaders";
import { findSector } from "./findSector";

/** A partner as entered, and its 1-based line in the field. */
export interface ParsedPartner extends Partner {
  readonly line: number;
  /** a text in the sector column that is not a known sector; it is added to the note */
  readonly unknownSector?: string;
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Parses a pasted list of partners: one per line, or separated by commas, semicolons or tabs; the recipients of a message;
 * or a table whose columns are recognized by their headers or content as name, sector, contact and e-mail. The content of
 * other columns becomes the note.
 */
export function parsePartners(text: string): ParsedPartner[] {
  const nonEmptyLines = text
    .split(/\r\n|\r|\n/)
    .map((content, index) => ({ line: index + 1, content }))
    .filter(({ content }) => content.trim() !== "")
    // The header of a copied column is not a partner.
    .filter(({ content }, index, all) => index > 0 || all.length === 1 || !isNameHeader(content));
  const lines = stripTabbedBullets(nonEmptyLines);
  if (!lines.some(({ content }) => content.includes("\t"))) {
    const recipients = lines.map(({ content }) => parseMailRecipients(stripBullet(content.trim())));
    if (recipients.some((each) => each !== undefined)) {
      return lines.flatMap(({ line, content }, index) =>
        (recipients[index] ?? [{ name: cleanName(content) }]).map((each) => ({ line, ...each })),
      );
    }
  }
  for (const separator of ["\t", ";", ","]) {
    if (!lines.some(({ content }) => content.includes(separator))) continue;
    const rows = lines.map(({ line, content }) => ({ line, cells: splitCells(content, separator) }));
    const fields = columnFields(rows, separator);
    if (fields) return rows.slice(hasHeader(rows) ? 1 : 0).flatMap((row) => partnerFromRow(row, fields));
  }
  const separators = lines.length === 1 ? /[\t;,]/ : /[\t;]/;
  return lines.flatMap(({ line, content }) =>
    content
      .split(separators)
      .map(cleanName)
      .filter((name) => name !== "")
      .map((name) => ({ line, name })),
  );
}

function isNameHeader(text: string): boolean {
  return fieldOfHeader(text.trim()) === "name";
}

/** The field of each column, or undefined if the rows are not a table. */
function columnFields(rows: readonly Row[], separator: string): PartnerField[] | undefined {
  const [first] = rows as [Row, ...Row[]];
  const width = columnCount(rows);
  const isFirstHeader = hasHeader(rows);
  const body = isFirstHeader ? rows.slice(1) : rows;
  const isPasted = separator === "\t" && isRectangular(rows);
  const columns = Array.from({ length: width }, (_, column) => column);
  const byContent = columns.map((column) =>
    fieldByContent(
      body.flatMap(({ cells }) => cells[column] || []),
      // In a list of names, "City" and "School" are names; in a later column of copied cells they are sectors.
      isPasted && column > 0 ? findSector : sectorByLabel,
    ),
  );
  const recognized = isFirstHeader
    ? fieldsByHeader(
        columns.map((column) => first.cells[column] ?? ""),
        byContent,
      )
    : byContent;
  const isTable = recognized.some((field) => field !== undefined) || isPasted;
  if (!isTable || width < 2) return undefined;
  const remaining: PartnerField[] = (["name", "contact"] as const).filter(
    (field) => !recognized.includes(field),
  );
  return recognized.map((field) => field ?? remaining.shift() ?? "note");
}

function columnCount(rows: readonly Row[]): number {
  return rows.reduce((width, { cells }) => Math.max(width, cells.length), 0);
}

function isRectangular(rows: readonly Row[]): boolean {
  const width = columnCount(rows);
  return rows.length > 1 && rows.every(({ cells }) => cells.length === width);
}

/**
 * Whether the first row contains headers: one is the name's, and either the others are known or empty, or every row has
 * the same number of cells.
 */
function hasHeader(rows: readonly Row[]): boolean {
  const fields = (rows[0]?.cells ?? []).filter((cell) => cell !== "").map(fieldOfHeader);
  return fields.includes("name") && (fields.every((field) => field !== undefined) || isRectangular(rows));
}

/**
 * The fields of the columns by their headers. If both "Organisation" and "Name" are present, "Name" is the contact. A
 * column with an unknown header is recognized by its content, or else is a note.
 */
function fieldsByHeader(
  headers: readonly string[],
  byContent: readonly (PartnerField | undefined)[],
): (PartnerField | undefined)[] {
  const fields = headers.map(
    (caption, column) =>
      fieldOfHeader(caption) ?? (caption === "" ? undefined : (byContent[column] ?? "note")),
  );
  const isPerson = (column: number) => isPersonHeader(headers[column] ?? "");
  const names = fields.flatMap((field, column) => (field === "name" ? [column] : []));
  const nameColumn = names.find((column) => !isPerson(column)) ?? names[0];
  return fields.map((field, column) => {
    if (field !== "name" || column === nameColumn) return field;
    const isNamePerson = nameColumn !== undefined && isPerson(nameColumn);
    return isPerson(column) && !isNamePerson && !fields.includes("contact") ? "contact" : "note";
  });
}

function sectorByLabel(text: string): SectorId | undefined {
  return idOfLabel("sector", text);
}

function fieldByContent(cells: readonly string[], sectorIn: typeof findSector): PartnerField | undefined {
  const isMajority = (test: (cell: string) => boolean) =>
    cells.length > 0 && cells.filter(test).length * 2 > cells.length;
  if (isMajority((cell) => sectorIn(cell) !== undefined)) return "sector";
  return isMajority((cell) => /^\S+@\S+$/.test(cell)) ? "email" : undefined;
}

function partnerFromRow({ line, cells }: Row, fields: readonly PartnerField[]): ParsedPartner[] {
  const values: Partial<Record<Exclude<PartnerField, "note"> | "unknownSector", string>> = {};
  const notes: string[] = [];
  const setSector = (cell: string) => {
    const sector = findSector(cell);
    if (sector !== undefined) {
      values.sector = sector;
      return;
    }
    values.unknownSector = cell;
    notes.push(cell);
  };
  cells.forEach((cell, column) => {
    const field = fields[column] ?? "note";
    if (cell === "") return;
    // A second cell for the same field is kept as a note.
    if (field === "note" || values[field] !== undefined) notes.push(cell);
    else if (field === "name") values.name = cleanName(cell);
    else if (field !== "sector") values[field] = cell;
    else setSector(cell);
  });
  const { name = "", ...more } = values;
  if (name === "") return [];
  return [{ line, name, ...more, ...(notes.length > 0 && { note: notes.join(" · ") }) } as ParsedPartner];
}

/** Splits a line into cells; a quoted cell may contain the separator. */
function splitCells(line: string, separator: string): string[] {
  const cells: string[] = [];
  let rest = line;
  for (;;) {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*/.exec(rest);
    const after = quoted ? rest.slice(quoted[0].length) : "";
    if (quoted && (after === "" || after.startsWith(separator))) {
      cells.push((quoted[1] ?? "").replaceAll('""', '"').trim());
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

function cleanName(text: string): string {
  return stripBullet(text.trim()).replace(/\s+/gu, " ").trim();
}
