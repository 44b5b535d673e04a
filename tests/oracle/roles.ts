/** Who holds which role, by docs/rules.md, "Roles". */
import type { CoverageId, LateStepFigure, RoleFigure } from "../../src/model/dashboard";
import type { InitiativeFile, IsoDate, Language, RoleHolder, RoleId } from "../../src/model/initiative";
import { folded, isFilled, sameText } from "./compare";
import { daysBetween } from "./dates";
import { ROLE_IDS, ROLE_LABELS } from "./labels";

/** How many names the dashboard shows before it counts the rest. */
const NAMES_SHOWN = 4;

/** The holdings in force on a day, first to last. */
export function activeHoldings(holders: readonly RoleHolder[], day: IsoDate): readonly RoleHolder[] {
  return holders.filter(({ from, until }) => (!from || from <= day) && (!until || until >= day));
}

export function coverageOf(role: RoleId, active: readonly RoleHolder[]): CoverageId {
  const holdings = active.filter((holding) => holding.role === role);
  if (holdings.length === 0) return "uncovered";
  const leads = holdings.filter(({ part }) => part === "lead");
  const backups = holdings.filter(({ part }) => part === "backup");
  if (leads.some((lead) => backups.some((backup) => !sameText(lead.person, backup.person)))) return "secured";
  const partners = new Set(
    holdings
      .map(({ partner }) => partner)
      .filter(isFilled)
      .map(folded),
  );
  return partners.size >= 2 ? "shared" : "named";
}

export function roleFigures(active: readonly RoleHolder[], language: Language): readonly RoleFigure[] {
  return ROLE_IDS.map((role) => ({
    role,
    label: ROLE_LABELS[role][language],
    coverage: coverageOf(role, active),
    who: whoHolds(role, active),
  }));
}

function whoHolds(role: RoleId, active: readonly RoleHolder[]): string {
  const persons = new Map<string, string>();
  for (const holding of active) {
    if (holding.role === role && !persons.has(folded(holding.person))) {
      persons.set(folded(holding.person), holding.person.trim());
    }
  }
  const names = [...persons.values()];
  const more = names.length - NAMES_SHOWN;
  return names.slice(0, NAMES_SHOWN).join(", ") + (more > 0 ? ` +${more}` : "");
}

export interface Load {
  readonly person: string;
  readonly carries: number;
  readonly falls: number;
}

/** The person who carries most roles; null when nobody carries any. */
export function busiest(active: readonly RoleHolder[]): Load | null {
  const persons = new Map<string, string>();
  for (const { person } of active)
    if (!persons.has(folded(person))) persons.set(folded(person), person.trim());
  let most: Load | null = null;
  for (const [key, person] of persons) {
    const load = { person, carries: carried(key, active), falls: fallen(key, active) };
    const heavier =
      most && (load.carries > most.carries || (load.carries === most.carries && load.falls > most.falls));
    if (load.carries > 0 && (!most || heavier)) most = load;
  }
  return most;
}

function carried(person: string, active: readonly RoleHolder[]): number {
  const roles = active.filter((holding) => folded(holding.person) === person && holding.part !== "backup");
  return new Set(roles.map(({ role }) => role)).size;
}

function fallen(person: string, active: readonly RoleHolder[]): number {
  return ROLE_IDS.filter((role) => {
    const holdings = active.filter((holding) => holding.role === role);
    return holdings.length > 0 && holdings.every((holding) => folded(holding.person) === person);
  }).length;
}

/** The next steps that are late, in the order of the roles. */
export function lateSteps(file: InitiativeFile, day: IsoDate, language: Language): readonly LateStepFigure[] {
  return ROLE_IDS.flatMap((role) => {
    const note = file.roles.find((candidate) => candidate.role === role);
    if (!note || !isFilled(note.nextStep) || !note.due || note.due >= day) return [];
    if (note.done && note.done <= day) return [];
    return [
      {
        label: ROLE_LABELS[role][language],
        step: note.nextStep.trim(),
        owner: note.owner?.trim() ?? "",
        due: note.due,
        daysLate: daysBetween(note.due, day),
      },
    ];
  });
}
