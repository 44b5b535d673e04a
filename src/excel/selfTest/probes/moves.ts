import {
  addTable,
  answerOf,
  formulasOf,
  inOneRequest,
  PROBE_NAME,
  SECOND_PROBE_NAME,
  valuesOf,
  writeFromA1,
  type Probe,
} from "../probe";

/** What moved, copied and inserted cells rely on. */
export const MOVE_PROBES: readonly Probe[] = [
  {
    id: "move-table",
    area: "upgrade",
    expected: { rows: 2, isElsewhere: true, formula: [[`=SUM(${PROBE_NAME}[Value])`]] },
    ask: async (bench) => {
      await bench.send((sheet, { worksheets }) => {
        const other = worksheets.add(bench.otherSheet);
        other.visibility = "Hidden";
        addTable(sheet, [["Value"], [1], [2]]);
        sheet.getRange("D1").formulas = [[`=SUM(${PROBE_NAME}[Value])`]];
        sheet.getRange("A1:A3").moveTo(other.getRange("C5"));
      });
      const read = await bench.send((sheet, { tables }) => {
        const formula = formulasOf(sheet.getRange("D1"));
        return answerOf(
          tables.getItem(PROBE_NAME).load("rows/count, worksheet/name"),
          ({ rows, worksheet }) => ({
            rows: rows.count,
            isElsewhere: worksheet.name === bench.otherSheet,
            formula: formula(),
          }),
        );
      });
      return read();
    },
  },
  {
    id: "move-over-reference",
    area: "upgrade",
    expected: [["=#REF!*2"]],
    ask: inOneRequest((sheet) => {
      writeFromA1(sheet, [[1, "=A1*2", 5]]);
      sheet.getRange("C1").moveTo("A1");
      return formulasOf(sheet.getRange("B1"));
    }),
  },
  {
    id: "move-edge",
    area: "upgrade",
    expected: [["=SUM(A1:A5)"]],
    ask: inOneRequest((sheet) => {
      writeFromA1(sheet, [
        [1, "=SUM(A1:A3)"],
        [2, ""],
        [3, ""],
      ]);
      sheet.getRange("A3").moveTo("A5");
      return formulasOf(sheet.getRange("B1"));
    }),
  },
  {
    id: "move-range-elsewhere",
    area: "upgrade",
    expected: { address: "C5", isElsewhere: false },
    ask: async (bench) => {
      const read = await bench.send((sheet, { worksheets }) => {
        const other = worksheets.add(bench.otherSheet);
        other.visibility = "Hidden";
        const held = sheet.getRange("A1");
        held.values = [[1]];
        held.moveTo(other.getRange("C5"));
        held.load("address");
        return () => ({
          address: held.address.split("!").at(-1) ?? "",
          isElsewhere: held.address.includes(bench.otherSheet),
        });
      });
      return read();
    },
  },
  {
    id: "move-validation",
    area: "upgrade",
    expected: "=C5>0",
    ask: inOneRequest((sheet) => {
      const cell = sheet.getRange("B1");
      cell.dataValidation.rule = { custom: { formula: "=A1>0" } };
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A1").moveTo("C5");
      return answerOf(cell.dataValidation.load("rule"), ({ rule }) => rule.custom?.formula ?? null);
    }),
  },
  {
    id: "move-onto-table",
    area: "upgrade",
    expected: "MergedRangeConflict",
    ask: (bench) =>
      bench.refusal((sheet) => {
        addTable(sheet, [["Value"], [1]]);
        sheet.getRange("D1:D2").values = [["Other"], [2]];
        const other = sheet.tables.add(sheet.getRange("D1:D2"), true);
        other.name = SECOND_PROBE_NAME;
        sheet.getRange("A1:A2").moveTo("D1");
      }),
  },
  {
    id: "move-part-of-table",
    area: "upgrade",
    expected: "InvalidArgument",
    ask: (bench) =>
      bench.refusal((sheet) => {
        addTable(sheet, [["Value"], [1], [2]]);
        sheet.getRange("A1:A2").moveTo("D1");
      }),
  },
  {
    id: "r1c1-written",
    area: "import",
    expected: { a1: [["=A2+$B$1"]], r1c1: [["=RC[-2]+R1C2"]] },
    ask: inOneRequest((sheet) => {
      const cell = sheet.getRange("C2");
      cell.formulasR1C1 = [["=RC[-2]+R1C2"]];
      return answerOf(cell.load(["formulas", "formulasR1C1"]), ({ formulas, formulasR1C1 }) => ({
        a1: formulas as string[][],
        r1c1: formulasR1C1 as string[][],
      }));
    }),
  },
  {
    id: "r1c1-a1-reference",
    area: "import",
    expected: [["=A1"]],
    ask: inOneRequest((sheet) => {
      sheet.getRange("C2").formulasR1C1 = [["=A1"]];
      return formulasOf(sheet.getRange("C2"));
    }),
  },
  {
    id: "intersection-stops",
    area: "import",
    expected: { code: "ItemNotFound", values: [["before", ""]] },
    ask: async (bench) => {
      const code = await bench.refusal((sheet) => {
        sheet.getRange("A1").values = [["before"]];
        sheet.getRange("A1:A2").getIntersection("C1:C2").load("address");
        sheet.getRange("B1").values = [["after"]];
      });
      const read = await bench.send((sheet) => valuesOf(sheet.getRange("A1:B1")));
      return { code, values: read() };
    },
  },
];
