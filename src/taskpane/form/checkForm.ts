import { ENTRY_CELLS } from "../../blueprint/profile";
import {
  issueAt,
  valueIssue,
  type FileIssue,
  type FormIssue,
  type ValueIssue,
} from "../../model/issues/issue";
import { validateInitiative } from "../../model/validateInitiative";
import { readDay } from "./parseDay";
import { initiativeOf, type FormEntries } from "./initiativeForm";
import { partnerLines, type PartnerLine } from "./parsePartners";

/** The answers about the initiative itself that may be faulty. */
export const ANSWERS = ["name", "community", "issue", "populationTarget", "start", "horizon"] as const;
export type Answer = (typeof ANSWERS)[number];

/** What is wrong with the form, by field. A name not yet given is no issue here. */
export interface FormIssues {
  readonly answers: Readonly<Partial<Record<Answer, FormIssue>>>;
  /** each with its line and, where that is not the name, its field */
  readonly partners: readonly FormIssue[];
}

/** How many years ahead an initiative may plan, as its cell takes them. */
const [SHORTEST, LONGEST] = ENTRY_CELLS.find(({ path }) => path[0] === "horizon")!.bounds!;

/** Checks the form by the rules of the initiative file. */
export function checkForm(entries: FormEntries): FormIssues {
  const initiative = initiativeOf(entries);
  const named = initiative.initiative.name !== "";
  const found = validateInitiative(initiative).issues.filter(
    ({ severity, place }) => severity === "error" && (named || place.path !== "$.initiative.name"),
  );
  const answers = ANSWERS.flatMap((answer) => {
    const issue =
      unreadable(answer, entries[answer]) ??
      found.find(({ place }) => place.path === `$.initiative.${answer}`);
    return issue ? [[answer, inForm(answer, issue)] as const] : [];
  });
  return { answers: Object.fromEntries(answers), partners: partnerIssues(entries.partners, found) };
}

/** Of a typed day or number, why it cannot be read. */
function unreadable(answer: Answer, text: string): ValueIssue | undefined {
  const typed = text.trim();
  if (typed === "") return undefined;
  if (answer === "horizon" && !/^\d{1,9}$/.test(typed)) {
    return valueIssue("outOfRange", { value: typed, minimum: SHORTEST, maximum: LONGEST, whole: 1 });
  }
  if (answer !== "start") return undefined;
  const day = readDay(text);
  return "issue" in day ? day.issue : undefined;
}

function partnerIssues(text: string, found: readonly FileIssue[]): readonly FormIssue[] {
  const lines = partnerLines(text);
  return found
    .flatMap(({ code, details, place: { path } }) => {
      const partner = partnerAt(path, lines);
      if (!partner) return [];
      const first = partnerAt(String(details["first"]), lines)?.line;
      const field = path.slice(path.lastIndexOf(".") + 1);
      return [inForm(field, { code, details: { ...details, ...(first && { first }) } }, partner.line)];
    })
    .sort((a, b) => a.place.line! - b.place.line!);
}

function partnerAt(path: string, lines: readonly PartnerLine[]): PartnerLine | undefined {
  const index = /^\$\.partners\[(\d+)\]/.exec(path)?.[1];
  return index === undefined ? undefined : lines[Number(index)];
}

function inForm(field: string, { code, details }: ValueIssue, line?: number): FormIssue {
  return issueAt({ kind: "form", field, ...(line !== undefined && { line }) }, { code, details });
}
