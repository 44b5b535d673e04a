/** Where the add-in is served from while one develops; the manifest in the tree names it. */
export const DEVELOPMENT_ADDRESS = "https://localhost:3000";

/** An address from which Excel could not load the add-in. */
export class AddressFault extends Error {
  constructor(given: string, why: string) {
    super(
      `“${given}” cannot be the add-in’s address: ${why}. ` +
        "Give the https address of the folder, such as https://addins.example.org/ensemble.",
    );
    this.name = "AddressFault";
  }
}

/**
 * The address of the folder that the add-in's files will stand in, without a slash at its end.
 * Nothing given means this machine. Throws AddressFault for what no manifest may name.
 */
export function productionAddress(given: string | undefined): string {
  if (given === undefined) return DEVELOPMENT_ADDRESS;
  const url = URL.canParse(given) ? new URL(given) : null;
  if (!url) throw new AddressFault(given, "it is no complete address");
  if (url.protocol !== "https:") throw new AddressFault(given, "Excel loads add-ins over https only");
  if (url.username || url.password) throw new AddressFault(given, "it holds a user name or a password");
  if (given.includes("?") || given.includes("#"))
    throw new AddressFault(given, "it goes on after the folder");
  if (/\.(html?|xml|js)$/i.test(url.pathname))
    throw new AddressFault(given, "it names a file, not its folder");
  const address = url.href.replace(/\/+$/, "");
  // Whatever else stands in a path would have to be written otherwise in a manifest.
  if (/[^\w.~%:/-]/.test(address))
    throw new AddressFault(given, "its path holds more than letters, digits and - . _ ~");
  return address;
}

/** The manifest with every address of this machine turned into one below another address. */
export function manifestAt(manifest: string, address: string): string {
  return manifest.replaceAll(DEVELOPMENT_ADDRESS, address);
}
