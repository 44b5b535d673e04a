import { SaxesParser } from "saxes";
import { XlsxError } from "./XlsxError";

/** An element of a part. Namespace prefixes are stripped from its name but kept on attribute names. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** its own text, without that of its children */
  text: string;
}

/** The number of bytes decoded at a time, so that a large part is never in memory as one text. */
const CHUNK_BYTES = 1 << 16;

function decoderFor(bytes: Uint8Array): TextDecoder {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be");
  return new TextDecoder("utf-8");
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Elements that are passed to a callback as soon as they are read, instead of being added to the tree. */
export interface StreamedElements {
  readonly name: string;
  take(element: XmlElement, root: XmlElement): void;
}

/** Parses a part. */
export function parseXml(bytes: Uint8Array, path: string, streamed?: StreamedElements): XmlElement {
  const steps = parseXmlInSteps(bytes, path, streamed);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * Parses a part, chunk by chunk, so that the caller may pause between two chunks. Custom entities are not supported: a
 * DOCTYPE is rejected, since the file format does not use it.
 */
export function* parseXmlInSteps(
  bytes: Uint8Array,
  path: string,
  streamed?: StreamedElements,
): Generator<void, XmlElement, undefined> {
  const damaged = (reason: string): XlsxError => new XlsxError("Damaged", `${path}: ${reason}`, path);
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
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    const element = open.pop();
    if (root && element && element.name === streamed?.name) streamed.take(element, root);
  });
  const decoder = decoderFor(bytes);
  for (let offset = 0; offset < bytes.length; offset += CHUNK_BYTES) {
    parser.write(decoder.decode(bytes.subarray(offset, offset + CHUNK_BYTES), { stream: true }));
    yield;
  }
  parser.write(decoder.decode());
  parser.close();
  if (!root) throw damaged("the part is empty");
  return root;
}

/** The first child with a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

/** The children with a name. */
export function children(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** The element at the end of a path of names, each the first child of that name. */
export function descendant(
  element: XmlElement | undefined,
  ...names: readonly string[]
): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((current, name) => child(current, name), element);
}

/** Decodes the file format's own escapes: _xHHHH_ is a character that XML cannot contain. */
function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) =>
    String.fromCharCode(parseInt(digits, 16)),
  );
}

/** An attribute as a text, with the file format's escapes decoded. */
export function textAttribute(element: XmlElement | undefined, name: string): string | undefined {
  const value = element?.attributes[name];
  return value === undefined ? undefined : unescapeText(value);
}

/** An attribute as a number; undefined if it is absent or not a number. */
export function numberAttribute(element: XmlElement | undefined, name: string): number | undefined {
  const value = element?.attributes[name]?.trim();
  const number = Number(value);
  return value === undefined || value === "" || !Number.isFinite(number) ? undefined : number;
}

/** An attribute as a boolean. */
export function booleanAttribute(
  element: XmlElement | undefined,
  name: string,
  defaultValue = false,
): boolean {
  const value = element?.attributes[name];
  return value === undefined ? defaultValue : value === "1" || value === "true" || value === "on";
}

/** The `val` of a child; undefined without such a child. */
export function childValue(element: XmlElement | undefined, name: string): string | undefined {
  return textAttribute(child(element, name), "val");
}

/** A boolean child element, true by default if it is present. */
export function childBoolean(element: XmlElement | undefined, name: string, defaultValue = false): boolean {
  const found = child(element, name);
  return found ? booleanAttribute(found, "val", true) : defaultValue;
}

/** The relationship id of an element. */
export function relationshipId(element: XmlElement): string | undefined {
  return Object.entries(element.attributes).find(([name]) => name.endsWith(":id"))?.[1];
}

/** An element's text, with the file format's escapes decoded. */
export function textOf(element: XmlElement | undefined): string {
  return element ? unescapeText(element.text) : "";
}
