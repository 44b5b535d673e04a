/** The details of an issue, formatted for messages in one language. */
export interface IssueDetails {
  has(key: string): boolean;
  is(key: string, value: string | number): boolean;
  /** A detail, unformatted; throws if the issue has none of that name. */
  raw(key: string): string | number;
  /** A detail; numbers are formatted for the language. */
  of(key: string): string;
  /** A number as users type it: with a point in files, elsewhere with the decimal separator of the language. */
  typed(number: number): string;
  /** A detail between quotation marks. */
  quoted(key: string): string;
  /** The text for the value of a detail; throws if there is none. */
  choose(key: string, texts: Readonly<Record<string, string>>): string;
  /** A "did you mean" question with the suggested word; "" if there is no suggestion. */
  didYouMean(): string;
  /** A location within a sentence: a line by its number, else the location itself. */
  lineOrPlace(key: string): string;
  /** The same for a row, at the beginning of a sentence. */
  rowOrPlace(key: string): string;
}

/** What is wrong, how it affects the figures or their readers, and how to correct it. */
export type IssueMessage = (details: IssueDetails) => readonly [what: string, why: string, how: string];

/** The messages of a topic, by the code of the issue. */
export function issueMessages<Code extends string>(
  messages: Readonly<Record<Code, IssueMessage>>,
): Readonly<Record<Code, IssueMessage>> {
  return messages;
}
