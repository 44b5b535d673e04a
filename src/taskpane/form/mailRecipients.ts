const BARE = /^[^\s,;<>@]+@[^\s,;<>@]+$/;
const NAMED = /^(.*?)\s*<\s*([^\s<>@]+@[^\s<>@]+)\s*>$/u;

/** Semicolons end an addressee, and so do commas after an address; those within a name do not. */
const ENDS = /;|(?<=>|@[^\s,;<>]+)\s*,/u;

/** Somebody among the addressees of a message. */
export interface Addressee {
  readonly name: string;
  readonly email?: string;
}

/** The addressees in a line such as "Library <desk@library.example>; City <hall@city.example>", or undefined where it is none. */
export function addresseesIn(line: string): Addressee[] | undefined {
  const parts = line
    .split(ENDS)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const isMessage = parts.some((part) => NAMED.test(part)) || parts.every((part) => BARE.test(part));
  return isMessage ? parts.map(addresseeOf) : undefined;
}

function addresseeOf(part: string): Addressee {
  const [, called = "", email] = NAMED.exec(part) ?? [];
  const name = called.replace(/^["'](.*)["']$/u, "$1").trim();
  if (email !== undefined) return { name: name || email, email };
  return BARE.test(part) ? { name: part, email: part } : { name: part };
}
