/** The initiative's roles and who holds them, by docs/rules.md, "Roles". */
import { FRAMEWORK_ROLES, frameworkOf } from "../../src/catalogue/frameworks";
import type { CoverageId, RoleFlagId, StoryId } from "../../src/model/dashboard";
import type { Language } from "../../src/languages";
import type { RoleHolder, RoleName, RoleNote } from "../../src/model/initiative";
import { normalizedText, isFilled, sameText } from "./compare";
import { dayAfter, daysBetween } from "./dates";
import { nameList } from "./nameList";
import type { Situation } from "./situation";
import { storyOf } from "./story";

/** A row of the table of roles. */
export interface Role {
  /** as shown in its cell */
  readonly name: string;
  readonly note: RoleNote;
  /** false where the name occurs in an earlier row */
  readonly counts: boolean;
}

/** The framework's six roles in the field's order, then the others of the file. */
export function rolesOf({ file, language }: Pick<Situation, "file" | "language">): readonly Role[] {
  const six = frameworkOf(file.initiative.framework).roles.map(({ id }) => id as RoleName);
  const notes = [
    ...six.map((role) => file.roles.find((note) => note.role === role) ?? { role }),
    ...file.roles.filter(({ role }) => !six.includes(role)),
  ];
  const seenNames = new Set<string>();
  return notes.map((note) => {
    const name = roleName(note.role, language);
    const counts = !seenNames.has(normalizedText(name));
    seenNames.add(normalizedText(name));
    return { name, note, counts };
  });
}

/** The name of a role in cells: a framework’s by its label, another as entered. */
function roleName(role: RoleName, language: Language): string {
  return FRAMEWORK_ROLES.find(({ id }) => id === role)?.label[language] ?? role;
}

/** The row index of a role by its name, -1 for an unknown one. */
export function roleRow(roles: readonly Role[], role: RoleName, language: Language): number {
  return roles.findIndex(({ name }) => sameText(name, roleName(role, language)));
}

/** A row of the table of holders. */
export interface Holding {
  readonly holder: RoleHolder;
  /** the row index of its role, -1 where unknown */
  readonly role: number;
  readonly active: boolean;
  /** whether the person could hold the role */
  readonly candidate: boolean;
}

export function holdingsOf({ file, day, language }: Situation, roles: readonly Role[]): readonly Holding[] {
  return file.roleHolders.map((holder) => {
    const role = roleRow(roles, holder.role, language);
    const { from, until, part } = holder;
    const isOpen = role >= 0 && (!until || until >= day);
    const candidate = part === "candidate";
    return {
      holder,
      role,
      active: isOpen && !candidate && (!from || from <= day),
      candidate: isOpen && candidate,
    };
  });
}

/** How well a role is covered by its active holdings. */
function coverageOf(active: readonly RoleHolder[]): CoverageId {
  if (active.length === 0) return "uncovered";
  const leads = active.filter(({ part }) => part === "lead");
  const backups = active.filter(({ part }) => part === "backup");
  if (leads.some((lead) => backups.some((backup) => !sameText(lead.person, backup.person)))) return "secured";
  const partners = new Set(
    active.flatMap(({ partner }) => (isFilled(partner) ? [normalizedText(partner)] : [])),
  );
  return partners.size >= 2 ? "shared" : "named";
}

/** Each person once, as first spelled. */
function persons(holders: readonly RoleHolder[]): readonly string[] {
  const names = new Map<string, string>();
  for (const { person } of holders)
    if (!names.has(normalizedText(person))) names.set(normalizedText(person), person.trim());
  return [...names.values()];
}

/** The load of a person. */
interface Load {
  readonly person: string;
  /** different roles, as lead or share */
  readonly carries: number;
  /** different roles, as lead */
  readonly leads: number;
  /** rows of the roles that fall if the person leaves */
  readonly fallen: readonly number[];
}

function loadOf(person: string, active: readonly Holding[]): Load {
  const ownHoldings = active.filter(({ holder }) => sameText(holder.person, person));
  const rows = (activeHoldings: readonly Holding[]) => [...new Set(activeHoldings.map(({ role }) => role))];
  return {
    person,
    carries: rows(ownHoldings.filter(({ holder }) => holder.part !== "backup")).length,
    leads: rows(ownHoldings.filter(({ holder }) => holder.part === "lead")).length,
    fallen: rows(ownHoldings)
      .filter((role) => active.every((one) => one.role !== role || sameText(one.holder.person, person)))
      .sort((a, b) => a - b),
  };
}

/** All facts of the sheet Roles. */
export interface RoleFacts {
  readonly roles: readonly RoleFact[];
  readonly holders: readonly HolderFact[];
  /** who carries most; null when nobody carries anything */
  readonly busiest: Load | null;
  /** for whom most roles fall; null when none falls */
  readonly worst: Load | null;
}

export interface RoleFact extends Role {
  readonly who: string;
  readonly couldHold: string;
  readonly coverage: CoverageId;
  readonly flags: readonly RoleFlagId[];
  readonly story: StoryId;
  /** days; null when the step is not late */
  readonly late: number | null;
  /** days; null when the step is not due within the next 90 days */
  readonly toGo: number | null;
}

interface HolderFact extends Holding {
  /** null for an unknown role */
  readonly coverage: CoverageId | null;
  readonly carries: number;
  readonly leads: number;
  readonly falls: number;
  readonly fallen: string;
  readonly flags: readonly RoleFlagId[];
}

export function roleFacts(situation: Situation): RoleFacts {
  const { day, limits } = situation;
  const roles = rolesOf(situation);
  const holdings = holdingsOf(situation, roles);
  const active = holdings.filter((holding) => holding.active);
  const loads = persons(active.map(({ holder }) => holder)).map((person) => loadOf(person, active));
  const endsSoon = ({ active: now, holder }: Holding) =>
    now && holder.until !== undefined && daysBetween(day, holder.until) <= limits.endsSoon;
  const leadsTooMany = ({ active: now, holder }: Holding) =>
    now && loadOf(holder.person, active).leads >= limits.leads;

  const facts = roles.map((role, row): RoleFact => {
    const ownHoldings = active.filter((holding) => holding.role === row);
    const done = role.note.done !== undefined && role.note.done <= day;
    const noNextStep = !isFilled(role.note.nextStep) || done;
    return {
      ...role,
      who: nameList(persons(ownHoldings.map(({ holder }) => holder))),
      couldHold: nameList(
        persons(
          holdings.flatMap(({ role: held, candidate, holder }) =>
            held === row && candidate ? [holder] : [],
          ),
        ),
      ),
      coverage: coverageOf(ownHoldings.map(({ holder }) => holder)),
      flags: [
        ...(ownHoldings.some(endsSoon) ? ["endsSoon" as const] : []),
        ...(noNextStep ? ["noNextStep" as const] : []),
        ...(ownHoldings.some((one) => one.holder.part === "lead" && leadsTooMany(one))
          ? ["leadsTooMany" as const]
          : []),
      ],
      story: storyOfRole(situation, role, row, roles, holdings),
      late: noNextStep || role.note.due === undefined ? null : daysLate(role.note.due, situation),
      toGo: noNextStep || role.note.due === undefined ? null : daysToGo(role.note.due, situation),
    };
  });

  const holders = holdings.map((holding): HolderFact => {
    const load = loadOf(holding.holder.person, active);
    return {
      ...holding,
      coverage: facts[holding.role]?.coverage ?? null,
      carries: load.carries,
      leads: load.leads,
      falls: load.fallen.length,
      fallen: nameList(load.fallen.map((row) => roles[row]!.name)),
      flags: [
        ...(endsSoon(holding) ? ["endsSoon" as const] : []),
        ...(leadsTooMany(holding) ? ["leadsTooMany" as const] : []),
      ],
    };
  });

  return {
    roles: facts,
    holders,
    busiest: maximal(
      loads,
      ({ carries }) => carries,
      ({ fallen }) => fallen.length,
    ),
    worst: maximal(
      loads,
      ({ fallen }) => fallen.length,
      ({ carries }) => carries,
    ),
  };
}

/** The first load that is maximal by one number, then by another; null when the first number is 0 for all. */
function maximal(
  loads: readonly Load[],
  first: (load: Load) => number,
  second: (load: Load) => number,
): Load | null {
  return loads.reduce<Load | null>((best, load) => {
    if (first(load) === 0) return best;
    if (best === null || first(load) > first(best)) return load;
    return first(load) === first(best) && second(load) > second(best) ? load : best;
  }, null);
}

function storyOfRole(
  situation: Situation,
  { note }: Role,
  row: number,
  roles: readonly Role[],
  holdings: readonly Holding[],
): StoryId {
  const changes = holdings
    .filter(({ role, holder }) => role === row && holder.part !== "candidate")
    .flatMap(({ holder: { from, until } }) => [...(from ? [from] : []), ...(until ? [dayAfter(until)] : [])]);
  return storyOf(
    situation,
    [...changes, ...(note.done ? [note.done] : [])],
    ({ role }) => role !== undefined && roleRow(roles, role, situation.language) === row,
  );
}

/** Days between a due date and the report date; null when it is not past. */
export function daysLate(due: string, { day }: Situation): number | null {
  return due < day ? daysBetween(due, day) : null;
}

const DAYS_AHEAD = 90;

/** Days from the report date to a day within the next 90; null for any other day. */
export function daysToGo(due: string, { day }: Situation): number | null {
  return due >= day && daysBetween(day, due) <= DAYS_AHEAD ? daysBetween(day, due) : null;
}
