import type { Partner } from "../../model/initiative";
import { addEntries, type WrittenEntry, type NewEntry } from "./addEntries";
import { systemClock, type Clock } from "../clock";
import { readChoices } from "../readChoices";
import { normalizeText } from "../../model/text/normalizeText";

/** The result of adding partners. */
export interface AddedPartners {
  /** the new partners; if there are none, nothing was written */
  readonly added: readonly Partner[];
  /** given names that already exist in the workbook */
  readonly known: readonly string[];
  readonly entries?: WrittenEntry;
}

/** Adds the partners that the workbook does not have yet. Takes one round trip more than `addEntries` and throws the same errors. */
export async function addPartners(
  partners: readonly Partner[],
  clock: Clock = systemClock,
): Promise<AddedPartners> {
  const existingNames = new Set(
    (await readChoices(clock)).partners.map((text) => normalizeText(text, "name")),
  );
  const added = partners.filter(({ name }) => !existingNames.has(normalizeText(name, "name")));
  const known = partners
    .filter(({ name }) => existingNames.has(normalizeText(name, "name")))
    .map(({ name }) => name);
  if (added.length === 0) return { added, known };
  const entries = await addEntries(
    "Partners",
    added.map((partner): NewEntry => ({ ...partner })),
    clock,
  );
  return { added, known, entries };
}
