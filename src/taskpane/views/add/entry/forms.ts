import { columnOf, type ColumnDefinition } from "../../../../blueprint/columns";
import { ENTITIES, fieldsOf, TABLE_IDS, type FormOptions, type TableId } from "../../../../model/entities";
import type { FormId } from "../../viewIds";

/** A field of a form: the column of the table that it fills in. */
export interface FormField {
  readonly column: ColumnDefinition;
  readonly required: boolean;
  /** whether its value is kept for the next entry */
  readonly carriesOver: boolean;
  /** its initial value */
  readonly initialValue?: NonNullable<FormOptions["initialValue"]>;
}

export interface EntryForm {
  readonly id: FormId;
  readonly table: TableId;
  readonly fields: readonly FormField[];
}

/** The form with this id: the fields of its entity that belong to it. */
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
    return [{ field, isFirst: form.askedFirst === true }];
  });
  const sortedFields = [
    ...fields.filter(({ isFirst }) => isFirst),
    ...fields.filter(({ isFirst }) => !isFirst),
  ];
  return { id, table, fields: sortedFields.map(({ field }) => field) };
}
