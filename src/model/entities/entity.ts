import type { ListId } from "../listIds";
import type { TableId } from "./tableIds";

/**
 * What a field holds. `title`, `name`, `groupName`, `label`, `line`, `text`, `code` and `email` are texts of different lengths
 * (`TEXT_LIMITS`). `partner`, `indicator` and `role` refer to a row of those tables; `roleName` is the name that `role`
 * refers to, or the id of a framework's role. `checklistItem` and `question` are the id of a standard item or question
 * of the method, or custom text.
 */
export type FieldKind =
  | "title"
  | "name"
  | "groupName"
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

/** What entries name: things that people call by a text, which is the same wherever they are meant. */
export type NameKind = "partner" | "indicator" | "indicatorName" | "role" | "breakdown" | "group" | "person";

/** A step of a long form; its name is in the texts of the pane. */
export type FormStepId = "what" | "counting" | "target" | "reporting";

/** How a form of the pane shows a field; a field without options is not on the form. */
export interface FormOptions {
  /** required on the form, although optional in a row */
  readonly required?: true;
  /** keeps its value for the next entry */
  readonly keptForNextEntry?: true;
  /** the value that the form starts with */
  readonly initialValue?: "reportDate" | "lastPeriod" | "final";
  /** first on the form, whatever its position in the table */
  readonly askedFirst?: true;
  /** the step of the form that it belongs to, one of the entity's `formSteps` */
  readonly step?: FormStepId;
  /** rarely filled in: on the part of the form that a person unfolds */
  readonly folded?: true;
}

/** The definition of a field, for everything that reads or writes it. */
export interface FieldDefinition {
  readonly kind: FieldKind;
  /** the vocabulary list of a choice */
  readonly list?: ListId;
  /** the ids of a choice with its own list, in order; the labels are in the texts of each language */
  readonly choices?: readonly string[];
  /** a row without it is ignored */
  readonly required?: true;
  /** each value occurs in one row only */
  readonly unique?: true;
  /** what other entries call the row by this field */
  readonly defines?: NameKind;
  /** what the field names, where its kind does not say it; a text of several lines names several, one after the other */
  readonly names?: readonly NameKind[];
  /** personal data */
  readonly personal?: true;
  /** bounds of a number */
  readonly minimum?: number;
  readonly maximum?: number;
  /** the value that rules use where the field is empty */
  readonly default?: number;
  /** shown as a percentage: 0.05 as 5 % */
  readonly share?: true;
  /** in the unit of the row's indicator: a percentage where that is one, so that it may be written with a percent sign */
  readonly inIndicatorUnit?: true;
  /** the width of its column in characters */
  readonly width?: number;
  readonly form?: FormOptions;
  /** the import of partners' files fills it */
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
  /** the field without which a row is meaningless: if it is missing, only that is reported */
  readonly mainField: string;
  /** the fields that together identify a row, if no single field is unique */
  readonly key?: readonly string[];
  /** the choice that a new workbook fills in ahead, a row for each: a row that holds nothing else is not an entry */
  readonly preparedField?: string;
  /** the form of the pane that adds and edits a row */
  readonly form?: string;
  /** the steps of a long form, in order */
  readonly formSteps?: readonly FormStepId[];
  /** the method fills in rows ahead, so that people edit one more often than they add one */
  readonly editedFirst?: true;
  readonly fields: Readonly<Record<string, FieldDefinition>>;
}

/** Keeps the literal types of a definition; the types of its rows are derived from them. */
export function defineEntity<const Entity extends EntityDefinition>(entity: Entity): Entity {
  return entity;
}

/** Keeps the literal types of fields outside tables. */
export function defineFields<const Fields extends Readonly<Record<string, FieldDefinition>>>(
  fields: Fields,
): Fields {
  return fields;
}

/** The maximum length of each kind of text, in characters. */
export const TEXT_LIMITS = {
  title: 120,
  name: 80,
  // Statistical offices describe groups in a sentence. Formulas find one by its breakdown and name, 255 characters in all.
  groupName: 160,
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
