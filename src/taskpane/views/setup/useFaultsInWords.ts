import { SETUP } from "../../../locales/setup";
import { ANSWERS, type FormProblems } from "../../form/checkForm";
import type { FormEntries } from "../../form/entries";
import { useWords } from "../../language/useWords";
import { isNameMissing } from "./steps";

/** What is wrong with one line of the summary. */
export interface FaultInWords {
  readonly text: string;
  /** the answer as it stands in the form, where it may be one that cannot be read */
  readonly typed?: string;
}

/** What is wrong, by the line of the summary that it concerns. */
export function useFaultsInWords(
  entries: FormEntries,
  { answers, partners }: FormProblems,
): Readonly<Partial<Record<string, FaultInWords>>> {
  const { say, sayCount } = useWords(SETUP);
  const faults: Record<string, FaultInWords> = {};
  for (const answer of ANSWERS) {
    const problem = answers[answer];
    if (problem !== undefined) {
      faults[answer] = { text: say("summary.faulty", { problem }), typed: entries[answer] };
    }
  }
  if (isNameMissing(entries))
    faults["name"] = { text: say("summary.missing", { problem: say("create.nameMissing") }) };
  const [first, ...others] = partners;
  if (first) {
    const { line, text } = first;
    const told = say("summary.faulty", { problem: say("create.partnerProblem", { line, problem: text }) });
    faults["partners"] = {
      text: others.length > 0 ? `${told} ${sayCount("create.moreProblems", others.length)}` : told,
    };
  }
  return faults;
}
