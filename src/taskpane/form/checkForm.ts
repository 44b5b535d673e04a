import { t } from "../../locales";
import type { Finding } from "../../model/findings";
import type { Language } from "../../model/initiative";
import { validateInitiative } from "../../model/validateInitiative";
import { initiativeOf, type FormEntries } from "./entries";
import { partnerLines, type PartnerLine } from "./partnerLines";

/** What is wrong with one line of the partners. */
export interface PartnerProblem {
  readonly line: number;
  readonly text: string;
}

/** What is wrong with the form, in the person's language, by field. A name not yet given is no problem here. */
export interface FormProblems {
  readonly name?: string;
  readonly community?: string;
  readonly partners: readonly PartnerProblem[];
  readonly any: boolean;
}

/** Checks the form by the rules of the initiative file. */
export function checkForm(entries: FormEntries, language: Language): FormProblems {
  const initiative = initiativeOf(entries);
  const named = initiative.initiative.name !== "";
  const faults = validateInitiative(initiative).findings.filter(
    ({ severity, path }) => severity === "error" && (named || path !== "$.initiative.name"),
  );
  const lines = partnerLines(entries.partners);
  const of = (path: string) => faults.find((fault) => fault.path === path);
  const name = of("$.initiative.name");
  const community = of("$.initiative.community");
  return {
    ...(name && { name: fieldProblem(name, language) }),
    ...(community && { community: fieldProblem(community, language) }),
    partners: faults
      .flatMap((fault) => {
        const partner = partnerAt(fault.path, lines);
        return partner ? [{ line: partner.line, text: partnerProblem(fault, partner, lines, language) }] : [];
      })
      .sort((a, b) => a.line - b.line),
    any: faults.length > 0,
  };
}

function fieldProblem({ code, details }: Finding, language: Language): string {
  return code === "tooLong" ? t(language, "field.tooLong", details) : t(language, "field.other");
}

function partnerProblem(
  { code, details }: Finding,
  { name }: PartnerLine,
  lines: readonly PartnerLine[],
  language: Language,
): string {
  switch (code) {
    case "tooLong":
      return t(language, "partner.tooLong", details);
    case "duplicate": {
      const first = partnerAt(String(details["first"]), lines)!;
      return t(language, "partner.duplicate", { name, first: first.line });
    }
    case "forbiddenCharacters":
      return forbidden(name, language);
    default:
      return t(language, "partner.other");
  }
}

/** Names the sign that stands in the way, where one does. */
function forbidden(name: string, language: Language): string {
  const start = /^[=<>+\-@']/.exec(name)?.[0];
  if (start !== undefined) return t(language, "partner.forbiddenStart", { sign: start });
  const sign = /[*?~]/.exec(name)?.[0];
  return sign === undefined ? t(language, "partner.other") : t(language, "partner.forbidden", { sign });
}

function partnerAt(path: string, lines: readonly PartnerLine[]): PartnerLine | undefined {
  const index = /^\$\.partners\[(\d+)\]/.exec(path)?.[1];
  return index === undefined ? undefined : lines[Number(index)];
}
