import { child, descendant, type XmlElement } from "./xmlTree";

/** The theme's colours in the order of their indexes in files. */
const INDEXED_NAMES = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
];
const LINK_NAMES = ["hlink", "folHlink"];

/** Office's own colours, for a file without a theme. */
const OFFICE_COLORS: Readonly<Record<string, string>> = {
  lt1: "FFFFFF",
  dk1: "000000",
  lt2: "E7E6E6",
  dk2: "44546A",
  accent1: "4472C4",
  accent2: "ED7D31",
  accent3: "A5A5A5",
  accent4: "FFC000",
  accent5: "5B9BD5",
  accent6: "70AD47",
  hlink: "0563C1",
  folHlink: "954F72",
};

/** Aliases of the same colours in charts. */
const ALIASES: Readonly<Record<string, string>> = { bg1: "lt1", tx1: "dk1", bg2: "lt2", tx2: "dk2" };

/** The colours of a theme, without "#". */
export class ThemeColors {
  private readonly byName: Readonly<Record<string, string>>;

  constructor(theme: XmlElement | undefined) {
    const scheme = descendant(theme, "themeElements", "clrScheme");
    const themeColors = [...INDEXED_NAMES, ...LINK_NAMES].flatMap((name) => {
      const color = child(scheme, name)?.children[0]?.attributes;
      const value = color?.lastClr ?? color?.val;
      return value && /^[0-9A-Fa-f]{6}$/.test(value) ? [[name, value.toUpperCase()] as const] : [];
    });
    this.byName = { ...OFFICE_COLORS, ...Object.fromEntries(themeColors) };
  }

  named(name: string): string | undefined {
    return this.byName[ALIASES[name] ?? name];
  }

  numbered(index: number): string | undefined {
    return this.byName[[...INDEXED_NAMES, ...LINK_NAMES][index] ?? ""];
  }
}
