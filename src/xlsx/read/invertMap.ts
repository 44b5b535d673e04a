/** Inverts one of the writer's tables: maps each word of the file to the state's word. */
export function invertMap<Word extends string>(
  table: Readonly<Record<Word, string | undefined>>,
): ReadonlyMap<string, Word> {
  return new Map(
    (Object.entries(table) as [Word, string | undefined][]).flatMap(([word, text]) =>
      text === undefined ? [] : [[text, word] as const],
    ),
  );
}
