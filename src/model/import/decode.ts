/** The supported encodings of text files; the guess can be changed by a person. The last two are of older programs on a Mac and of DOS. */
export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "macintosh", "ibm850"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The number of bytes from which the encoding is guessed. */
const SAMPLE_BYTES = 64_000;
/** The maximum share of control characters in a text; binary files have far more. */
const MAX_CONTROL_SHARE = 0.02;

/** Whether bytes are binary, such as a workbook, a picture or an archive. */
export function isBinary(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4) return true;
  const text = decode(bytes.subarray(0, SAMPLE_BYTES), guessEncoding(bytes));
  let controls = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) controls += 1;
  }
  return controls > text.length * MAX_CONTROL_SHARE;
}

/** Guesses the encoding of bytes: by byte order mark, by the positions of zero bytes, else UTF-8 if valid. */
export function guessEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return (
    byZeros(bytes.subarray(0, SAMPLE_BYTES)) ??
    (isUtf8(bytes) || isMostlyUtf8(bytes) ? "utf-8" : "windows-1252")
  );
}

/** Signs that occur next to letters in words: quotation marks, dashes, ligatures; others there are misread letters. */
const SIGNS_NEXT_TO_LETTERS = "’‘“”„–—…œŒ™•€‚‹›";
/** Of these, signs that occur on one side of a word only. */
const BETWEEN_LETTERS = /\p{L}[„™•€‚‹›](?=\p{L})/gu;

/**
 * The encodings between which a person has to choose, since the letters look wrong in the guessed one: in older files of
 * a Mac or of DOS, letters with accents have the bytes of signs. Empty where the guess is sure.
 */
export function possibleEncodings(bytes: Uint8Array): readonly Encoding[] {
  if (guessEncoding(bytes) !== "windows-1252") return [];
  const looksWrong = (encoding: Encoding) => wrongLetters(decode(bytes, encoding)) > 0;
  if (!looksWrong("windows-1252")) return [];
  const others = (["macintosh", "ibm850"] as const).filter((encoding) => !looksWrong(encoding));
  return others.length === 0 ? ["windows-1252", "macintosh", "ibm850"] : [...others, "windows-1252"];
}

/** The number of signs within words, of capital letters after small ones, and of bytes that are no letter. */
function wrongLetters(text: string): number {
  const within =
    text.match(/(?<=\p{L})[^\p{L}\p{M}\p{N}\s!-~\u00a0«»·]|[^\p{L}\p{M}\p{N}\s!-~\u00a0«»·](?=\p{L})/gu) ??
    [];
  const signs = within.filter((sign) => !SIGNS_NEXT_TO_LETTERS.includes(sign));
  const between = text.match(BETWEEN_LETTERS) ?? [];
  const capitals = text.match(/\p{Ll}(?![A-Z])\p{Lu}/gu) ?? [];
  const rare = text.match(/[ƒŽžŠšŸ\u0080-\u009f\ufffdıªºþðÞÐ¹²³]/g) ?? [];
  return signs.length + between.length + capitals.length + rare.length;
}

/** Whether bytes are UTF-8 with few errors: losing a letter is better than garbling every accent. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const undecodable = text.split("\ufffd").length - 1;
  const letters = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return undecodable * 2 < letters;
}

/**
 * The text of bytes in an encoding, without a byte order mark; line ends are "\n". Undecodable bytes become "\ufffd".
 */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === "ibm850") return normalizeLineEnds(withDosCharacters(bytes));
  const text = normalizeLineEnds(new TextDecoder(encoding).decode(bytes));
  return encoding === "windows-1252" ? withWindowsCharacters(text) : decodedOnce(text);
}

/** Letters of UTF-8 that a program took for Windows-1252, and wrote as UTF-8 again: "QuÃ©bec". */
const ENCODED_TWICE =
  /[Â-ß][\u0080-¿€‚-„†‡…ˆ‰Š‹ŒŽ‘-”•–—˜™š›œžŸ]|â[\u0080€][\u0080-¿‚-„†‡…ˆ‰Š‹ŒŽ‘-”•–—˜™š›œžŸ]/g;

/** A text whose letters were encoded twice as it was meant; unchanged where any other letter has an accent. */
function decodedOnce(text: string): string {
  if (!/[ÂÃâ]/.test(text)) return text;
  const rest = text.replace(ENCODED_TWICE, "");
  if (rest.length === text.length || /[^\0-\x7f]/.test(rest)) return text;
  return text.replace(ENCODED_TWICE, (letters) => {
    const bytes = Array.from(letters, (letter) => {
      const at = WINDOWS_1252_CHARACTERS.indexOf(letter);
      return at < 0 ? letter.charCodeAt(0) : 0x80 + at;
    });
    return new TextDecoder().decode(Uint8Array.from(bytes));
  });
}

/** The characters of code page 850, of DOS in Western Europe and Québec, from 0x80 on. */
const DOS_CHARACTERS =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0";

function withDosCharacters(bytes: Uint8Array): string {
  // Only its characters from 0x80 on differ from those of ISO 8859-1.
  return new TextDecoder("windows-1252")
    .decode(bytes)
    .replace(/[^\0-\x7f]/g, (_, index: number) => DOS_CHARACTERS.charAt((bytes[index] ?? 0) - 0x80));
}

/** The characters of Windows-1252 from 0x80 on; some decoders return control characters for these bytes. */
const WINDOWS_1252_CHARACTERS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function withWindowsCharacters(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (character) =>
    WINDOWS_1252_CHARACTERS.charAt(character.charCodeAt(0) - 0x80),
  );
}

/** Normalises line ends to "\n". */
export function normalizeLineEnds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** In UTF-16 every other byte of Latin letters and digits is zero. */
function byZeros(sample: Uint8Array): Encoding | undefined {
  const zeros = [0, 0];
  sample.forEach((byte, index) => (zeros[index % 2]! += byte === 0 ? 1 : 0));
  const [even, odd] = zeros as [number, number];
  const minZeros = sample.length / 5;
  if (odd > minZeros && even < odd / 10) return "utf-16le";
  return even > minZeros && odd < even / 10 ? "utf-16be" : undefined;
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
