import type { IssueUser, Severity } from "./kinds";
import type { PhrasedDetails } from "./phrasedDetails";

/** What is wrong, what it does to the figures or to those who read them, how to correct it. */
type SentenceTriple = readonly [what: string, why: string, how: string];

/** A code: how much it matters, and its sentences in every language. */
export interface IssueDefinition {
  readonly severity: Severity;
  /** where it matters more or less than that, with the reason as a comment beside it */
  readonly severityIn?: Readonly<Partial<Record<IssueUser, Severity>>>;
  en(details: PhrasedDetails): SentenceTriple;
  fr(details: PhrasedDetails): SentenceTriple;
}

/** The codes of a topic. Every code stands in one topic only. */
export function defineIssues<Code extends string>(
  definitions: Readonly<Record<Code, IssueDefinition>>,
): Readonly<Record<Code, IssueDefinition>> {
  return definitions;
}
