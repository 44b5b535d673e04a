import type { DEFAULT_LANGUAGE, Language } from "../../languages";
import type { Source } from "../sources";

/** A text of a framework. Languages that it lacks show the text of the default language. */
export type FrameworkText = Readonly<
  Record<typeof DEFAULT_LANGUAGE, string> & Partial<Record<Language, string>>
>;

/** A published framework of backbone roles: everything that the product knows of it. */
export interface FrameworkDefinition {
  /** what files call it; never changes */
  readonly id: string;
  /** its position among the frameworks, lowest first */
  readonly order: number;
  readonly label: FrameworkText;
  readonly help: FrameworkText;
  /** the title above its roles in the guide */
  readonly rolesTitle: FrameworkText;
  /** its roles in a few English words, for the JSON Schema of the initiative file */
  readonly schemaSummary: string;
  /** the publication: one of `SOURCES` by its id, or one that nothing else refers to */
  readonly source: string | FrameworkSource;
  /** in the framework's own order; ids and labels are unique across all frameworks */
  readonly roles: readonly RoleDefinition[];
}

interface FrameworkSource extends Readonly<Record<Exclude<keyof Source, "id">, FrameworkText>> {
  readonly id: string;
}

interface RoleDefinition {
  /** what files call it; never changes */
  readonly id: string;
  readonly label: FrameworkText;
  readonly help: FrameworkText;
}
