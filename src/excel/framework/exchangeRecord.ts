/** The record of an exchange of frameworks, from its first change to its last. */
import { FRAMEWORK_ROLES, FRAMEWORKS, type FrameworkId, type RoleId } from "../../catalogue/frameworks";
import { queueAddRecord, queueRecord, queueRemoveRecord, recordIn, type LoadedRecord } from "../workRecord";

/** Which role of the new framework each former role becomes; roles that are not named stay. */
export type RoleChoices = Readonly<Partial<Record<RoleId, RoleId>>>;

/** An exchange as a person asked for it. */
export interface Exchange {
  readonly to: FrameworkId;
  readonly roles: RoleChoices;
}

/** Queues the record of an exchange, in place of an earlier one. */
export function queueExchange(workbook: Excel.Workbook, { to, roles }: Exchange): void {
  queueAddRecord(workbook, "Framework", { to, roles });
}

/** Queues the removal of the record. */
export function queueExchangeEnd(workbook: Excel.Workbook): void {
  queueRemoveRecord(workbook, "Framework");
}

/** Queues the loading of the record. */
export function queueExchangeRecord(workbook: Excel.Workbook): LoadedRecord {
  return queueRecord(workbook, "Framework");
}

/** The exchange that broke off; undefined if there is none. */
export function exchangeIn(record: LoadedRecord): Exchange | undefined {
  const details = recordIn(record);
  if (typeof details !== "object" || details === null) return undefined;
  const { to, roles } = details as Readonly<Record<string, unknown>>;
  const framework = FRAMEWORKS.find(({ id }) => id === to)?.id;
  if (framework === undefined || typeof roles !== "object" || roles === null) return undefined;
  const known = Object.entries(roles).filter((pair) => pair.every(isRole));
  return { to: framework, roles: Object.fromEntries(known) as RoleChoices };
}

function isRole(text: unknown): text is RoleId {
  return FRAMEWORK_ROLES.some(({ id }) => id === text);
}
