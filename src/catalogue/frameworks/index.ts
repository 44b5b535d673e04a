/** The frameworks of backbone roles that an initiative can start from. */
import { byLanguage, DEFAULT_LANGUAGE } from "../../languages";
import type { Source } from "../sources";
import type { ExplainedTerm, Text } from "../term";
import type { FrameworkDefinition, FrameworkText } from "./definition";
import * as registry from "./registry";

type Registered = (typeof registry)[keyof typeof registry];

export type FrameworkId = Registered["id"];
/** A role of a framework. */
export type RoleId = Registered["roles"][number]["id"];

/** A framework with its texts in every language. */
export interface Framework extends ExplainedTerm<FrameworkId> {
  /** in the framework's own order */
  readonly roles: readonly ExplainedTerm<RoleId>[];
  /** the title above its roles in the guide */
  readonly rolesTitle: Text;
  /** its roles in a few English words, for the JSON Schema of the initiative file */
  readonly schemaSummary: string;
  /** the publication, unless it is one of `SOURCES` */
  readonly ownSource?: Source;
}

/** Every framework, in their order. */
export const FRAMEWORKS: readonly Framework[] = Object.values<FrameworkDefinition>(registry)
  .sort((one, other) => one.order - other.order)
  .map(frameworkFrom);

/** The framework of an initiative that names none. */
export const DEFAULT_FRAMEWORK: FrameworkId = "fsg";

/** The roles of all frameworks. */
export const FRAMEWORK_ROLES: readonly ExplainedTerm<RoleId>[] = FRAMEWORKS.flatMap(({ roles }) => roles);

/** The publications of frameworks that are not among `SOURCES`. */
export const FRAMEWORK_SOURCES: readonly Source[] = FRAMEWORKS.flatMap(({ ownSource }) => ownSource ?? []);

/** The framework of an id; the default one for any other text. */
export function frameworkOf(id: string | undefined): Framework {
  const found =
    FRAMEWORKS.find((one) => one.id === id) ?? FRAMEWORKS.find((one) => one.id === DEFAULT_FRAMEWORK);
  if (!found) throw new RangeError(`There is no framework ${DEFAULT_FRAMEWORK}`);
  return found;
}

function frameworkFrom(definition: FrameworkDefinition): Framework {
  const { id, label, help, rolesTitle, schemaSummary, source, roles } = definition;
  return {
    id: id as FrameworkId,
    word: inEveryLanguage(label),
    help: inEveryLanguage(help),
    rolesTitle: inEveryLanguage(rolesTitle),
    schemaSummary,
    roles: roles.map((role) => ({
      id: role.id as RoleId,
      word: inEveryLanguage(role.label),
      help: inEveryLanguage(role.help),
    })),
    ...(typeof source !== "string" && {
      ownSource: { id: source.id, credit: inEveryLanguage(source.credit), use: inEveryLanguage(source.use) },
    }),
  };
}

function inEveryLanguage(text: FrameworkText): Text {
  return byLanguage((language) => text[language] ?? text[DEFAULT_LANGUAGE]);
}
