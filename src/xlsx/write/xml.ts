/** The value of an attribute; undefined omits the attribute, a boolean is written as 1 or 0. */
type AttributeValue = string | number | boolean | undefined;

type Attributes = Readonly<Record<string, AttributeValue>>;

/** The first line of every part. */
export const XML_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Characters that XML cannot contain or silently changes (a carriage return), and text that looks like an escape of
 * the file format.
 */
const UNSAFE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** Characters with a meaning in XML. */
const MARKUP = /[&<>]/g;

const NAMED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function entityOf(character: string): string {
  return NAMED[character] ?? character;
}

function escapeCharacter(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** A text as element content: a character that XML cannot contain becomes _xHHHH_, as the file format requires. */
export function escapeText(text: string): string {
  return text.replace(UNSAFE, escapeCharacter).replace(MARKUP, entityOf);
}

/** A text as an attribute's value; line breaks and tabs would be read as blanks unless escaped. */
function escapeAttribute(text: string): string {
  return text
    .replace(UNSAFE, escapeCharacter)
    .replace(/[\t\n]/g, escapeCharacter)
    .replace(/[&<>"]/g, entityOf);
}

function attributesText(attributes: Attributes): string {
  let text = "";
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    const printed = typeof value === "boolean" ? (value ? "1" : "0") : value;
    text += ` ${name}="${typeof printed === "string" ? escapeAttribute(printed) : printed}"`;
  }
  return text;
}

/** An opening tag, for elements whose content is written piece by piece. */
export function openTag(name: string, attributes: Attributes = {}): string {
  return `<${name}${attributesText(attributes)}>`;
}

/** An element; `content` is markup: texts in it must already be escaped. */
export function element(name: string, attributes: Attributes = {}, content = ""): string {
  const start = `<${name}${attributesText(attributes)}`;
  return content === "" ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** An element that holds a text. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return `${openTag(name, attributes)}${escapeText(text)}</${name}>`;
}

/** `"#0B5C63"` as the file format writes a colour: `"FF0B5C63"`. */
export function argb(color: string): string {
  return `FF${rgb(color)}`;
}

/** `"#0B5C63"` as DrawingML writes a colour: `"0B5C63"`. */
export function rgb(color: string): string {
  return color.replace(/^#/, "").toUpperCase();
}
