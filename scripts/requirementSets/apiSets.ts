import ts from "typescript";

/** A requirement set, and the version of it that a member needs. */
export interface Need {
  readonly set: string;
  readonly version: number;
}

const TYPINGS = /\/@types\/office-js\/index\.d\.ts$/;
/** Tags on members that Excel has as well speak of Outlook alone. */
const OF_OUTLOOK = "Mailbox";
const TAG = /\[Api set: ([^\]]+)\]/g;

/** "1.13" as a number that compares: sets count 1.9, 1.10, 1.11. */
export function versionNumber(text: string): number {
  const [major = 0, minor = 0] = text.split(".").map(Number);
  return major * 1000 + minor;
}

/** A version as Microsoft writes it. */
export function versionText(version: number): string {
  return `${Math.floor(version / 1000)}.${version % 1000}`;
}

/**
 * What a tag of Microsoft's typings asks for. One that names several versions ("1.1 for getting, 1.4 for setting")
 * counts with the highest; one without a version is of a set that no Excel offers yet.
 */
export function needOfTag(tag: string): Need {
  const set = /^\w+/.exec(tag)?.[0] ?? tag;
  const versions = [...tag.matchAll(/\d+\.\d+/g)].map(([text]) => versionNumber(text));
  return { set, version: versions.length > 0 ? Math.max(...versions) : Infinity };
}

/** What the declarations of a member ask for: their own tags, or else those of what they belong to. */
export function needsOf(declarations: readonly ts.Declaration[]): readonly Need[] {
  return declarations.filter(isOfOffice).flatMap((declaration) => {
    const own = tagsOf(declaration);
    return (own.length > 0 ? own : tagsOf(declaration.parent)).filter(({ set }) => set !== OF_OUTLOOK);
  });
}

/** Whether something is declared in Microsoft's typings. */
export function isOfOffice(declaration: ts.Declaration): boolean {
  return TYPINGS.test(declaration.getSourceFile().fileName);
}

/** The tags of the comment right before a declaration, read as text: the compiler's own reading takes four times as long. */
function tagsOf(node: ts.Node): Need[] {
  const { text } = node.getSourceFile();
  const comment = ts.getLeadingCommentRanges(text, node.pos)?.at(-1);
  if (!comment) return [];
  return [...text.slice(comment.pos, comment.end).matchAll(TAG)].map(([, tag]) => needOfTag(tag!));
}
