import { COLUMNS } from "../../blueprint/columns";
import { normalizeText } from "../../model/text/normalizeText";

/** What a column of a pasted table holds. */
export type Part = "name" | "sector" | "contact" | "email" | "note";

const PARTS: readonly string[] = ["name", "sector", "contact", "email", "note"] satisfies Part[];

/** Beside a column of organisations, these hold the names of people. */
const PERSON_CAPTIONS: readonly string[] = ["name", "nom"];

/** What people write above their columns, beside our own captions. */
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

const PART_OF_CAPTION: ReadonlyMap<string, Part> = new Map([
  ...COLUMNS.Partners.flatMap(({ id, captions }) => {
    if (!PARTS.includes(id)) return [];
    const own = [captions.en, captions.fr].map((caption) => normalizeText(caption, "caption"));
    return [...own, ...own.map((caption) => caption.split(" ")[0]!)].map((key) => [key, id as Part] as const);
  }),
  ...Object.entries(EVERYDAY).flatMap(([part, captions]) =>
    captions.map((caption) => [normalizeText(caption, "caption"), part as Part] as const),
  ),
]);

/** What a column holds by its caption, or undefined where that says nothing to us. */
export function captionPart(caption: string): Part | undefined {
  return PART_OF_CAPTION.get(normalizeText(caption, "caption"));
}

/** Whether a caption stands above names of people where another stands above organisations. */
export function isPersonCaption(caption: string): boolean {
  return PERSON_CAPTIONS.includes(normalizeText(caption, "caption"));
}
