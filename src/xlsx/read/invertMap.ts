/** What the writer writes for a word, turned round: the word that is meant by what is written. */
export function invertMap<Word extends string>(
  written: Readonly<Record<Word, string | undefined>>,
): ReadonlyMap<string, Word> {
  return new Map(
    (Object.entries(written) as [Word, string | undefined][]).flatMap(([word, text]) =>
      text === undefined ? [] : [[text, word] as const],
    ),
  );
}
