/** What an exchange of frameworks does, counted before anything is written (docs/rules.md, Exchange of the role framework). */
import { equalRole, type FrameworkId, type RoleId } from "../../catalogue/frameworks";
import { cellValueOf } from "../../blueprint/entries";
import type { Language } from "../../languages";
import { frameworkRoles } from "../../model/roles";
import type { CellFix } from "../check/applyFixes";
import { fixesOf } from "../rename/rowFixes";
import type { Exchange, RoleChoices } from "./exchangeRecord";
import type { FoundRoles, RoleRow } from "./findRoles";

/** A role of another framework about which something was entered. */
export interface FormerRole {
  readonly role: RoleId;
  /** the rows that name it, by sheet */
  readonly sheets: readonly { readonly sheet: string; readonly rows: number }[];
  /** the role of the new framework with the same meaning */
  readonly equal?: RoleId;
}

/** What an exchange of frameworks finds. */
export interface ExchangePlan {
  readonly from: FrameworkId;
  readonly to: FrameworkId;
  /** what an earlier run was to do that broke off */
  readonly unfinished?: Exchange;
  /** whether there is nothing to do */
  readonly isDone: boolean;
  /** the roles of other frameworks about which something was entered */
  readonly roles: readonly FormerRole[];
  /** those about which nothing was entered: they go */
  readonly empty: readonly RoleId[];
  /** the roles of the new framework that former ones can become */
  readonly free: readonly RoleId[];
}

/** Plans an exchange by what was found. */
export function planOf(found: FoundRoles, to: FrameworkId): ExchangePlan {
  const { rows, framework, unfinished, cell, language } = found;
  const target = frameworkRoles(to);
  const named = new Set(rows.map(({ role }) => role));
  const used = new Set(rows.filter(({ isEmpty }) => !isEmpty).map(({ role }) => role));
  const former = [...named].filter((role) => !target.includes(role));
  const defined = new Set(rows.filter(({ isDefinition }) => isDefinition).map(({ role }) => role));
  const free = target.filter((role) => !named.has(role));
  const empty = former.filter((role) => !used.has(role));
  return {
    ...{ from: framework, to },
    ...(unfinished && { unfinished }),
    isDone:
      unfinished === undefined &&
      empty.length === 0 &&
      target.every((role) => defined.has(role)) &&
      cell?.content === frameworkLabel(to, language),
    roles: former.filter((role) => used.has(role)).map((role) => formerRole(rows, role, to, free)),
    ...{ empty, free },
  };
}

function formerRole(
  rows: readonly RoleRow[],
  role: RoleId,
  to: FrameworkId,
  free: readonly RoleId[],
): FormerRole {
  const bySheet = new Map<string, number>();
  for (const { table, isEmpty } of rows.filter((row) => row.role === role))
    if (!isEmpty) bySheet.set(table.sheet, (bySheet.get(table.sheet) ?? 0) + 1);
  const equal = equalRole(role, to);
  return {
    role,
    sheets: [...bySheet].map(([sheet, count]) => ({ sheet, rows: count })),
    ...(equal && free.includes(equal) && { equal }),
  };
}

/** The choices that an exchange follows: of roles with entries, each new role once. */
export function requirePossible({ roles, free, unfinished }: ExchangePlan, choices: RoleChoices): void {
  if (unfinished) return;
  const chosen = Object.values(choices);
  const isKnown = Object.entries(choices).every(
    ([former, role]) => roles.some((each) => each.role === former) && free.includes(role),
  );
  if (!isKnown || new Set(chosen).size < chosen.length)
    throw new RangeError("Each former role becomes a free role of the new framework, or stays");
}

/** What an exchange writes. */
export interface ExchangeWork {
  readonly fixes: readonly CellFix[];
  /** the roles of the new framework that need a row of their own */
  readonly added: readonly RoleId[];
}

/** The cells that an exchange changes: names of roles wherever they are, then the cell of the framework. */
export function workOf(found: FoundRoles, { to, roles }: Exchange): ExchangeWork {
  const { rows, language, cell } = found;
  const label = (role: RoleId) => String(cellValueOf("roleName", role, language));
  const target = frameworkRoles(to);
  const chosen = new Map(Object.entries(roles)) as ReadonlyMap<RoleId, RoleId>;
  const used = new Set(rows.filter(({ isEmpty }) => !isEmpty).map(({ role }) => role));
  const isDefined = (role: RoleId) => rows.some((row) => row.isDefinition && row.role === role);
  const becoming = new Set([...chosen].flatMap(([former, role]) => (isDefined(former) ? [role] : [])));
  const missing = target.filter((role) => !isDefined(role) && !becoming.has(role));
  const change = (row: RoleRow, text: string) => fixesOf({ ...row, changes: new Map([[row.field, text]]) });
  const fixes = rows.flatMap((row): CellFix[] => {
    const { role, isDefinition } = row;
    const becomes = chosen.get(role);
    if (becomes) return change(row, label(becomes));
    if (!isDefinition || target.includes(role) || used.has(role)) return [];
    // A row about which nothing was entered serves a role that needs one.
    const next = missing.shift();
    return change(row, next === undefined ? "" : label(next));
  });
  return { fixes: [...fixes, ...cellFix(cell, frameworkLabel(to, language))], added: missing };
}

function cellFix(cell: FoundRoles["cell"], to: string): CellFix[] {
  if (!cell || cell.content === to) return [];
  const { name, sheet, address, content } = cell;
  return [
    {
      place: { kind: "cell", sheet, address, caption: name, key: { kind: "name", name } },
      fix: { from: content, to, kind: "text" },
    },
  ];
}

function frameworkLabel(framework: FrameworkId, language: Language): string {
  return String(cellValueOf("list:framework", framework, language));
}
