/** What may stand in an attribute; undefined leaves the attribute out, a boolean is written 1 or 0. */
type AttributeValue = string | number | boolean | undefined;

type Attributes = Readonly<Record<string, AttributeValue>>;

/** The first line of every part. */
export const XML_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * What XML cannot hold, what it would silently change (a carriage return), and text that already looks like
 * the file format's own escape.
 */
const UNSAFE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** Characters of XML's own. */
const MARKUP = /[&<>]/g;

const NAMED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeCharacter(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** A text as element content: what XML cannot hold becomes _xHHHH_, as the file format asks. */
export function escapeText(text: string): string {
  return text.replace(UNSAFE, escapeCharacter).replace(MARKUP, (sign) => NAMED[sign]!);
}

/** A text as an attribute's value; line breaks and tabs would be read as blanks unless escaped. */
function escapeAttribute(text: string): string {
  return text
    .replace(UNSAFE, escapeCharacter)
    .replace(/[\t\n]/g, escapeCharacter)
    .replace(/[&<>"]/g, (sign) => NAMED[sign]!);
}

function attributesText(attributes: Attributes): string {
  let text = "";
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    const written = typeof value === "boolean" ? (value ? "1" : "0") : value;
    text += ` ${name}="${typeof written === "string" ? escapeAttribute(written) : written}"`;
  }
  return text;
}

/** An opening tag, for elements whose content is written piece by piece. */
export function openTag(name: string, attributes: Attributes = {}): string {
  return `<${name}${attributesText(attributes)}>`;
}

/** An element; `content` is markup already, so texts in it must have been escaped. */
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
