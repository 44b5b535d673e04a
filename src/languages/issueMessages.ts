/** The details of an issue, as messages write them in their language. */
export interface IssueDetails {
  has(key: string): boolean;
  is(key: string, value: string | number): boolean;
  /** A detail as it is; throws where the issue has none of that name. */
  raw(key: string): string | number;
  /** A detail; a number as the language writes it. */
  of(key: string): string;
  /** A number as one types it: in a file with a point, elsewhere with the decimal sign of the language. */
  typed(number: number): string;
  /** A detail between quotation marks. */
  quoted(key: string): string;
  /** The text that belongs to a detail; throws where there is none. */
  choose(key: string, texts: Readonly<Record<string, string>>): string;
  /** A question that names the word that is certainly, or perhaps, meant; "" where none is known. */
  didYouMean(): string;
  /** A place within a sentence: a line by its number, else the place as it is. */
  lineOrPlace(key: string): string;
  /** The same at the beginning of a sentence, of a row. */
  rowOrPlace(key: string): string;
}

/** What is wrong, what it does to the figures or to those who read them, how to correct it. */
export type IssueMessage = (details: IssueDetails) => readonly [what: string, why: string, how: string];

/** The messages of a topic, by the code of the issue. */
export function issueMessages<Code extends string>(
  messages: Readonly<Record<Code, IssueMessage>>,
): Readonly<Record<Code, IssueMessage>> {
  return messages;
}
