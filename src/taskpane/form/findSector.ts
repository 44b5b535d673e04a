import { idOfLabel } from "../../model/vocabulary";
import type { SectorId } from "../../model/initiative";
import { normalizeText } from "../../model/text/normalizeText";

/**
 * What people write for a sector, without accents and mostly in the singular. A word that may mean several sectors
 * ("institutional", "charity", "public health") is left out: the person says which.
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

/** The sector that a text names, by the product's own words or by everyday ones; undefined where it is in doubt. */
export function findSector(text: string): SectorId | undefined {
  const known = idOfLabel("sector", text);
  if (known !== undefined) return known;
  const word = simplified(text);
  const singular = word.replace(/s$/, "");
  return SECTOR_BY_SYNONYM.get(word) ?? SECTOR_BY_SYNONYM.get(singular) ?? idOfLabel("sector", singular);
}

/** As a caption, and without what only says that a sector follows: "Réseau de la santé". */
function simplified(text: string): string {
  return normalizeText(text, "caption")
    .replace(/^(?:secteur|milieu|reseau) (?:de la |de l |des |du |de )?/, "")
    .replace(/ sector$/, "");
}
