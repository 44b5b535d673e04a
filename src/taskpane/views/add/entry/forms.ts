import { COLUMNS, type ColumnDefinition } from "../../../../blueprint/columns";
import type { TableId } from "../../../../blueprint/types";
import type { FormId } from "../../view";

/** A field of a form: the column of the table that it fills in. */
export interface FormField {
  readonly column: ColumnDefinition;
  readonly required: boolean;
  /** stays as it is for the next entry */
  readonly kept: boolean;
  /** what it begins with */
  readonly begins?: "reportDate" | "lastPeriod" | "final";
}

export interface EntryForm {
  readonly id: FormId;
  readonly table: TableId;
  readonly fields: readonly FormField[];
}

type Traits = Partial<Omit<FormField, "column">>;

const NEEDED: Traits = { required: true };
const KEPT: Traits = { kept: true };

/** The fields that each form asks for, in its order; other columns stay empty. */
const ASKED = {
  observation: {
    table: "Observations",
    fields: {
      indicator: { ...NEEDED, ...KEPT },
      partner: { ...NEEDED, ...KEPT },
      period: { ...NEEDED, ...KEPT, begins: "lastPeriod" },
      group: {},
      value: {},
      numerator: {},
      denominator: {},
      status: { ...KEPT, begins: "final" },
      note: {},
      enteredBy: KEPT,
    },
  },
  note: {
    table: "Canvas",
    fields: {
      dimension: NEEDED,
      description: NEEDED,
      date: { ...NEEDED, ...KEPT, begins: "reportDate" },
      evidence: {},
      author: KEPT,
      review: {},
      indicator: {},
      role: {},
    },
  },
  holder: {
    table: "RoleHolders",
    fields: {
      role: NEEDED,
      person: NEEDED,
      partner: KEPT,
      part: NEEDED,
      from: { begins: "reportDate" },
      until: {},
    },
  },
  rating: {
    table: "Ratings",
    fields: {
      member: { ...NEEDED, ...KEPT },
      item: NEEDED,
      rating: NEEDED,
      evidence: {},
      date: { ...NEEDED, ...KEPT, begins: "reportDate" },
    },
  },
} as const satisfies Record<FormId, { table: TableId; fields: Readonly<Record<string, Traits>> }>;

/** The form of an id. */
export function formOf(id: FormId): EntryForm {
  const { table, fields } = ASKED[id];
  return {
    id,
    table,
    fields: Object.entries<Traits>(fields).map(([name, traits]) => ({
      column: COLUMNS[table].find((column) => column.id === name)!,
      required: false,
      kept: false,
      ...traits,
    })),
  };
}
