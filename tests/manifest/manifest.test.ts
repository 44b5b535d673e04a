/**
 * What Excel and Microsoft's store require of an add-in manifest, checked without their web service: order and presence
 * of elements, lengths, languages, secure addresses. The ribbon has a test of its own.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { frenchFaults } from "../catalogue/typography";
import { all, MANIFEST, MANIFEST_TEXT, namesOf, one, ROOT, values } from "./manifestFile";

const LANGUAGES = ["en-US", "fr-CA", "fr-FR"];

test("the elements follow the order of the schema", () => {
  expect(namesOf(MANIFEST)).toEqual([
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ]);
  expect(namesOf(one("VersionOverrides"))).toEqual(["Hosts", "Resources"]);
  expect(namesOf(one("DesktopFormFactor"))).toEqual(["GetStarted", "FunctionFile", "ExtensionPoint"]);
  expect(namesOf(one("GetStarted"))).toEqual(["Title", "Description", "LearnMoreUrl"]);
  expect(namesOf(one("Resources"))).toEqual(["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]);
});

test("the identity is a GUID and the version is the package's, in four parts", () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
  expect(one("Id", MANIFEST).text).toMatch(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/);
  expect(one("Version", MANIFEST).text).toBe(`${version}.0`);
});

test("names and descriptions keep to their lengths, in English and in both French locales", () => {
  for (const [name, limit] of [
    ["DisplayName", 125],
    ["Description", 250],
  ] as const) {
    const texts = values(one(name, MANIFEST));
    expect(texts.map((text) => text.locale)).toEqual(LANGUAGES);
    for (const { value } of texts) {
      expect(value.length).toBeGreaterThan(0);
      expect(value.length).toBeLessThanOrEqual(limit);
    }
  }
});

test("strings of the ribbon keep to their lengths and have French versions", () => {
  for (const [group, limit] of [
    ["bt:ShortStrings", 125],
    ["bt:LongStrings", 250],
  ] as const) {
    for (const text of one(group).children) {
      const translations = values(text);
      expect(translations.map((value) => value.locale)).toEqual(LANGUAGES);
      for (const { value } of translations) {
        expect(value.length).toBeGreaterThan(0);
        expect(value.length).toBeLessThanOrEqual(limit);
      }
    }
  }
});

test("the minimum requirement is ExcelApi 1.13 in a workbook", () => {
  expect(all(one("Hosts", MANIFEST), "Host").map((host) => host.attributes["Name"])).toEqual(["Workbook"]);
  expect(all(one("Requirements"), "Set").map((set) => set.attributes)).toEqual([
    { Name: "ExcelApi", MinVersion: "1.13" },
  ]);
});

test("every address uses https and one site", () => {
  const addresses = [...MANIFEST_TEXT.matchAll(/"([a-z]+:\/\/[^"]+)"/g)]
    .map((match) => match[1]!)
    .filter((address) => !/^http:\/\/(schemas\.microsoft\.com|www\.w3\.org)\//.test(address));
  expect(addresses.length).toBeGreaterThan(45);
  expect([...new Set(addresses.map((address) => new URL(address).origin))]).toEqual([
    "https://localhost:3000",
  ]);
});

test("French has correct typography", () => {
  const french = all(MANIFEST, "Override").concat(all(MANIFEST, "bt:Override"));
  expect(french.length).toBeGreaterThan(30);
  expect(french.flatMap((override) => frenchFaults(override.attributes["Value"]!))).toEqual([]);
});
