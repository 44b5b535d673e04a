/** The entities of an initiative: the lists of the file, and the tables of the workbook. */
import { ACTIVITIES_ENTITY } from "./activities";
import { BODIES_ENTITY } from "./bodies";
import { CANVAS_ENTITY } from "./canvas";
import { CHECKLIST_ENTITY } from "./checklist";
import { DEBRIEF_ENTITY } from "./debrief";
import type { EntityDefinition, FieldDefinition } from "./entity";
import { GROUPS_ENTITY } from "./groups";
import { INDICATORS_ENTITY } from "./indicators";
import { OBSERVATIONS_ENTITY } from "./observations";
import { PARTNERS_ENTITY } from "./partners";
import { RATINGS_ENTITY } from "./ratings";
import { REPORTING_PLAN_ENTITY } from "./reportingPlan";
import { ROLE_HOLDERS_ENTITY } from "./roleHolders";
import { ROLES_ENTITY } from "./roles";
import { RULES_ENTITY } from "./rules";
import { SUSTAINABILITY_ENTITY } from "./sustainability";
import { TABLE_IDS, type TableId } from "./tableIds";

export type {
  EntityDefinition,
  FieldDefinition,
  FieldKind,
  FormOptions,
  FormStepId,
  NameKind,
} from "./entity";
export { TABLE_IDS, type TableId } from "./tableIds";
export { TEXT_LIMITS } from "./entity";

const DEFINITIONS = {
  Partners: PARTNERS_ENTITY,
  Roles: ROLES_ENTITY,
  RoleHolders: ROLE_HOLDERS_ENTITY,
  Bodies: BODIES_ENTITY,
  Ratings: RATINGS_ENTITY,
  Checklist: CHECKLIST_ENTITY,
  Sustainability: SUSTAINABILITY_ENTITY,
  Canvas: CANVAS_ENTITY,
  Activities: ACTIVITIES_ENTITY,
  Indicators: INDICATORS_ENTITY,
  ReportingPlan: REPORTING_PLAN_ENTITY,
  Groups: GROUPS_ENTITY,
  Rules: RULES_ENTITY,
  Observations: OBSERVATIONS_ENTITY,
  Debrief: DEBRIEF_ENTITY,
} as const satisfies Readonly<Record<TableId, EntityDefinition>>;

/** The definitions with their literal types, for types that are derived from them. */
export type Entities = typeof DEFINITIONS;

/** The entities by their tables, in the order of the initiative file. */
export const ENTITIES: Readonly<Record<TableId, EntityDefinition>> = DEFINITIONS;

/** The tables by the property of the initiative file that lists their entries. */
export const TABLE_OF_LIST: ReadonlyMap<string, TableId> = new Map(
  TABLE_IDS.map((table) => [ENTITIES[table].list, table]),
);

/** The fields of a table by their ids, in order. */
export function fieldsOf(table: TableId): readonly (readonly [id: string, field: FieldDefinition])[] {
  return Object.entries(ENTITIES[table].fields);
}

/** The definition of a field. Throws a RangeError for an unknown field. */
export function fieldOf(table: TableId, id: string): FieldDefinition {
  const field = ENTITIES[table].fields[id];
  if (!field) throw new RangeError(`The table ${table} has no field ${id}`);
  return field;
}

/** Whether a field of a table is in the unit of the row's indicator. */
export function isInIndicatorUnit(table: TableId, id: string): boolean {
  return ENTITIES[table].fields[id]?.inIndicatorUnit === true;
}

/** Whether a row with these fields filled was only prepared for an entry. */
export function isPreparedRow(table: TableId, filled: readonly string[]): boolean {
  return filled.length === 1 && filled[0] === ENTITIES[table].preparedField;
}

/** The fields without which a row is ignored, the main field first. */
export function requiredFields(table: TableId): readonly string[] {
  const { mainField } = ENTITIES[table];
  const required = fieldsOf(table).flatMap(([id, field]) => (field.required ? [id] : []));
  return [mainField, ...required.filter((id) => id !== mainField)];
}
