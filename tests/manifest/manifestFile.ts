import { readFileSync } from "node:fs";
import { join } from "node:path";
import { XMLParser } from "fast-xml-parser";

/** An element of the manifest, with its children in their order. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

type Raw = Record<string, unknown>;

export const ROOT = join(__dirname, "../..");
export const MANIFEST_TEXT = readFileSync(join(ROOT, "manifest.xml"), "utf8");
export const MANIFEST = parse(MANIFEST_TEXT);

/** The descendants of a node (and itself) with a given name, in document order. */
export function all(node: XmlNode, name: string): XmlNode[] {
  const descendants = node.children.flatMap((child) => all(child, name));
  return node.name === name ? [node, ...descendants] : descendants;
}

/** The one element of that name anywhere in the manifest, or directly below a node. */
export function one(name: string, descendants?: XmlNode): XmlNode {
  const found = descendants
    ? descendants.children.filter((child) => child.name === name)
    : all(MANIFEST, name);
  expect(found.map((node) => node.name)).toEqual([name]);
  return found[0]!;
}

/** The default value and every override of a localisable element. */
export function values(node: XmlNode): { locale: string; value: string }[] {
  return [
    { locale: "en-US", value: node.attributes["DefaultValue"]! },
    ...node.children.map((child) => ({
      locale: child.attributes["Locale"]!,
      value: child.attributes["Value"]!,
    })),
  ];
}

export const namesOf = (node: XmlNode): string[] => node.children.map((child) => child.name);

function parse(xml: string): XmlNode {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseTagValue: false,
    parseAttributeValue: false,
  });
  const nodes = (parser.parse(xml) as Raw[]).filter((node) => !("?xml" in node));
  return toNode(nodes[0]!);
}

function toNode(raw: Raw): XmlNode {
  const name = Object.keys(raw).find((key) => key !== ":@")!;
  const content = raw[name] as Raw[];
  const texts = content.filter((child) => "#text" in child);
  return {
    name,
    attributes: (raw[":@"] ?? {}) as Record<string, string>,
    children: content.filter((child) => !("#text" in child)).map(toNode),
    text: texts.map((child) => String(child["#text"])).join(""),
  };
}
