import { columnOf, type ColumnDefinition } from "../../../../blueprint/columns";
import { ENTRY_TEMPLATES, type EntryTemplate } from "../../../../catalogue/templates";
import {
  ENTITIES,
  fieldOf,
  fieldsOf,
  TABLE_IDS,
  type FormOptions,
  type FormStepId,
  type NameKind,
  type TableId,
} from "../../../../model/entities";
import { definitionOf, NAME_KINDS } from "../../../../model/names/places";
import type { Language } from "../../../../languages";
import type { FormId } from "../../viewIds";

/** A field of a form: the column of the table that it fills in. */
export interface FormField {
  readonly column: ColumnDefinition;
  readonly required: boolean;
  /** whether its value is kept for the next entry */
  readonly carriesOver: boolean;
  /** whether it is on the part of the form that a person unfolds */
  readonly isFolded: boolean;
  /** the step that it belongs to; undefined in a form without steps */
  readonly step: FormStepId | undefined;
  /** its initial value */
  readonly initialValue?: NonNullable<FormOptions["initialValue"]>;
  /** the name by which other rows refer to the entry, which is changed everywhere or not at all */
  readonly renamedAs?: NameKind;
}

export interface EntryForm {
  readonly id: FormId;
  readonly table: TableId;
  /** in the order of the form: of each step the required ones first, the folded ones last */
  readonly fields: readonly FormField[];
  /** in order; none in a short form */
  readonly steps: readonly FormStepId[];
  readonly templates: readonly EntryTemplate[];
  /** whether people edit an entry more often than they add one */
  readonly isEditedFirst: boolean;
}

/** The form with this id: the fields of its entity that belong to it. */
export function formOf(id: FormId): EntryForm {
  const table = TABLE_IDS.find((one) => ENTITIES[one].form === id);
  if (table === undefined) throw new RangeError(`No entity has the form ${id}`);
  const { formSteps: steps = [], editedFirst: isEditedFirst = false } = ENTITIES[table];
  const fields = fieldsOf(table).flatMap(([name, { form }]) => (form ? [formField(table, name, form)] : []));
  const inOrder = (steps.length > 0 ? steps : [undefined]).flatMap((step) =>
    [0, 1, 2, 3].flatMap((rank) =>
      fields.filter((field) => field.step === step && rankOf(table, field) === rank),
    ),
  );
  return { id, table, fields: inOrder, steps, templates: ENTRY_TEMPLATES[table] ?? [], isEditedFirst };
}

/** The captions of the fields of a form in a language, by the ids of the fields. */
export function captionIn({ fields }: EntryForm, language: Language): (field: string) => string {
  return (id) => fields.find(({ column }) => column.id === id)?.column.captions[language] ?? id;
}

function formField(table: TableId, name: string, form: FormOptions): FormField {
  const renamedAs = NAME_KINDS.find((kind) => {
    const place = definitionOf(kind);
    return place?.table === table && (place.field === name || place.within === name);
  });
  return {
    column: columnOf(table, name),
    required: fieldOf(table, name).required === true || form.required === true,
    carriesOver: form.keptForNextEntry === true,
    isFolded: form.folded === true,
    step: form.step,
    ...(form.initialValue && { initialValue: form.initialValue }),
    ...(renamedAs && { renamedAs: fieldOf(table, name).defines ?? nameOf(table, name) ?? renamedAs }),
  };
}

/** What a field names that does not define it: the breakdown of a group. */
function nameOf(table: TableId, name: string): NameKind | undefined {
  return fieldOf(table, name).names?.[0];
}

/** Asked first, required, optional, folded. */
function rankOf(table: TableId, { column, required, isFolded }: FormField): number {
  if (fieldOf(table, column.id).form?.askedFirst) return 0;
  if (required) return 1;
  return isFolded ? 3 : 2;
}
