import { COLUMNS } from "../../blueprint/columns";
import { LANGUAGES } from "../../languages";
import { normalizeText } from "../../model/text/normalizeText";

/** What a partner can mobilise. */
const MEANS_FIELDS = ["people", "money", "material", "otherMeans"] as const;
type MeansField = (typeof MEANS_FIELDS)[number];

/** The field that a column of a pasted table holds. */
export type PartnerField = "name" | "sector" | "contact" | "email" | MeansField | "note";

const PARTNER_FIELDS: readonly string[] = [
  "name",
  "sector",
  "contact",
  "email",
  ...MEANS_FIELDS,
  "note",
] satisfies PartnerField[];

/** In a table with a column of organisations, these headers denote people. */
const PERSON_HEADERS: readonly string[] = ["name", "nom"];

/** Common headers of people's columns, in addition to Ensemble's captions. */
const COMMON_HEADERS: Readonly<Record<Exclude<PartnerField, MeansField | "note">, readonly string[]>> = {
  name: [
    ...PERSON_HEADERS,
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

const FIELD_BY_HEADER: ReadonlyMap<string, PartnerField> = new Map([
  ...COLUMNS.Partners.flatMap(({ id, captions }) => {
    if (!PARTNER_FIELDS.includes(id)) return [];
    const ownCaptions = LANGUAGES.map((language) => normalizeText(captions[language], "caption"));
    // A first word such as "moyens" begins the headers of several columns.
    const isMeans = (MEANS_FIELDS as readonly string[]).includes(id);
    const firstWords = isMeans ? [] : ownCaptions.map((caption) => caption.split(" ")[0]!);
    return [...ownCaptions, ...firstWords].map((key) => [key, id as PartnerField] as const);
  }),
  ...Object.entries(COMMON_HEADERS).flatMap(([field, captions]) =>
    captions.map((caption) => [normalizeText(caption, "caption"), field as PartnerField] as const),
  ),
]);

/** The field of a column by its header, or undefined if the header is unknown. */
export function fieldOfHeader(caption: string): PartnerField | undefined {
  return FIELD_BY_HEADER.get(normalizeText(caption, "caption"));
}

/** Whether a header denotes people if another column holds organisations. */
export function isPersonHeader(caption: string): boolean {
  return PERSON_HEADERS.includes(normalizeText(caption, "caption"));
}
