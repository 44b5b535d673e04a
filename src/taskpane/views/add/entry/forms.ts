import { columnOf, type ColumnDefinition } from "../../../../blueprint/columns";
import { ENTITIES, fieldsOf, TABLE_IDS, type FormOptions, type TableId } from "../../../../model/entities";
import type { FormId } from "../../viewIds";

/** A field of a form: the column of the table that it fills in. */
export interface FormField {
  readonly column: ColumnDefinition;
  readonly required: boolean;
  /** stays as it is for the next entry */
  readonly carriesOver: boolean;
  /** what it begins with */
  readonly initialValue?: NonNullable<FormOptions["initialValue"]>;
}

export interface EntryForm {
  readonly id: FormId;
  readonly table: TableId;
  readonly fields: readonly FormField[];
}

/** The form of an id: the fields of its entity that are on it. */
export function formOf(id: FormId): EntryForm {
  const table = TABLE_IDS.find((one) => ENTITIES[one].form === id);
  if (table === undefined) throw new RangeError(`No entity has the form ${id}`);
  const fields = fieldsOf(table).flatMap(([name, { required, form }]) => {
    if (!form) return [];
    const field: FormField = {
      column: columnOf(table, name),
      required: required === true || form.required === true,
      carriesOver: form.keptForNextEntry === true,
      ...(form.initialValue && { initialValue: form.initialValue }),
    };
    return [{ field, first: form.askedFirst === true }];
  });
  const inOrder = [...fields.filter(({ first }) => first), ...fields.filter(({ first }) => !first)];
  return { id, table, fields: inOrder.map(({ field }) => field) };
}
