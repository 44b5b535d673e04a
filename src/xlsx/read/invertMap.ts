/** The inverse of one of the writer's tables: the state's word for each word of the file. */
export function invertMap<Word extends string>(
  written: Readonly<Record<Word, string | undefined>>,
): ReadonlyMap<string, Word> {
  return new Map(
    (Object.entries(written) as [Word, string | undefined][]).flatMap(([word, text]) =>
      text === undefined ? [] : [[text, word] as const],
    ),
  );
}
