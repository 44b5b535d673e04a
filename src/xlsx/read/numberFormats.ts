import { child, children, numberAttribute, textAttribute, type XmlElement } from "./xmlTree";

/** The built-in number formats, as in Excel in American English. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: "$#,##0_);($#,##0)",
  6: "$#,##0_);[Red]($#,##0)",
  7: "$#,##0.00_);($#,##0.00)",
  8: "$#,##0.00_);[Red]($#,##0.00)",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

/** The number formats of a file, by id. */
export function numberFormats(list: XmlElement | undefined): ReadonlyMap<number, string> {
  const formats = new Map(Object.entries(BUILT_IN).map(([id, code]) => [Number(id), code]));
  for (const format of children(list, "numFmt")) {
    const code = textAttribute(format, "formatCode");
    const id = numberAttribute(format, "numFmtId");
    if (id !== undefined && code !== undefined) formats.set(id, code);
  }
  return formats;
}

/** The number format of each cell style of a file, by the style's index. */
export function cellNumberFormats(styleSheet: XmlElement | undefined): readonly string[] {
  const formats = numberFormats(child(styleSheet, "numFmts"));
  return children(child(styleSheet, "cellXfs"), "xf").map(
    (xf) => formats.get(numberAttribute(xf, "numFmtId") ?? 0) ?? "General",
  );
}
