/** Longer names make paths that some programs refuse. */
const MAX_LENGTH = 100;

/** Names that Windows keeps for devices, with any extension. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** The name of a file for a title, without its extension: without what file systems refuse; "" if nothing is left. */
export function fileNameOf(title: string): string {
  const plain = title
    .normalize("NFC")
    // A colon or a slash stands between two parts of a title; other refused characters add nothing to it.
    .replace(/\s*[:/\\|]+\s*/g, " - ")
    .replace(/[<>"*?\p{C}]/gu, " ")
    .replace(/\s+/g, " ");
  const name = withoutEnds([...withoutEnds(plain)].slice(0, MAX_LENGTH).join(""));
  return DEVICES.test(name) ? `${name} -` : name;
}

/** Neither a space nor a full stop may end a name; one that begins with a full stop is hidden. */
function withoutEnds(name: string): string {
  return name.replace(/^[\s.-]+|[\s.-]+$/g, "");
}
