/** "B7" of "Data!B7". */
export function localAddress(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}
