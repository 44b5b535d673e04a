/** Where the add-in is served from during development; the manifest in the repository uses it. */
export const DEVELOPMENT_ADDRESS = "https://localhost:3000";

/** An address from which Excel could not load the add-in. */
export class AddressFault extends Error {
  constructor(address: string, reason: string) {
    super(
      `“${address}” cannot be the add-in’s address: ${reason}. ` +
        "Give the https address of the folder, such as https://addins.example.org/ensemble.",
    );
    this.name = "AddressFault";
  }
}

/**
 * The address of the folder that serves the add-in's files, without a trailing slash; undefined means the development
 * address. Throws AddressFault for an address that a manifest must not contain.
 */
export function productionAddress(input: string | undefined): string {
  if (input === undefined) return DEVELOPMENT_ADDRESS;
  const url = URL.canParse(input) ? new URL(input) : null;
  if (!url) throw new AddressFault(input, "it is no complete address");
  if (url.protocol !== "https:") throw new AddressFault(input, "Excel loads add-ins over https only");
  if (url.username || url.password) throw new AddressFault(input, "it holds a user name or a password");
  if (input.includes("?") || input.includes("#"))
    throw new AddressFault(input, "it goes on after the folder");
  if (/\.(html?|xml|js)$/i.test(url.pathname))
    throw new AddressFault(input, "it names a file, not its folder");
  const address = url.href.replace(/\/+$/, "");
  // Any other character of a path would have to be escaped in a manifest.
  if (/[^\w.~%:/-]/.test(address))
    throw new AddressFault(input, "its path holds more than letters, digits and - . _ ~");
  return address;
}

/** The manifest with the development address replaced by another one. */
export function manifestAt(manifest: string, address: string): string {
  return manifest.replaceAll(DEVELOPMENT_ADDRESS, address);
}
