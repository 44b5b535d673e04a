import type { DEFAULT_LANGUAGE, Language } from "../../languages";

/** A published framework of backbone roles. */
export interface FrameworkDefinition {
  /** its id in files; it never changes */
  readonly id: string;
  /** its position among the frameworks, ascending */
  readonly order: number;
  /** a short English summary of its roles, for the JSON Schema of the initiative file */
  readonly schemaSummary: string;
  /** the id of the publication: one of `SOURCES`, or the framework's own, whose texts are then in `texts` */
  readonly source: string;
  /** in the framework's own order; ids and labels are unique across all frameworks */
  readonly roles: readonly RoleDefinition[];
  /** Its texts, unless the languages' folders have them (`catalogue/frameworks.ts`). */
  readonly texts?: FrameworkTextsByLanguage;
}

/** A role of a framework. */
export interface RoleDefinition {
  readonly id: string;
  /** what it means in every framework: roles of the same meaning are equal; left out for one that no other framework has */
  readonly meaning?: RoleMeaning;
}

/** What roles of several frameworks have in common; each framework has at most one role of a meaning. */
export type RoleMeaning = "direction" | "alignment" | "measurement" | "funding";

/** The texts of a framework in one language. */
export interface FrameworkTexts {
  readonly label: string;
  readonly help: string;
  /** the title above its roles in the guide */
  readonly rolesTitle: string;
  /** by the roles' ids */
  readonly roles: Readonly<Record<string, { readonly label: string; readonly help: string }>>;
  /** of a publication that is not one of `SOURCES` */
  readonly source?: { readonly credit: string; readonly use: string };
}

/** The default language has all texts; other languages fall back to it. */
export type FrameworkTextsByLanguage = Readonly<
  Record<typeof DEFAULT_LANGUAGE, FrameworkTexts> & Partial<Record<Language, PartialTexts<FrameworkTexts>>>
>;

type PartialTexts<Texts> = Texts extends string
  ? Texts
  : { readonly [Name in keyof Texts]?: PartialTexts<Texts[Name]> };
