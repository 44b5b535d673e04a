/** The ribbon that the manifest describes: its tab, its commands, and the target of each text, icon and address. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { VIEW_IDS } from "../../src/taskpane/views/viewIds";
import { all, MANIFEST, MANIFEST_TEXT, namesOf, one, ROOT, values, type XmlNode } from "./manifestFile";

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

const resources = new Map(
  one("Resources").children.flatMap((group) =>
    group.children.map((resource) => [resource.attributes["id"]!, { group: group.name, resource }] as const),
  ),
);
const labels = (node: XmlNode) =>
  values(resources.get(node.attributes["resid"]!)!.resource).map(({ value }) => value);
const controls = all(MANIFEST, "Control");

/** The kind of resource that each element with a resource id refers to. */
const KIND: Readonly<Record<string, string>> = {
  Label: "bt:ShortStrings",
  Title: "bt:ShortStrings",
  Description: "bt:LongStrings",
  LearnMoreUrl: "bt:Urls",
  FunctionFile: "bt:Urls",
  SourceLocation: "bt:Urls",
  "bt:Image": "bt:Images",
};

function elements(node: XmlNode): XmlNode[] {
  return [node, ...node.children.flatMap(elements)];
}

function pngSize(path: string): { width: number; height: number } {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

const fileOf = (address: string) => join(ROOT, new URL(address).pathname);

test("one custom tab contains five commands", () => {
  expect(labels(one("Label", one("CustomTab")))).toEqual(["Ensemble", "Ensemble", "Ensemble"]);
  expect(controls.map((control) => labels(one("Label", control)).slice(0, 2))).toEqual([
    ["Open pane", "Ouvrir le volet"],
    ["Create", "Créer"],
    ["Check", "Vérifier"],
    ["Refresh", "Actualiser"],
    ["Report date", "Date du rapport"],
  ]);
});

test("the parts of the tab follow the order of the schema", () => {
  expect(namesOf(one("CustomTab"))).toEqual(["Group", "Group", "Label"]);
  for (const group of all(MANIFEST, "Group")) {
    expect(namesOf(group).join(" ")).toMatch(/^Label Icon( Control)+$/);
  }
  for (const control of controls) {
    expect(namesOf(control)).toEqual(["Label", "Supertip", "Icon", "Action"]);
    expect(namesOf(one("Supertip", control))).toEqual(["Title", "Description"]);
  }
});

test("ids of the tab are unique", () => {
  const ids = ["CustomTab", "Group", "Control"]
    .flatMap((name) => all(MANIFEST, name))
    .map((node) => node.attributes["id"]!);
  expect(new Set(ids).size).toBe(8);
  for (const id of ids) expect(id.length).toBeLessThanOrEqual(125);
});

test("every resource id is declared once, short enough, used, and of the right kind", () => {
  const declared = one("Resources").children.flatMap(({ children }) => children);
  expect(declared).toHaveLength(resources.size);
  for (const id of resources.keys()) expect(id.length).toBeLessThanOrEqual(32);
  const users = elements(MANIFEST).filter((node) => node.attributes["resid"]);
  for (const user of users) {
    const kind = resources.get(user.attributes["resid"]!)?.group;
    expect([user.name, user.attributes["resid"], kind]).toEqual([
      user.name,
      user.attributes["resid"],
      KIND[user.name],
    ]);
  }
  expect(new Set(users.map((user) => user.attributes["resid"]))).toEqual(new Set(resources.keys()));
});

test("every command and group has its icon in eight sizes, matching the files", () => {
  const icons = all(MANIFEST, "Icon");
  expect(icons).toHaveLength(controls.length + 2);
  for (const icon of icons) {
    expect(icon.children.map((image) => Number(image.attributes["size"]))).toEqual(SIZES);
    for (const image of icon.children) {
      const size = Number(image.attributes["size"]);
      const { resource } = resources.get(image.attributes["resid"]!)!;
      expect(pngSize(fileOf(resource.attributes["DefaultValue"]!))).toEqual({ width: size, height: size });
    }
  }
  expect(pngSize(fileOf(one("IconUrl").attributes["DefaultValue"]!))).toEqual({ width: 32, height: 32 });
  expect(pngSize(fileOf(one("HighResolutionIconUrl").attributes["DefaultValue"]!))).toEqual({
    width: 64,
    height: 64,
  });
});

test("no two commands look the same", () => {
  const icons = controls.map((control) => {
    const { resource } = resources.get(one("Icon", control).children[0]!.attributes["resid"]!)!;
    return readFileSync(fileOf(resource.attributes["DefaultValue"]!)).toString("base64");
  });
  expect(new Set(icons).size).toBe(controls.length);
});

test("commands open the pane on an existing view, or calculate by a function", () => {
  const actions = all(MANIFEST, "Action").map((action) => {
    const location = action.children.find(({ name }) => name === "SourceLocation");
    return location
      ? new URL(labels(location)[0]!).searchParams.get("view")
      : one("FunctionName", action).text;
  });
  expect(actions).toEqual([null, "setup", "check", "refresh", "dashboard"]);
  for (const view of ["setup", "check", "dashboard"]) expect(VIEW_IDS).toContain(view);
  expect(new Set(all(MANIFEST, "TaskpaneId").map(({ text }) => text)).size).toBe(1);
});

test("every page that the manifest names is shipped", () => {
  const pages = new Set(
    [...MANIFEST_TEXT.matchAll(/"(https:\/\/localhost:3000\/[^"]+\.html)/g)].map((match) => match[1]!),
  );
  expect(pages.size).toBe(3);
  for (const page of pages) {
    const { pathname } = new URL(page);
    const name = pathname.slice(1).replace(".html", "");
    const source = pathname.startsWith("/assets/") ? pathname : `src/${name}/${name}.html`;
    expect(existsSync(join(ROOT, source)) ? page : `${page} is missing`).toBe(page);
  }
});
