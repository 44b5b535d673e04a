const ADDRESS = /^[^\s,;<>@]+@[^\s,;<>@]+$/;
const NAMED_ADDRESS = /^(.*?)\s*<\s*([^\s<>@]+@[^\s<>@]+)\s*>$/u;

/** Separates recipients: a semicolon, or a comma after an address, but not within a name. */
const SEPARATORS = /;|(?<=>|@[^\s,;<>]+)\s*,/u;

/** A recipient of a message. */
export interface MailRecipient {
  readonly name: string;
  readonly email?: string;
}

/** The recipients in a line such as "Library <desk@library.example>; City <hall@city.example>", or undefined if it has none. */
export function parseMailRecipients(line: string): MailRecipient[] | undefined {
  const parts = line
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const isRecipientList =
    parts.some((part) => NAMED_ADDRESS.test(part)) || parts.every((part) => ADDRESS.test(part));
  return isRecipientList ? parts.map(parseMailRecipient) : undefined;
}

function parseMailRecipient(part: string): MailRecipient {
  const [, displayName = "", email] = NAMED_ADDRESS.exec(part) ?? [];
  const name = displayName.replace(/^["'](.*)["']$/u, "$1").trim();
  if (email !== undefined) return { name: name || email, email };
  return ADDRESS.test(part) ? { name: part, email: part } : { name: part };
}
