import { element, XML_HEADER } from "./xml";

/** Excel's default theme colours since 2013, which table and chart styles use. */
const COLORS: readonly (readonly [string, string])[] = [
  ["dk2", "44546A"],
  ["lt2", "E7E6E6"],
  ["accent1", "4472C4"],
  ["accent2", "ED7D31"],
  ["accent3", "A5A5A5"],
  ["accent4", "FFC000"],
  ["accent5", "5B9BD5"],
  ["accent6", "70AD47"],
  ["hlink", "0563C1"],
  ["folHlink", "954F72"],
];

const PLACEHOLDER = element("a:schemeClr", { val: "phClr" });
const SOLID = element("a:solidFill", {}, PLACEHOLDER);

function repeatThrice(item: string): string {
  return item.repeat(3);
}

function font(name: string, typeface: string): string {
  return element(name, {}, element("a:latin", { typeface }) + '<a:ea typeface=""/><a:cs typeface=""/>');
}

/** The theme of a new workbook: cells without a font use its minor font. */
export function* renderTheme(): Iterable<string> {
  yield XML_HEADER;
  yield '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements>';
  yield element(
    "a:clrScheme",
    { name: "Office" },
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
      COLORS.map(([name, val]) => element(`a:${name}`, {}, element("a:srgbClr", { val }))).join(""),
  );
  yield element(
    "a:fontScheme",
    { name: "Office" },
    font("a:majorFont", "Calibri Light") + font("a:minorFont", "Calibri"),
  );
  const line = element(
    "a:ln",
    { w: 6350, cap: "flat", cmpd: "sng", algn: "ctr" },
    `${SOLID}<a:prstDash val="solid"/>`,
  );
  yield element(
    "a:fmtScheme",
    { name: "Office" },
    element("a:fillStyleLst", {}, repeatThrice(SOLID)) +
      element("a:lnStyleLst", {}, repeatThrice(line)) +
      element("a:effectStyleLst", {}, repeatThrice("<a:effectStyle><a:effectLst/></a:effectStyle>")) +
      element("a:bgFillStyleLst", {}, repeatThrice(SOLID)),
  );
  yield "</a:themeElements></a:theme>";
}
