import type { ListId } from "../listIds";

/** Names of the tables: the same in every language. */
export type TableId =
  | "Partners"
  | "Roles"
  | "RoleHolders"
  | "Ratings"
  | "Checklist"
  | "Sustainability"
  | "Canvas"
  | "Activities"
  | "Indicators"
  | "Observations"
  | "Debrief";

/**
 * What a field holds. `title`, `name`, `label`, `line`, `text`, `code` and `email` are texts of different limits (`TEXT_LIMITS`);
 * `partner`, `indicator` and `role` name a row of those tables; `roleName` is the name that they refer to, or the id of a
 * framework's role; `checklistItem` and `question` are the id of a line of the method, or a text of the initiative's own.
 */
export type FieldKind =
  | "title"
  | "name"
  | "label"
  | "line"
  | "text"
  | "code"
  | "email"
  | "partner"
  | "indicator"
  | "role"
  | "roleName"
  | "checklistItem"
  | "question"
  | "date"
  | "number"
  | "wholeNumber"
  | "boolean"
  | "choice";

/** What a form of the pane does with a field; a field without it is not on the form. */
export interface FormTraits {
  /** needed there, although a row counts without it */
  readonly required?: true;
  /** stays as it is for the next entry */
  readonly kept?: true;
  /** what it begins with */
  readonly begins?: "reportDate" | "lastPeriod" | "final";
  /** asked before the fields that stand in front of it in the table */
  readonly first?: true;
}

/** One field of an entity: everything that all who read or write it must agree on. */
export interface FieldDefinition {
  readonly kind: FieldKind;
  /** of a choice: the list of the vocabulary that it is made from */
  readonly list?: ListId;
  /** of a choice with a list of its own: its ids, in order; the words are in the texts of each language */
  readonly choices?: readonly string[];
  /** a row without it counts for nothing */
  readonly required?: true;
  /** stands once only among the rows */
  readonly unique?: true;
  /** tells of a person */
  readonly personal?: true;
  /** of a number */
  readonly minimum?: number;
  readonly maximum?: number;
  /** what rules read where nothing is entered */
  readonly default?: number;
  /** shown as a percentage: 0.05 as 5 % */
  readonly share?: true;
  /** of its column, in characters */
  readonly width?: number;
  readonly form?: FormTraits;
  /** a partner's file may fill it */
  readonly import?: true;
  /** ids that it had in earlier schema versions */
  readonly formerIds?: readonly string[];
  /** in English, for the JSON Schema and the documentation of the initiative file */
  readonly description: string;
}

/** A kind of row: its fields in the order of the file's properties and of the table's columns. */
export interface EntityDefinition {
  readonly table: TableId;
  /** the property of the initiative file that lists its rows */
  readonly list: string;
  /** the name of its schema, "partner" */
  readonly entry: string;
  readonly description: string;
  readonly listDescription: string;
  readonly maxEntries: number;
  /** the field that gives a row its meaning: a row without it is told once */
  readonly mainField: string;
  /** the fields by which two rows are about the same, where that is more than one unique field */
  readonly key?: readonly string[];
  /** the form of the pane that adds a row */
  readonly form?: string;
  readonly fields: Readonly<Record<string, FieldDefinition>>;
}

/** Keeps the literal types of a definition, from which the types of its rows follow. */
export function defineEntity<const Entity extends EntityDefinition>(entity: Entity): Entity {
  return entity;
}

/** The same for fields that are not rows of a table. */
export function defineFields<const Fields extends Readonly<Record<string, FieldDefinition>>>(
  fields: Fields,
): Fields {
  return fields;
}

/** The longest text of each kind, in characters. */
export const TEXT_LIMITS = {
  title: 120,
  name: 80,
  label: 60,
  line: 200,
  text: 2000,
  code: 31,
  email: 200,
  partner: 80,
  indicator: 31,
  role: 80,
  roleName: 80,
  checklistItem: 200,
  question: 200,
} as const satisfies Partial<Record<FieldKind, number>>;
