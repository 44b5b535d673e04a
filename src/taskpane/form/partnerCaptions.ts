import { COLUMNS } from "../../blueprint/columns";

/** What a column of a pasted table holds. */
export type Part = "name" | "sector" | "contact" | "email" | "note";

const PARTS: readonly string[] = ["name", "sector", "contact", "email", "note"] satisfies Part[];

/** Beside a column of organisations, these hold the names of people. */
const PERSON_CAPTIONS: readonly string[] = ["name", "nom"];

/** What people write above their columns, beside our own captions; without accents of typing: ’ is ', and - a space. */
const EVERYDAY: Readonly<Record<Exclude<Part, "note">, readonly string[]>> = {
  name: [
    ...PERSON_CAPTIONS,
    ...["organisation", "organisations", "organization", "organizations", "organisme", "organismes"],
    ...["partner", "partners", "partenaire", "partenaires"],
    ...[
      "organisation name",
      "organization name",
      "name of organisation",
      "name of organization",
      "partner name",
    ],
    ...["nom de l'organisme", "nom de l'organisation", "nom du partenaire", "organisme partenaire"],
  ],
  sector: ["secteur d'activité", "secteurs", "sectors", "sector of activity"],
  contact: [
    ...[
      "contacts",
      "contact person",
      "contact name",
      "representative",
      "personne contact",
      "personne ressource",
    ],
    ...["nom du contact", "répondant", "répondante", "représentant", "représentante", "responsable"],
  ],
  email: [
    "e mail",
    "emails",
    "email address",
    "e mail address",
    "courriels",
    "adresse courriel",
    "adresse électronique",
  ],
};

/** What a column holds by its caption, or undefined where that says nothing to us. */
export function captionPart(caption: string): Part | undefined {
  const key = keyOf(caption);
  const everyday = (Object.keys(EVERYDAY) as (keyof typeof EVERYDAY)[]).find((part) =>
    EVERYDAY[part].includes(key),
  );
  if (everyday) return everyday;
  const column = COLUMNS.Partners.find(({ captions }) =>
    [captions.en, captions.fr].some((one) => keyOf(one) === key || keyOf(one).split(" ")[0] === key),
  );
  return column && PARTS.includes(column.id) ? (column.id as Part) : undefined;
}

/** Whether a caption stands above names of people where another stands above organisations. */
export function isPersonCaption(caption: string): boolean {
  return PERSON_CAPTIONS.includes(keyOf(caption));
}

function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’ʼ]/gu, "'")
    .replace(/[\s-]+/gu, " ")
    .replace(/\s*:\s*$/u, "")
    .trim();
}
