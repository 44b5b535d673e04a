import { SaxesParser } from "saxes";
import { XlsxError } from "./XlsxError";
import { unescapeText } from "./texts";

/** An element of a part. Prefixes of namespaces are taken off its name, not off those of its attributes. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** its own text, without that of its children */
  text: string;
}

/** Bytes that are decoded at a time: a large part never stands in memory as one text. */
const CHUNK_BYTES = 1 << 16;

function decoderFor(bytes: Uint8Array): TextDecoder {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be");
  return new TextDecoder("utf-8");
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Elements that are handed over as soon as they are read, and kept nowhere. */
interface StreamedElements {
  readonly name: string;
  take(element: XmlElement, root: XmlElement): void;
}

/**
 * A part as a tree. Entities of a document's own are neither declared nor looked up: a document type is refused, as
 * the file format has none.
 */
export function parseXml(bytes: Uint8Array, path: string, streamed?: StreamedElements): XmlElement {
  const damaged = (why: string): XlsxError => new XlsxError("Damaged", `${path}: ${why}`, path);
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  parser.on("error", (error) => {
    throw damaged(error.message);
  });
  parser.on("doctype", () => {
    throw damaged("a document type is not allowed");
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: XmlElement = { name: localName(name), attributes, children: [], text: "" };
    root ??= element;
    if (element.name !== streamed?.name) open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on("cdata", (text) => {
    open.at(-1)!.text += text;
  });
  parser.on("closetag", () => {
    const element = open.pop()!;
    if (element.name === streamed?.name) streamed.take(element, root!);
  });
  const decoder = decoderFor(bytes);
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    parser.write(decoder.decode(bytes.subarray(at, at + CHUNK_BYTES), { stream: true }));
  }
  parser.write(decoder.decode());
  parser.close();
  if (!root) throw damaged("the part is empty");
  return root;
}

/** The first child of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

/** The children of a name. */
export function children(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

/** What lies at the end of a path of names, each the first child of that name. */
export function descendant(
  element: XmlElement | undefined,
  ...names: readonly string[]
): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((at, name) => child(at, name), element);
}

/** An attribute as a text, the file format's own escapes undone. */
export function textAttribute(element: XmlElement | undefined, name: string): string | undefined {
  const value = element?.attributes[name];
  return value === undefined ? undefined : unescapeText(value);
}

/** An attribute as a number; undefined when it is absent or none. */
export function numberAttribute(element: XmlElement | undefined, name: string): number | undefined {
  const value = element?.attributes[name]?.trim();
  const number = Number(value);
  return value === undefined || value === "" || !Number.isFinite(number) ? undefined : number;
}

/** An attribute as a yes or no. */
export function booleanAttribute(element: XmlElement | undefined, name: string, otherwise = false): boolean {
  const value = element?.attributes[name];
  return value === undefined ? otherwise : value === "1" || value === "true" || value === "on";
}

/** The `val` of a child; undefined without such a child. */
export function childValue(element: XmlElement | undefined, name: string): string | undefined {
  return textAttribute(child(element, name), "val");
}

/** The yes or no of a child that says yes by being there. */
export function childBoolean(element: XmlElement | undefined, name: string, otherwise = false): boolean {
  const found = child(element, name);
  return found ? booleanAttribute(found, "val", true) : otherwise;
}

/** The identity of a relationship that an element names. */
export function relationshipId(element: XmlElement): string | undefined {
  return Object.entries(element.attributes).find(([name]) => name.endsWith(":id"))?.[1];
}

/** An element's text, the file format's own escapes undone. */
export function textOf(element: XmlElement | undefined): string {
  return element ? unescapeText(element.text) : "";
}
