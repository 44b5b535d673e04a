const encoder = new TextEncoder();
/** Texts are encoded into it part by part and only counted: an array for each costs several times as much. */
const encoded = new Uint8Array(65_536);

/** The size in UTF-8 bytes of a value as JSON, the transfer format of Excel's requests. */
export function jsonBytes(value: unknown): number {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) return 0;
  let bytes = 0;
  for (let start = 0; start < text.length;) {
    const { read, written } = encoder.encodeInto(start === 0 ? text : text.slice(start), encoded);
    start += read;
    bytes += written;
  }
  return bytes;
}
