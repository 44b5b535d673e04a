import { readFileSync } from "node:fs";
import { join } from "node:path";
import { XMLParser } from "fast-xml-parser";

/**
 * What Excel and Microsoft's store ask of an add-in manifest, checked without their web service: order and presence
 * of elements, lengths, resource ids, secure addresses, icon files with the sizes that they claim, languages.
 */
const root = join(__dirname, "../..");
const source = readFileSync(join(root, "manifest.xml"), "utf8");

interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

type Raw = Record<string, unknown>;

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

const manifest = parse(source);

function all(node: XmlNode, name: string): XmlNode[] {
  const below = node.children.flatMap((child) => all(child, name));
  return node.name === name ? [node, ...below] : below;
}

function one(name: string): XmlNode {
  const found = manifest.children.filter((child) => child.name === name);
  expect(found).toHaveLength(1);
  return found[0]!;
}

/** The default value and every override of a localisable element. */
function values(node: XmlNode): { locale: string; value: string }[] {
  return [
    { locale: "en-US", value: node.attributes["DefaultValue"]! },
    ...node.children.map((child) => ({
      locale: child.attributes["Locale"]!,
      value: child.attributes["Value"]!,
    })),
  ];
}

function pngSize(path: string): { width: number; height: number } {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

test("the elements stand in the order of the schema", () => {
  expect(manifest.children.map((child) => child.name)).toEqual([
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ]);
});

test("the identity is a GUID and the version has four parts", () => {
  expect(one("Id").text).toMatch(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/);
  expect(one("Version").text).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
});

test("names and descriptions keep to their lengths, in English and in both kinds of French", () => {
  for (const [name, limit] of [
    ["DisplayName", 125],
    ["Description", 250],
  ] as const) {
    const texts = values(one(name));
    expect(texts.map((text) => text.locale)).toEqual(["en-US", "fr-CA", "fr-FR"]);
    for (const { value } of texts) {
      expect(value.length).toBeGreaterThan(0);
      expect(value.length).toBeLessThanOrEqual(limit);
    }
  }
});

test("the floor is ExcelApi 1.13 in a workbook", () => {
  expect(all(one("Hosts"), "Host").map((host) => host.attributes["Name"])).toEqual(["Workbook"]);
  expect(all(one("Requirements"), "Set").map((set) => set.attributes)).toEqual([
    { Name: "ExcelApi", MinVersion: "1.13" },
  ]);
});

test("every address is secure and of one site", () => {
  const addresses = [...source.matchAll(/"(https?:\/\/[^"]+)"/g)]
    .map((match) => match[1]!)
    .filter((address) => !/schemas\.microsoft\.com|www\.w3\.org/.test(address));
  expect(addresses.length).toBeGreaterThan(5);
  expect([...new Set(addresses.map((address) => new URL(address).origin))]).toEqual([
    "https://localhost:3000",
  ]);
});

test("every resource id is declared, short enough, and used", () => {
  const overrides = one("VersionOverrides");
  const resources = all(overrides, "Resources")[0]!;
  const declared = resources.children.flatMap((group) =>
    group.children.map((child) => child.attributes["id"]!),
  );
  const used = [...source.matchAll(/resid="([^"]+)"/g)].map((match) => match[1]!);
  expect(new Set(declared).size).toBe(declared.length);
  expect([...new Set(used)].sort()).toEqual([...declared].sort());
  for (const id of declared) expect(id.length).toBeLessThanOrEqual(32);
});

test("strings of the ribbon keep to their lengths and are said in French too", () => {
  const resources = all(one("VersionOverrides"), "Resources")[0]!;
  for (const [group, limit] of [
    ["bt:ShortStrings", 125],
    ["bt:LongStrings", 250],
  ] as const) {
    for (const text of all(resources, group)[0]!.children) {
      const said = values(text);
      for (const { value } of said) expect(value.length).toBeLessThanOrEqual(limit);
      // The product's name alone is the same in every language.
      if (text.attributes["DefaultValue"] !== "Ensemble") {
        expect(said.map((value) => value.locale)).toEqual(["en-US", "fr-CA", "fr-FR"]);
      }
    }
  }
});

test("French says nothing before ; ? ! and a non-breaking space before a colon", () => {
  const french = [...source.matchAll(/Locale="fr-[A-Z]{2}" Value="([^"]+)"/g)].map((match) => match[1]!);
  expect(french.length).toBeGreaterThan(6);
  for (const text of french) {
    expect(text).not.toMatch(/[ \u00a0\u202f][;?!]/);
    expect(text).not.toMatch(/[^\u00a0]:/);
    expect(text).not.toContain("'");
  }
});

test("icon files have the sizes that the manifest claims", () => {
  const fileOf = (address: string) => join(root, new URL(address).pathname);
  const images = new Map(
    all(one("VersionOverrides"), "bt:Image")
      .filter((image) => image.attributes["id"])
      .map((image) => [image.attributes["id"]!, image.attributes["DefaultValue"]!]),
  );
  const claims = all(one("VersionOverrides"), "bt:Image").filter((image) => image.attributes["size"]);
  expect(claims.length).toBeGreaterThan(0);
  for (const claim of claims) {
    const size = Number(claim.attributes["size"]);
    expect(pngSize(fileOf(images.get(claim.attributes["resid"]!)!))).toEqual({ width: size, height: size });
  }
  expect(pngSize(fileOf(one("IconUrl").attributes["DefaultValue"]!))).toEqual({ width: 32, height: 32 });
  expect(pngSize(fileOf(one("HighResolutionIconUrl").attributes["DefaultValue"]!))).toEqual({
    width: 64,
    height: 64,
  });
});
