const encoder = new TextEncoder();

/** The size in UTF-8 bytes of a value as JSON, the transfer format of Excel's requests. */
export function jsonBytes(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}
