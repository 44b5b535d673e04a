import { idOfLabel } from "../../model/vocabulary";
import type { SectorId } from "../../model/initiative";
import { normalizeText } from "../../model/text/normalizeText";

/**
 * Synonyms of sectors, without accents and mostly in the singular. Ambiguous words ("institutional", "charity",
 * "public health") are omitted: the user chooses.
 */
const SECTOR_SYNONYMS: readonly (readonly [SectorId, readonly string[]])[] = [
  [
    "community",
    [
      "communautaire",
      "community",
      "community based",
      "community group",
      "community organization",
      "groupe communautaire",
      "a but non lucratif",
      "organisme a but non lucratif",
      "organisation a but non lucratif",
      "obnl",
      "osbl",
      "ong",
      "ngo",
      "npo",
      "nonprofit",
      "non profit",
      "not for profit",
      "nonprofit organization",
      "nonprofit organisation",
    ],
  ],
  [
    "public",
    [
      "public",
      "municipal",
      "municipaux",
      "municipale",
      "municipality",
      "municipalities",
      "municipalite",
      "ville",
      "city",
      "cities",
      "mrc",
      "government",
      "gouvernement",
      "gouvernemental",
      "ministere",
      "ministry",
    ],
  ],
  [
    "education",
    [
      "ecole",
      "school",
      "scolaire",
      "school board",
      "centre de services scolaire",
      "commission scolaire",
      "cegep",
      "college",
      "universite",
      "university",
      "universities",
      "enseignement",
    ],
  ],
  [
    "health",
    [
      "health",
      "healthcare",
      "health care",
      "sante",
      "social services",
      "services sociaux",
      "hospital",
      "hopital",
      "hopitaux",
      "clsc",
      "cisss",
      "ciusss",
    ],
  ],
  ["business", ["private", "prive", "affaires", "businesses", "company", "companies", "commerce"]],
  ["philanthropy", ["philanthropic", "philanthropique", "foundation", "fondation"]],
  ["citizens", ["citizen", "citoyen", "citoyenne", "citoyens et citoyennes", "resident", "residente"]],
];

const SECTOR_BY_SYNONYM: ReadonlyMap<string, SectorId> = new Map(
  SECTOR_SYNONYMS.flatMap(([sector, words]) => words.map((word) => [word, sector] as const)),
);

/** The sector that a text names, by its label or by a synonym; undefined if that is unclear. */
export function findSector(text: string): SectorId | undefined {
  const labelled = idOfLabel("sector", text);
  if (labelled !== undefined) return labelled;
  const word = simplify(text);
  const singular = word.replace(/s$/, "");
  return SECTOR_BY_SYNONYM.get(word) ?? SECTOR_BY_SYNONYM.get(singular) ?? idOfLabel("sector", singular);
}

/** Normalizes a text as a caption and removes words that only introduce a sector: "Réseau de la santé". */
function simplify(text: string): string {
  return normalizeText(text, "caption")
    .replace(/^(?:secteur|milieu|reseau) (?:de la |de l |des |du |de )?/, "")
    .replace(/ sector$/, "");
}
