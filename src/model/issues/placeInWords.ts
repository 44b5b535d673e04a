import type { Language } from "../../languages";
import type { Place } from "./issue";
import { quote } from "../../languages/formatting";
import { ISSUES_PHRASES_TEXTS } from "../../languages/texts/issues/phrases";

/** "$.partners[2].name" in words: `Partner 3, "name"`. */
export function pathInWords(path: string, language: Language): string {
  const [, list, index, rest = ""] = /^\$\.?([^.[]*)(?:\[(\d+)\])?(.*)$/s.exec(path) ?? [];
  const { file, lists } = ISSUES_PHRASES_TEXTS[language];
  if (!list) return file;
  const names = Object.hasOwn(lists, list) ? lists[list as keyof typeof lists] : undefined;
  const entry = index === undefined ? names?.all : names && `${names.one} ${Number(index) + 1}`;
  const property = rest.replace(/^\.|^\["|"\]$/g, "");
  const place = entry ?? quote(list, language);
  return property === "" ? place : `${place}, ${quote(property, language)}`;
}

/** A place in words; "" for a whole row of an import. */
export function placeInWords(place: Place, language: Language, nameOf = (field: string) => field): string {
  switch (place.kind) {
    case "file":
      return pathInWords(place.path, language);
    case "cell":
      return `${place.sheet} ${place.address} (${place.caption})`;
    case "import":
      return place.caption ?? (place.field === undefined ? "" : nameOf(place.field));
    case "form": {
      const { lineOfField } = ISSUES_PHRASES_TEXTS[language];
      const line = place.line === undefined ? [] : [lineOfField(place.line)];
      return [...line, nameOf(place.field)].filter((part) => part !== "").join(", ");
    }
  }
}
