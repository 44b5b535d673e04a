import ts from "typescript";

/** A requirement set, and the minimum version of it that a member needs. */
export interface Requirement {
  readonly set: string;
  readonly version: number;
}

const TYPINGS = /\/@types\/office-js\/index\.d\.ts$/;
/** The set of Outlook; some members that Excel shares are tagged with it. */
const OUTLOOK_SET = "Mailbox";
const TAG = /\[Api set: ([^\]]+)\]/g;

/** "1.13" as a comparable number: versions are ordered 1.9, 1.10, 1.11. */
export function versionNumber(text: string): number {
  const [major = 0, minor = 0] = text.split(".").map(Number);
  return major * 1000 + minor;
}

/** A version number in Microsoft's notation. */
export function versionText(version: number): string {
  return `${Math.floor(version / 1000)}.${version % 1000}`;
}

/**
 * The requirement that a tag of Microsoft's typings states. If it names several versions ("1.1 for getting, 1.4 for
 * setting"), the highest counts; a set without a version is not released yet.
 */
export function requirementOfTag(tag: string): Requirement {
  const set = /^\w+/.exec(tag)?.[0] ?? tag;
  const versions = [...tag.matchAll(/\d+\.\d+/g)].map(([text]) => versionNumber(text));
  return { set, version: versions.length > 0 ? Math.max(...versions) : Infinity };
}

/** The requirements of a member's declarations: their own tags, or else those of the containing declaration. */
export function requirementsOf(declarations: readonly ts.Declaration[]): readonly Requirement[] {
  return declarations.filter(isOfOffice).flatMap((declaration) => {
    const ownTags = tagsOf(declaration);
    return (ownTags.length > 0 ? ownTags : tagsOf(declaration.parent)).filter(
      ({ set }) => set !== OUTLOOK_SET,
    );
  });
}

/** Whether something is declared in Microsoft's typings. */
export function isOfOffice(declaration: ts.Declaration): boolean {
  return TYPINGS.test(declaration.getSourceFile().fileName);
}

/** The tags of the comment directly before a declaration, read as text: parsing JSDoc takes four times as long. */
function tagsOf(node: ts.Node): Requirement[] {
  const { text } = node.getSourceFile();
  const comment = ts.getLeadingCommentRanges(text, node.pos)?.at(-1);
  if (!comment) return [];
  return [...text.slice(comment.pos, comment.end).matchAll(TAG)].map(([, tag]) => requirementOfTag(tag!));
}
