import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Language } from "../../src/languages";
import { LANGUAGE_FORMATS } from "../../src/languages/texts/format";

const ROOT = path.join(__dirname, "../..");
/** A text with fewer letters besides its parameters would match nearly anything. */
const LEAST_LETTERS = 3;

/**
 * Whether a text is one of the interface in a language: of the pane, the sheets, the fields, the terms of the field or the ribbon.
 * A parameter stands for any text, and the marks and numbers in front of a title may be left out.
 */
export function interfaceWords(language: Language): (text: string) => boolean {
  const texts = [...catalogueTexts(language), ...ribbonTexts(LANGUAGE_FORMATS[language].region)];
  const exact = new Set(texts.map((text) => text.replace(/^(?:[●▲■○]|\d) +/, "").trim()));
  const patterns = texts
    .filter((text) => /\{\w+\}/.test(text) && lettersOf(text) >= LEAST_LETTERS)
    .map(patternOf);
  return (text) => {
    const plain = text.replace(/\u00a0/g, " ").trim();
    return (
      exact.has(text) || exact.has(plain) || MARKS.has(text) || patterns.some((pattern) => pattern.test(text))
    );
  };
}

const MARKS = new Set(["●", "▲", "■", "○"]);

function lettersOf(text: string): number {
  return text.replace(/\{\w+\}/g, "").replace(/[^\p{L}]/gu, "").length;
}

function patternOf(text: string): RegExp {
  const parts = text.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".+")}$`, "u");
}

/** Every text of a language's folder, except those of the command line. */
function catalogueTexts(language: Language): string[] {
  const folder = path.join(ROOT, "src/languages", language);
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|json)$/.test(name) && !name.startsWith("cli"))
    .flatMap((name) => {
      const file = path.join(folder, name);
      if (name.endsWith(".json")) return stringsIn(JSON.parse(readFileSync(file, "utf8")));
      return stringsIn((jest.requireActual(file) as { default: unknown }).default);
    });
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

/** The texts of the ribbon, as the manifest has them for a locale; those without one are English. */
function ribbonTexts(locale: string): string[] {
  const manifest = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");
  const strings = manifest.match(/<bt:String [^]*?<\/bt:String>/g) ?? [];
  return strings.flatMap((element) => {
    const own = new RegExp(`Locale="${locale}" Value="([^"]+)"`).exec(element)?.[1];
    const standard = /DefaultValue="([^"]+)"/.exec(element)?.[1];
    return own ?? (standard === undefined ? [] : standard);
  });
}
