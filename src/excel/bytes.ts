const encoder = new TextEncoder();

/** UTF-8 bytes of a value as JSON, the form in which it travels to Excel and back. */
export function jsonBytes(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}
