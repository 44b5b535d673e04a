/** What a look at a sheet asks Excel for; it can be read once the request is sent. */
export type LoadedContent = ReturnType<typeof queueContent>;

/** Queues what is needed to know whether a sheet is empty. */
export function queueContent(sheet: Excel.Worksheet) {
  const used = sheet.getUsedRangeOrNullObject(false);
  used.load("address");
  const { charts, shapes, comments, names } = sheet;
  return { used, counts: [charts, shapes, comments, names].map((part) => part.getCount()) };
}

/** Whether nothing is: a sheet with so much as a coloured cell, a picture or a comment on it is somebody's work. */
export function isEmpty({ used, counts }: LoadedContent): boolean {
  return used.isNullObject && counts.every(({ value }) => value === 0);
}
