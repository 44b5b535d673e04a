/** Where entries name something: derived from the definitions of the fields. */
import { fieldsOf, TABLE_IDS, type FieldDefinition, type NameKind, type TableId } from "../entities";
import { isFieldGroup, PROFILE_FIELDS, type FieldGroup } from "../entities/profile";

/** All kinds, in the order in which a person is offered them. */
export const NAME_KINDS: readonly NameKind[] = [
  "partner",
  "indicator",
  "indicatorName",
  "role",
  "breakdown",
  "group",
  "person",
];

/** A field that names something of a kind. */
export interface NamePlace {
  readonly table: TableId;
  readonly field: string;
  /** other entries call its row by it */
  readonly defines: boolean;
  /** it may hold several names */
  readonly holdsSeveral: boolean;
  /** the field of the same row in which the name is unique: the breakdown of a group */
  readonly within?: string;
}

/** A name is the same thing only within something of another kind: a group within its breakdown. */
const SCOPES: Readonly<Partial<Record<NameKind, NameKind>>> = {
  group: "breakdown",
  indicatorName: "indicator",
};

/** What a name of a kind is to be looked up within. */
export function scopeOf(kind: NameKind): NameKind | undefined {
  return SCOPES[kind];
}

/** The kinds that a field names or defines. */
function kindsOf({ kind, defines, names = [] }: FieldDefinition): readonly NameKind[] {
  const referred: readonly NameKind[] =
    kind === "partner" || kind === "indicator" || kind === "role" ? [kind] : [];
  return [...referred, ...(defines ? [defines] : []), ...names];
}

const PLACES: ReadonlyMap<NameKind, readonly NamePlace[]> = new Map(
  NAME_KINDS.map((kind) => [kind, TABLE_IDS.flatMap((table) => placesIn(table, kind))]),
);

function placesIn(table: TableId, kind: NameKind): NamePlace[] {
  const scope = scopeOf(kind);
  const within = scope && fieldsOf(table).find(([, field]) => kindsOf(field).includes(scope))?.[0];
  return fieldsOf(table).flatMap(([field, definition]) =>
    kindsOf(definition).includes(kind)
      ? [
          {
            table,
            field,
            defines: definition.defines === kind,
            holdsSeveral: definition.kind === "text",
            ...(within !== undefined && { within }),
          },
        ]
      : [],
  );
}

/** Every field that names something of a kind, in the order of the tables. */
export function placesOf(kind: NameKind): readonly NamePlace[] {
  return PLACES.get(kind) ?? [];
}

/** The field by which rows are called; undefined for kinds without rows of their own. */
export function definitionOf(kind: NameKind): NamePlace | undefined {
  return placesOf(kind).find(({ defines }) => defines);
}

/** The properties of the profile that name something of a kind. */
export function profilePlacesOf(kind: NameKind): readonly string[] {
  return Object.entries<FieldDefinition | FieldGroup>(PROFILE_FIELDS).flatMap(([id, property]) =>
    !isFieldGroup(property) && kindsOf(property).includes(kind) ? [id] : [],
  );
}
