import type { ThemeColors } from "./theme";
import { numberAttribute, type XmlElement } from "./xmlTree";

/** The palette of Excel 97 from its eighth entry on; the first eight are duplicates. */
const INDEXED_COLORS = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");
const FIRST_INDEX = 8;

function channels(color: string): [number, number, number] {
  return [0, 2, 4].map((index) => parseInt(color.slice(index, index + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
}

function toHsl([red, green, blue]: readonly [number, number, number]): [number, number, number] {
  const highest = Math.max(red, green, blue);
  const lowest = Math.min(red, green, blue);
  const lightness = (highest + lowest) / 2;
  const spread = highest - lowest;
  if (spread === 0) return [0, 0, lightness];
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  const sixth =
    highest === red
      ? (green - blue) / spread
      : highest === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return [(sixth + 6) % 6, saturation, lightness];
}

function fromHsl([hue, saturation, lightness]: readonly [number, number, number]): string {
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const order: readonly (readonly [number, number, number])[] = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ];
  const base = lightness - chroma / 2;
  return order[Math.floor(hue) % 6]!.map((channel) =>
    Math.round(Math.min(1, Math.max(0, channel + base)) * 255),
  )
    .map((channel) => channel.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}

/** A colour made lighter (towards 1) or darker (towards -1), as the file format defines a tint. */
function applyTint(color: string, tint: number): string {
  if (tint === 0) return color;
  const [hue, saturation, lightness] = toHsl(channels(color));
  const tinted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  return fromHsl([hue, saturation, tinted]);
}

/** The colour ("#RRGGBB") of an element of a sheet or of the styles; undefined for the automatic colour. */
export function colorOf(element: XmlElement | undefined, theme: ThemeColors): string | undefined {
  const rgb = element?.attributes.rgb;
  const indexed = numberAttribute(element, "indexed");
  const themeIndex = numberAttribute(element, "theme");
  const color =
    rgb !== undefined
      ? /^(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})$/.exec(rgb)?.[1]?.toUpperCase()
      : indexed !== undefined
        ? INDEXED_COLORS[indexed < FIRST_INDEX ? indexed : indexed - FIRST_INDEX]
        : themeIndex !== undefined
          ? theme.numbered(themeIndex)
          : undefined;
  return color && `#${applyTint(color, numberAttribute(element, "tint") ?? 0)}`;
}
