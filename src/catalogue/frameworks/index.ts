/** The frameworks of backbone roles that an initiative can start from. */
import { byLanguage, DEFAULT_LANGUAGE, type Language } from "../../languages";
import { CATALOGUE_FRAMEWORKS_TEXTS } from "../../languages/texts/catalogue/frameworks";
import type { Source } from "../sources";
import type { ExplainedTerm, LocalizedText } from "../term";
import type {
  FrameworkDefinition,
  FrameworkTexts,
  FrameworkTextsByLanguage,
  RoleDefinition,
  RoleMeaning,
} from "./definition";
import * as registry from "./registry";

type Registered = (typeof registry)[keyof typeof registry];

export type FrameworkId = Registered["id"];
/** A role of a framework. */
export type RoleId = Registered["roles"][number]["id"];

/** A role of a framework, with its texts. */
interface FrameworkRole extends ExplainedTerm<RoleId> {
  /** what it has in common with roles of other frameworks */
  readonly meaning?: RoleMeaning;
}

/** A framework with its texts in every language. */
export interface Framework extends ExplainedTerm<FrameworkId> {
  /** in the framework's own order */
  readonly roles: readonly FrameworkRole[];
  /** the title above its roles in the guide */
  readonly rolesTitle: LocalizedText;
  /** a short English summary of its roles, for the JSON Schema of the initiative file */
  readonly schemaSummary: string;
  /** the publication, unless it is one of `SOURCES` */
  readonly ownSource?: Source;
}

/** Every framework, sorted by `order`. */
export const FRAMEWORKS: readonly Framework[] = Object.values<FrameworkDefinition>(registry)
  .sort((one, other) => one.order - other.order)
  .map(frameworkFrom);

/** The framework of an initiative that names none. */
export const DEFAULT_FRAMEWORK: FrameworkId = "fsg";

/** The roles of all frameworks. */
export const FRAMEWORK_ROLES: readonly FrameworkRole[] = FRAMEWORKS.flatMap(({ roles }) => roles);

/** The publications of frameworks that are not among `SOURCES`. */
export const FRAMEWORK_SOURCES: readonly Source[] = FRAMEWORKS.flatMap(({ ownSource }) => ownSource ?? []);

/** The framework with an id; the default one for any other text. */
export function frameworkOf(id: string | undefined): Framework {
  const found =
    FRAMEWORKS.find((framework) => framework.id === id) ??
    FRAMEWORKS.find((framework) => framework.id === DEFAULT_FRAMEWORK);
  if (!found) throw new RangeError(`There is no framework ${DEFAULT_FRAMEWORK}`);
  return found;
}

/** The role of a framework with the same meaning as another role; undefined if it has none. */
export function equalRole(role: RoleId, framework: FrameworkId): RoleId | undefined {
  const meaning = FRAMEWORK_ROLES.find(({ id }) => id === role)?.meaning;
  return meaning && frameworkOf(framework).roles.find((other) => other.meaning === meaning)?.id;
}

function frameworkFrom({ id, schemaSummary, source, roles, texts }: FrameworkDefinition): Framework {
  const text = textsOf(id, texts);
  return {
    id: id as FrameworkId,
    label: text(({ label }) => label),
    help: text(({ help }) => help),
    rolesTitle: text(({ rolesTitle }) => rolesTitle),
    schemaSummary,
    roles: roles.map((role: RoleDefinition) => ({
      id: role.id as RoleId,
      ...(role.meaning && { meaning: role.meaning }),
      label: text((all) => all.roles?.[role.id]?.label),
      help: text((all) => all.roles?.[role.id]?.help),
    })),
    ...(texts?.[DEFAULT_LANGUAGE].source && {
      ownSource: {
        id: source,
        credit: text((all) => all.source?.credit),
        use: text((all) => all.source?.use),
      },
    }),
  };
}

type TextSelector = (texts: FrameworkTextsByLanguage[Language] & object) => string | undefined;

/**
 * Reads a text of a framework in every language: from the language's folder, else from the framework's file, else in
 * the default language. Throws a RangeError for a text that even the default language lacks.
 */
function textsOf(
  id: string,
  ownTexts: FrameworkTextsByLanguage | undefined,
): (selectText: TextSelector) => LocalizedText {
  const inFolder = (language: Language): FrameworkTexts | undefined =>
    (CATALOGUE_FRAMEWORKS_TEXTS[language] as Readonly<Record<string, FrameworkTexts>>)[id];
  return (selectText) =>
    byLanguage((language) => {
      const sources = [inFolder(language), ownTexts?.[language], ownTexts?.[DEFAULT_LANGUAGE]];
      const found = sources.map((texts) => texts && selectText(texts)).find((text) => text !== undefined);
      if (found === undefined) throw new RangeError(`The framework ${id} lacks a text in ${language}`);
      return found;
    });
}
