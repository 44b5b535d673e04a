import { sayIn, type MessageParams } from "../../locales";
import { SETUP } from "../../locales/setup";
import type { Finding } from "../../model/findings";
import type { Language } from "../../model/initiative";
import { validateInitiative } from "../../model/validateInitiative";
import { readDay } from "./dayText";
import { initiativeOf, type FormEntries } from "./entries";
import { partnerLines, type PartnerLine } from "./partnerLines";

/** What is wrong with one line of the partners. */
export interface PartnerProblem {
  readonly line: number;
  readonly text: string;
}

/** The answers about the initiative itself that may be faulty. */
export const ANSWERS = ["name", "community", "issue", "populationTarget", "start", "horizon"] as const;
export type Answer = (typeof ANSWERS)[number];

/** What is wrong with the form, in the person's language, by field. A name not yet given is no problem here. */
export interface FormProblems {
  readonly answers: Readonly<Partial<Record<Answer, string>>>;
  readonly partners: readonly PartnerProblem[];
}

/** Checks the form by the rules of the initiative file. */
export function checkForm(entries: FormEntries, language: Language): FormProblems {
  const initiative = initiativeOf(entries);
  const named = initiative.initiative.name !== "";
  const faults = validateInitiative(initiative).findings.filter(
    ({ severity, path }) => severity === "error" && (named || path !== "$.initiative.name"),
  );
  const answers = ANSWERS.flatMap((answer) => {
    const fault = faults.find(({ path }) => path === `$.initiative.${answer}`);
    const problem = unreadable(answer, entries[answer], language) ?? (fault && fieldProblem(fault, language));
    return problem === undefined ? [] : [[answer, problem] as const];
  });
  return {
    answers: Object.fromEntries(answers),
    partners: partnerProblems(entries.partners, faults, language),
  };
}

/** Of a typed day or number, why it cannot be read. */
function unreadable(answer: Answer, text: string, language: Language): string | undefined {
  if (text.trim() === "") return undefined;
  if (answer === "horizon" && !/^\d{1,9}$/.test(text.trim())) return say(language, "field.horizon");
  if (answer !== "start") return undefined;
  const day = readDay(text);
  return "fault" in day ? say(language, `field.${day.fault}`) : undefined;
}

function partnerProblems(
  text: string,
  faults: readonly Finding[],
  language: Language,
): readonly PartnerProblem[] {
  const lines = partnerLines(text);
  return faults
    .flatMap((fault) => {
      const partner = partnerAt(fault.path, lines);
      return partner ? [{ line: partner.line, text: partnerProblem(fault, partner, lines, language) }] : [];
    })
    .sort((a, b) => a.line - b.line);
}

function say(language: Language, key: keyof (typeof SETUP)["en"], params?: MessageParams): string {
  return sayIn(SETUP, language, key, params);
}

function fieldProblem({ code, details }: Finding, language: Language): string {
  if (code === "outOfRange") return say(language, "field.horizon");
  return code === "tooLong" ? say(language, "field.tooLong", details) : say(language, "field.other");
}

function partnerProblem(
  { code, details, path }: Finding,
  { name }: PartnerLine,
  lines: readonly PartnerLine[],
  language: Language,
): string {
  if (!path.endsWith(".name")) return say(language, "partner.detail");
  switch (code) {
    case "tooLong":
      return say(language, "partner.tooLong", details);
    case "duplicate": {
      const first = partnerAt(String(details["first"]), lines)!;
      return say(language, "partner.duplicate", { name, first: first.line });
    }
    case "forbiddenCharacters":
      return forbidden(name, language);
    default:
      return say(language, "partner.other");
  }
}

/** Names the sign that stands in the way, where one does. */
function forbidden(name: string, language: Language): string {
  const start = /^[=<>+\-@']/.exec(name)?.[0];
  if (start !== undefined) return say(language, "partner.forbiddenStart", { sign: start });
  const sign = /[*?~]/.exec(name)?.[0];
  return sign === undefined ? say(language, "partner.other") : say(language, "partner.forbidden", { sign });
}

function partnerAt(path: string, lines: readonly PartnerLine[]): PartnerLine | undefined {
  const index = /^\$\.partners\[(\d+)\]/.exec(path)?.[1];
  return index === undefined ? undefined : lines[Number(index)];
}
