import type { Language } from "../../languages";
import type { Place } from "./issue";
import { quote } from "./phrasedDetails";

interface ListName {
  readonly all: string;
  /** what one entry of it is called, before its number */
  readonly one: string;
}

const FILE: Readonly<Record<Language, string>> = { en: "The file", fr: "Le fichier" };

const LINE: Readonly<Record<Language, string>> = { en: "Line", fr: "Ligne" };

/** What the lists of an initiative file are called. */
const LISTS: Readonly<Record<string, Readonly<Record<Language, ListName>>>> = {
  initiative: { en: { all: "Initiative", one: "Initiative" }, fr: { all: "Initiative", one: "Initiative" } },
  partners: { en: { all: "Partners", one: "Partner" }, fr: { all: "Partenaires", one: "Partenaire" } },
  roles: { en: { all: "Roles", one: "Role note" }, fr: { all: "Rôles", one: "Fiche de rôle" } },
  roleHolders: {
    en: { all: "Role holders", one: "Role holder" },
    fr: { all: "Titulaires des rôles", one: "Titulaire de rôle" },
  },
  ratings: { en: { all: "Ratings", one: "Rating" }, fr: { all: "Cotes", one: "Cote" } },
  checklist: {
    en: { all: "Checklists", one: "Checklist line" },
    fr: { all: "Aide-mémoire", one: "Ligne d’aide-mémoire" },
  },
  sustainability: {
    en: { all: "Sustainability plan", one: "Sustainability entry" },
    fr: { all: "Plan de pérennité", one: "Entrée du plan de pérennité" },
  },
  canvas: { en: { all: "Canvas", one: "Canvas entry" }, fr: { all: "Canevas", one: "Entrée du canevas" } },
  activities: { en: { all: "Activities", one: "Activity" }, fr: { all: "Activités", one: "Activité" } },
  indicators: { en: { all: "Indicators", one: "Indicator" }, fr: { all: "Indicateurs", one: "Indicateur" } },
  observations: {
    en: { all: "Observations", one: "Observation" },
    fr: { all: "Observations", one: "Observation" },
  },
  debrief: { en: { all: "Debrief", one: "Debrief row" }, fr: { all: "Bilan", one: "Ligne du bilan" } },
};

/** "$.partners[2].name" in words: `Partner 3, "name"`. */
export function pathInWords(path: string, language: Language): string {
  const [, list, index, rest = ""] = /^\$\.?([^.[]*)(?:\[(\d+)\])?(.*)$/s.exec(path) ?? [];
  if (!list) return FILE[language];
  const names = Object.hasOwn(LISTS, list) ? LISTS[list]![language] : undefined;
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
      const line = place.line === undefined ? [] : [`${LINE[language]} ${place.line}`];
      return [...line, nameOf(place.field)].filter((part) => part !== "").join(", ");
    }
  }
}
