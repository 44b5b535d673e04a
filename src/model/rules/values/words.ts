import { valueIssue, type Details, type IssueCode, type ValueIssue } from "../../issues/issue";
import type { NameIndex } from "../../text/nameIndex";
import { truncate } from "../../text/normalizeText";

/** The names that entries refer to. */
export interface KnownNames {
  readonly partners: NameIndex;
  readonly indicators: NameIndex;
  readonly roles: NameIndex;
}

/** By kind of field, the code of an unknown name, and the list of names that it is looked up in. */
export const REFERENCES = {
  partner: { code: "unknownPartner", among: "partners" },
  indicator: { code: "unknownIndicator", among: "indicators" },
  role: { code: "unknownRole", among: "roles" },
} as const satisfies Record<string, { code: IssueCode; among: keyof KnownNames }>;
export type ReferenceKind = keyof typeof REFERENCES;

/** The issue of an unknown word; with a fix if it is another spelling of a known word. */
export function unknownWordIssue(
  text: string,
  known: NameIndex,
  code: IssueCode,
  details: Details = {},
): ValueIssue | undefined {
  if (known.has(text)) return undefined;
  const meant = known.resolveSpelling(text);
  const about = { value: truncate(text), ...details };
  if (meant === undefined) return valueIssue(code, { ...about, nearest: known.nearest(text) });
  return valueIssue(code, { ...about, meant }, { fix: { from: text, to: meant, kind: "text" } });
}

/** The issue of an unknown name in a field that refers to a partner, an indicator or a role. */
export function unknownNameIssue(
  text: string,
  kind: ReferenceKind,
  known: KnownNames,
): ValueIssue | undefined {
  const { code, among } = REFERENCES[kind];
  return unknownWordIssue(text, known[among], code);
}
