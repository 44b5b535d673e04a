/**
 * A regular expression that matches every four-digit year from the first to the last:
 * "190[1-9]|19[1-9][0-9]|2[01][0-9][0-9]".
 */
export function yearPattern(first: number, last: number): string {
  const parts: string[] = [];
  for (let year = first; year <= last;) {
    // The largest block (1, 10, 100 … years) that begins here and ends by `last`; its trailing digits are arbitrary.
    let size = 1;
    while (year % (size * 10) === 0 && year + size * 10 - 1 <= last) size *= 10;
    const digit = Math.floor(year / size) % 10;
    const count = Math.min(10 - digit, Math.floor((last - year + 1) / size));
    const freeDigits = String(size).length - 1;
    const leading = String(year).slice(0, -1 - freeDigits);
    parts.push(`${leading}${digits(digit, digit + count - 1)}${"[0-9]".repeat(freeDigits)}`);
    year += count * size;
  }
  return parts.join("|");
}

function digits(first: number, last: number): string {
  if (first === last) return String(first);
  return last === first + 1 ? `[${first}${last}]` : `[${first}-${last}]`;
}
