import { strFromU8, unzipSync } from "fflate";
import type { CellError, CellValue } from "../../src/spreadsheet/state";

/** An .xlsx file parsed for a test, without sharing code with the writer. */
export interface XlsxFile {
  readonly sheetNames: readonly string[];
  /** every cell with a value: `values.Sheet1.A1` */
  readonly values: Readonly<Record<string, Readonly<Record<string, CellValue>>>>;
  /** formulas as in the file, without "="; for a shared formula, only its first cell */
  readonly formulas: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** paths of all parts */
  readonly paths: readonly string[];
  /** a part's XML; an error when there is none */
  part(path: string): string;
  /** the XML of a sheet's part */
  sheetPart(sheetName: string): string;
  /** the XML of the parts related to a sheet, directly or through its drawing: "table", "drawing", "chart" */
  related(sheetName: string, kind: string): readonly string[];
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Decodes XML entities. */
function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(parseInt(hex as string, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return NAMED[name as string] ?? whole;
  });
}

/** Decodes XML entities and the spreadsheet format's own escape _xHHHH_. */
function unescapeText(text: string): string {
  return unescapeXml(text.replace(/\r\n?/g, "\n")).replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}

/** The attributes of an element's opening tag. */
export function attributesOf(tag: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, double, single] of tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes[name!] = unescapeText(double ?? single ?? "");
  }
  return attributes;
}

/** Every element with a name: its attributes and its content as XML. Such elements must not be nested. */
export function elementsOf(
  xml: string,
  name: string,
): readonly { readonly attributes: Record<string, string>; readonly content: string }[] {
  const pattern = new RegExp(`<${name}((?:\\s[^>]*?)?)(?:/>|>([\\s\\S]*?)</${name}>)`, "g");
  return [...xml.matchAll(pattern)].map(([, tag, content]) => ({
    attributes: attributesOf(tag ?? ""),
    content: content ?? "",
  }));
}

/** A cell of a sheet's part. */
interface CellElement {
  /** "B7": as in the file, else right of the cell before it */
  readonly address: string;
  readonly attributes: Record<string, string>;
  readonly content: string;
}

/** Every cell of a sheet's part. */
export function cellsOf(sheetPart: string): readonly CellElement[] {
  return elementsOf(sheetPart, "row").flatMap((row) => {
    let before = "";
    return elementsOf(row.content, "c").map(({ attributes, content }) => {
      const address = attributes.r ?? `${lettersAfter(before)}${row.attributes.r}`;
      before = address.replace(/\d+/, "");
      return { address, attributes, content };
    });
  });
}

/** "AA" after "Z". */
function lettersAfter(letters: string): string {
  const [rest, last = ""] = [letters.slice(0, -1), letters.slice(-1)];
  if (last === "") return "A";
  return last === "Z" ? `${lettersAfter(rest)}A` : rest + String.fromCharCode(last.charCodeAt(0) + 1);
}

/** The text of an element's content. */
export function textOf(content: string): string {
  return unescapeText(content.replace(/<[^>]*>/g, ""));
}

function resolvePath(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const parts = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") parts.pop();
    else if (step !== ".") parts.push(step);
  }
  return parts.join("/");
}

function readValue(
  type: string | undefined,
  content: string,
  texts: readonly string[],
): CellValue | undefined {
  if (type === "inlineStr")
    return elementsOf(content, "t")
      .map((one) => textOf(one.content))
      .join("");
  const value = elementsOf(content, "v")[0];
  if (!value) return undefined;
  switch (type) {
    case "s":
      return texts[Number(value.content)]!;
    case "str":
      return textOf(value.content);
    case "b":
      return value.content === "1";
    case "e":
      return { error: textOf(value.content) as CellError["error"] };
    default:
      return Number(value.content);
  }
}

/** Parses a file. */
export function openXlsx(bytes: Uint8Array): XlsxFile {
  const entries = unzipSync(bytes);
  const part = (path: string): string => {
    const entry = entries[path];
    if (!entry) throw new Error(`The file has no part ${path}`);
    return strFromU8(entry);
  };
  const relationships = (path: string): Map<string, { path: string; kind: string }> => {
    const slash = path.lastIndexOf("/");
    const relations = `${path.slice(0, slash)}/_rels/${path.slice(slash + 1)}.rels`;
    if (!entries[relations]) return new Map();
    return new Map(
      elementsOf(part(relations), "Relationship").map(({ attributes }) => [
        attributes.Id!,
        { path: resolvePath(path, attributes.Target!), kind: attributes.Type!.split("/").at(-1)! },
      ]),
    );
  };

  const links = relationships("xl/workbook.xml");
  const sheets = elementsOf(elementsOf(part("xl/workbook.xml"), "sheets")[0]!.content, "sheet");
  const paths = new Map(
    sheets.map(({ attributes }) => [attributes.name!, links.get(attributes["r:id"]!)!.path]),
  );
  const texts = entries["xl/sharedStrings.xml"]
    ? elementsOf(part("xl/sharedStrings.xml"), "si").map(({ content }) =>
        elementsOf(content, "t")
          .map((one) => textOf(one.content))
          .join(""),
      )
    : [];

  const values: Record<string, Record<string, CellValue>> = {};
  const formulas: Record<string, Record<string, string>> = {};
  for (const [name, path] of paths) {
    const sheetValues: Record<string, CellValue> = (values[name] = {});
    const sheetFormulas: Record<string, string> = (formulas[name] = {});
    for (const { address, attributes, content } of cellsOf(part(path))) {
      const value = readValue(attributes.t, content, texts);
      if (value !== undefined) sheetValues[address] = value;
      const formula = elementsOf(content, "f")[0];
      if (formula && formula.content !== "") sheetFormulas[address] = textOf(formula.content);
    }
  }

  const related = (path: string, kind: string): string[] =>
    [...relationships(path).values()].flatMap((link) => {
      if (link.kind === kind) return [part(link.path)];
      return link.kind === "drawing" ? related(link.path, kind) : [];
    });

  return {
    sheetNames: [...paths.keys()],
    values,
    formulas,
    paths: Object.keys(entries),
    part,
    sheetPart: (sheetName) => part(paths.get(sheetName) ?? sheetName),
    related: (sheetName, kind) => related(paths.get(sheetName) ?? sheetName, kind),
  };
}

/** The values of all cells: `{ Sheet1: { A1: 1 } }`. */
export function readXlsx(bytes: Uint8Array): XlsxFile["values"] {
  return openXlsx(bytes).values;
}
