/** What the bytes of a text file are written in, as a first guess that a person may change. */
export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** How much of a file tells in what it is written. */
const SAMPLE_BYTES = 64_000;
/** A text has next to none of these; a program or a picture is full of them. */
const MOST_CONTROLS = 0.02;

/** Whether bytes are no text at all, such as a workbook, a picture or an archive. */
export function isBinary(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4) return true;
  const text = decode(bytes.subarray(0, SAMPLE_BYTES), guessEncoding(bytes));
  let controls = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) controls += 1;
  }
  return controls > text.length * MOST_CONTROLS;
}

/** The encoding that the bytes themselves tell: by their mark, by where zeros stand, else UTF-8 where it can be. */
export function guessEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return (
    byZeros(bytes.subarray(0, SAMPLE_BYTES)) ??
    (isUtf8(bytes) || isMostlyUtf8(bytes) ? "utf-8" : "windows-1252")
  );
}

/** Whether bytes are UTF-8 but for a few: a letter that is lost is better than every accent spoilt. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const faulty = text.split("\ufffd").length - 1;
  const letters = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return faulty * 2 < letters;
}

/** The text of bytes in an encoding, without a byte order mark; line ends are "\n". Faulty bytes become "\ufffd". */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  const text = evenLines(new TextDecoder(encoding).decode(bytes));
  return encoding === "windows-1252" ? withSigns(text) : text;
}

/** The signs of Windows-1252 from 0x80 on; some programs decode these bytes as control signs. */
const SIGNS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function withSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (sign) => SIGNS[sign.charCodeAt(0) - 0x80]!);
}

/** A text whose lines all end with "\n", whatever mixture it had. */
export function evenLines(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** In UTF-16 every other byte of Latin letters and digits is zero. */
function byZeros(sample: Uint8Array): Encoding | undefined {
  const zeros = [0, 0];
  sample.forEach((byte, index) => (zeros[index % 2]! += byte === 0 ? 1 : 0));
  const [even, odd] = zeros as [number, number];
  const many = sample.length / 5;
  if (odd > many && even < odd / 10) return "utf-16le";
  return even > many && odd < even / 10 ? "utf-16be" : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (
      error instanceof TypeError ||
      (error as { code?: unknown }).code === "ERR_ENCODING_INVALID_ENCODED_DATA"
    )
      return false;
    throw error;
  }
}
