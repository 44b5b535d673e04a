import {
  addTable,
  answerOf,
  inOneRequest,
  numberFormatsOf,
  valuesOf,
  writeFromA1,
  type Probe,
} from "../probe";

/** The space of the French percent format. */
const SPACE = "\u00a0";
/** points: wider than any column is by default */
const WIDE = 200;

/** What number formats, entries as texts and looks of cells rely on. */
export const FORMAT_PROBES: readonly Probe[] = [
  {
    id: "percent-format",
    area: "looks",
    expected: { format: [[`0.0"${SPACE}"%`]], value: [[0.45]] },
    ask: inOneRequest((sheet) => {
      const cell = sheet.getRange("A1");
      cell.values = [[0.45]];
      cell.numberFormat = [[`0.0"${SPACE}"%`]];
      const format = numberFormatsOf(cell);
      const value = valuesOf(cell);
      return () => ({ format: format(), value: value() });
    }),
  },
  {
    id: "percent-bare-space",
    area: "looks",
    expected: [[`45${SPACE}%`]],
    ask: inOneRequest((sheet) => {
      const cell = sheet.getRange("A1");
      cell.values = [[0.45]];
      cell.numberFormat = [[`0${SPACE}%`]];
      return answerOf(cell.load("text"), ({ text }) => text);
    }),
  },
  {
    id: "date-formats",
    area: "looks",
    expected: [["yyyy-mm-dd", "d mmm yyyy", "@", "#,##0.0"]],
    ask: inOneRequest((sheet) => {
      const cells = sheet.getRange("A1:D1");
      cells.numberFormat = [["yyyy-mm-dd", "d mmm yyyy", "@", "#,##0.0"]];
      return numberFormatsOf(cells);
    }),
  },
  {
    id: "apostrophe",
    area: "import",
    expected: { values: [["=1+1", "007", "3-4"]], types: [["String", "String", "String"]] },
    ask: inOneRequest((sheet) => {
      writeFromA1(sheet, [["'=1+1", "'007", "'3-4"]]);
      const cells = sheet.getRange("A1:C1");
      return answerOf(cells.load(["values", "valueTypes"]), ({ values, valueTypes }) => ({
        values: values as string[][],
        types: valueTypes,
      }));
    }),
  },
  {
    id: "text-format",
    area: "import",
    expected: { values: [["007", "12"]], types: [["String", "String"]] },
    ask: inOneRequest((sheet) => {
      sheet.getRange("A1:B1").numberFormat = [["@", "@"]];
      writeFromA1(sheet, [["007", 12]]);
      const cells = sheet.getRange("A1:B1");
      return answerOf(cells.load(["values", "valueTypes"]), ({ values, valueTypes }) => ({
        values: values as string[][],
        types: valueTypes,
      }));
    }),
  },
  {
    id: "entry-read-as-typed",
    area: "import",
    expected: [[0.45, 12, true]],
    ask: inOneRequest((sheet) => {
      writeFromA1(sheet, [["45%", "12", "TRUE"]]);
      return valuesOf(sheet.getRange("A1:C1"));
    }),
  },
  {
    id: "column-number-format",
    area: "looks",
    expected: { format: [["0.0%"]], isUnused: true },
    ask: inOneRequest((sheet) => {
      sheet.getRange("B:B").numberFormat = [["0.0%"]];
      const used = sheet.getUsedRangeOrNullObject(true);
      const format = numberFormatsOf(sheet.getRange("B500"));
      return answerOf(used.load("address"), ({ isNullObject }) => ({
        format: format(),
        isUnused: isNullObject,
      }));
    }),
  },
  {
    id: "same-format-is-unused",
    area: "repair",
    expected: true,
    ask: inOneRequest((sheet) => {
      sheet.getRange("B:B").numberFormat = [["0.0%"]];
      sheet.getRange("B3").numberFormat = [["0.0%"]];
      const used = sheet.getUsedRangeOrNullObject(false);
      return answerOf(used.load("address"), ({ isNullObject }) => isNullObject);
    }),
  },
  {
    id: "clear-in-column",
    area: "looks",
    expected: [["0.0%"], ["General"]],
    ask: inOneRequest((sheet) => {
      sheet.getRange("B:B").numberFormat = [["0.0%"]];
      sheet.getRange("B2").clear("All");
      return numberFormatsOf(sheet.getRange("B1:B2"));
    }),
  },
  {
    id: "copy-column-formats",
    area: "looks",
    expected: [["0.0%", "0.0%"]],
    ask: inOneRequest((sheet) => {
      sheet.getRange("B:B").numberFormat = [["0.0%"]];
      sheet.getRange("C:C").copyFrom("B:B", "Formats");
      sheet.getRange("D:D").copyFrom("B7", "Formats");
      return numberFormatsOf(sheet.getRange("C9:D9"));
    }),
  },
  {
    id: "column-edges",
    area: "looks",
    expected: ["Continuous", "Continuous"],
    ask: inOneRequest((sheet) => {
      const column = sheet.getRange("B:B").format.borders;
      column.getItem("InsideHorizontal").style = "Continuous";
      const above = sheet.getRange("B5").format.borders.getItem("EdgeBottom");
      const below = sheet.getRange("B6").format.borders.getItem("EdgeTop");
      return answerOf([above.load("style"), below.load("style")], (edges) => edges.map(({ style }) => style));
    }),
  },
  {
    id: "border-is-thin",
    area: "looks",
    expected: "Thin",
    ask: inOneRequest((sheet) => {
      const border = sheet.getRange("B2").format.borders.getItem("EdgeBottom");
      border.style = "Continuous";
      return answerOf(border.load("weight"), ({ weight }) => weight);
    }),
  },
  {
    id: "inserted-row-format",
    area: "import",
    expected: [["0.0%"]],
    ask: inOneRequest((sheet) => {
      sheet.getRange("A1:A2").numberFormat = [["0.0%"], ["yyyy"]];
      sheet.getRange("2:2").insert("Down");
      return numberFormatsOf(sheet.getRange("A2"));
    }),
  },
  {
    id: "inserted-first-row-format",
    area: "import",
    expected: [["0.0%"]],
    ask: inOneRequest((sheet) => {
      addTable(sheet, [["Value"], [1], [2]]);
      sheet.getRange("A2:A3").numberFormat = [["0.0%"], ["0.0%"]];
      sheet.getRange("2:2").insert("Down");
      return numberFormatsOf(sheet.getRange("A2"));
    }),
  },
  {
    id: "inserted-column-format",
    area: "upgrade",
    expected: [["0.0%"]],
    ask: inOneRequest((sheet) => {
      sheet.getRange("A1:B1").numberFormat = [["0.0%", "yyyy"]];
      sheet.getRange("B:B").insert("Right");
      return numberFormatsOf(sheet.getRange("B1"));
    }),
  },
  {
    id: "inserted-width",
    area: "upgrade",
    expected: true,
    ask: inOneRequest((sheet) => {
      sheet.getRange("A:A").format.columnWidth = WIDE;
      sheet.getRange("B:B").insert("Right");
      const { format } = sheet.getRange("B:B");
      return answerOf(format.load("columnWidth"), ({ columnWidth }) => columnWidth < WIDE);
    }),
  },
  {
    id: "clear-formats-unmerges",
    area: "repair",
    expected: { merged: [["a", ""]], afterwards: [["a", "b"]] },
    ask: async (bench) => {
      const merged = await bench.send((sheet) => {
        writeFromA1(sheet, [["a", "c"]]);
        const cells = sheet.getRange("A1:B1");
        cells.merge(false);
        return valuesOf(cells);
      });
      const read = await bench.send((sheet) => {
        const cells = sheet.getRange("A1:B1");
        cells.clear("Formats");
        sheet.getRange("B1").values = [["b"]];
        return valuesOf(cells);
      });
      return { merged: merged(), afterwards: read() };
    },
  },
];
