/** Names and codes as the workbook compares them: upper and lower case are one, outer spaces do not count. */
export function nameKey(name: string): string {
  return name.trim().toLowerCase();
}

/** The known spelling nearest to a text, or undefined when none is near enough to be what was meant. */
export function nearestName(text: string, known: readonly string[]): string | undefined {
  const wanted = plain(text);
  let best: { name: string; distance: number } | undefined;
  for (const name of known) {
    const candidate = plain(name);
    const distance = editDistance(wanted, candidate);
    const near = Math.floor(Math.max(wanted.length, candidate.length) / 3);
    if (distance <= near && distance < (best?.distance ?? Infinity)) {
      best = { name, distance };
    }
  }
  return best?.name;
}

/** Without accents, case, spaces and punctuation, so that "half-yearly" is near "halfYearly". */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** How many letters must be put in, taken out, changed, or swapped with the next one. */
function editDistance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i++) {
    const above = rows[i - 1]!;
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? rows[i - 2]![j - 2]! + 1 : Infinity;
      row.push(Math.min(change, swap, above[j]! + 1, row[j - 1]! + 1));
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
