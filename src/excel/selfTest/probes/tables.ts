import {
  addTable,
  answerOf,
  formulasOf,
  inOneRequest,
  PROBE_NAME,
  valuesOf,
  writeFromA1,
  type Answer,
  type Bench,
  type Probe,
} from "../probe";

const ROWS = [
  ["Name", "Value", "Double"],
  ["a", 1, "=B2*2"],
  ["b", 2, "=B3*2"],
] as const;

/** The address of a table without its sheet. */
function areaOf(range: Excel.Range): () => string {
  range.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
  return () => [range.rowIndex, range.columnIndex, range.rowCount, range.columnCount].join(" ");
}

/** Queues a table of three rows of which a filter hides the second. */
function filterSecondRow(bench: Bench): Promise<unknown> {
  return bench.send((sheet) => {
    const table = addTable(sheet, [["Value"], [1], [2], [3]]);
    table.columns.getItem("Value").filter.applyValuesFilter(["1", "3"]);
  });
}

/** The values of a filtered table after they were written. */
async function valuesAfterFilter(bench: Bench, write: (body: Excel.Range) => void): Promise<Answer> {
  await filterSecondRow(bench);
  await bench.send((sheet) => write(sheet.getRange("A2:A4")));
  const read = await bench.send((sheet) => valuesOf(sheet.getRange("A2:A4")));
  return read();
}

/** What tables rely on. Positions are first row, first column, rows, columns. */
export const TABLE_PROBES: readonly Probe[] = [
  {
    id: "table-extends",
    area: "import",
    expected: "0 0 3 3",
    ask: async (bench) => {
      await bench.send((sheet) => addTable(sheet, ROWS));
      await bench.send((sheet) => {
        sheet.getRange("A4:B4").values = [["c", 3]];
      });
      const read = await bench.send((sheet) => areaOf(sheet.tables.getItem(PROBE_NAME).getRange()));
      return read();
    },
  },
  {
    id: "filtered-rows-at-once",
    area: "import",
    expected: [[10], [20], [30]],
    ask: (bench) =>
      valuesAfterFilter(bench, (body) => {
        body.values = [[10], [20], [30]];
      }),
  },
  {
    id: "filtered-row-alone",
    area: "import",
    expected: [[1], [20], [3]],
    ask: (bench) =>
      valuesAfterFilter(bench, (body) => {
        body.getRow(1).values = [[20]];
      }),
  },
  {
    id: "filtered-rows-known",
    area: "import",
    expected: null,
    ask: async (bench) => {
      await filterSecondRow(bench);
      const read = await bench.send((sheet) =>
        answerOf(sheet.getRange("A2:A4").load("rowHidden"), ({ rowHidden }) => rowHidden),
      );
      return read();
    },
  },
  {
    id: "resize-keeps-below",
    area: "import",
    expected: [["c", 3]],
    ask: inOneRequest((sheet) => {
      const table = addTable(sheet, ROWS);
      const below = sheet.getRange("A4:B4");
      below.values = [["c", 3]];
      table.resize(sheet.getRange("A1:C4"));
      return valuesOf(below);
    }),
  },
  {
    id: "resize-cuts-off",
    area: "import",
    expected: { rows: 1, below: [["b"]] },
    ask: inOneRequest((sheet) => {
      const table = addTable(sheet, ROWS);
      table.resize(sheet.getRange("A1:C2"));
      table.rows.load("count");
      const below = valuesOf(sheet.getRange("A3"));
      return () => ({ rows: table.rows.count, below: below() });
    }),
  },
  {
    id: "calculated-column",
    area: "import",
    expected: [["=B4*2"]],
    ask: (bench) =>
      formulaOfNewRow(bench, (table) => {
        table.columns.getItem("Double").getDataBodyRange().formulas = [["=B2*2"], ["=B3*2"]];
      }),
  },
  {
    id: "calculated-column-r1c1",
    area: "import",
    expected: [["=B4*2"]],
    ask: (bench) =>
      formulaOfNewRow(bench, (table) => {
        table.columns.getItem("Double").getDataBodyRange().formulasR1C1 = [["=RC[-1]*2"], ["=RC[-1]*2"]];
      }),
  },
  {
    id: "rows-add-blank",
    area: "import",
    needs: "1.15",
    expected: { rows: 1, values: [["a", 1]] },
    ask: inOneRequest((sheet) => {
      const table = sheet.tables.add(sheet.getRange("A1:B1"), true);
      addRow(table, ["a", 1]);
      return rowsOf(table);
    }),
  },
  {
    id: "rows-add-emptied",
    area: "import",
    needs: "1.15",
    expected: { rows: 1, values: [["b", 2]] },
    ask: inOneRequest((sheet) => {
      const table = addTable(sheet, [
        ["Name", "Value"],
        ["a", 1],
      ]);
      sheet.getRange("A2:B2").clear("Contents");
      addRow(table, ["b", 2]);
      return rowsOf(table);
    }),
  },
  {
    id: "table-header-only",
    area: "upgrade",
    expected: [["Name"], [""], ["below"]],
    ask: inOneRequest((sheet) => {
      writeFromA1(sheet, [["Name"], ["below"]]);
      sheet.tables.add(sheet.getRange("A1:A1"), true);
      return valuesOf(sheet.getRange("A1:A3"));
    }),
  },
  {
    id: "insert-column",
    area: "upgrade",
    expected: { area: "0 0 3 4", values: [["a", "", 1]] },
    ask: inOneRequest((sheet) => {
      const table = addTable(sheet, ROWS);
      sheet.getRange("B:B").insert("Right");
      const area = areaOf(table.getRange());
      const values = valuesOf(sheet.getRange("A2:C2"));
      return () => ({ area: area(), values: values() });
    }),
  },
  {
    id: "insert-row",
    area: "import",
    expected: { area: "0 0 4 3", formulas: [["", "", "=B3*2"]] },
    ask: inOneRequest((sheet) => {
      const table = addTable(sheet, ROWS);
      sheet.getRange("3:3").insert("Down");
      const area = areaOf(table.getRange());
      const formulas = formulasOf(sheet.getRange("A3:C3"));
      return () => ({ area: area(), formulas: formulas() });
    }),
  },
  {
    id: "column-added-last",
    area: "upgrade",
    expected: { area: "0 0 3 4", values: [["New"], [""], [""]] },
    ask: inOneRequest((sheet) => {
      const table = addTable(sheet, ROWS);
      const column = table.columns.add(undefined, [["New"], [""], [""]]);
      const area = areaOf(table.getRange());
      const values = valuesOf(column.getRange());
      return () => ({ area: area(), values: values() });
    }),
  },
  {
    id: "null-leaves-cell",
    area: "repair",
    expected: [["a", 9, 18]],
    ask: inOneRequest((sheet) => {
      addTable(sheet, ROWS);
      const row = sheet.getRange("A2:C2");
      row.values = [[null, 9, null]];
      sheet.calculate(false);
      return valuesOf(row);
    }),
  },
];

/** The formula that a column has in a row that is added by the size of its table, and one request later. */
async function formulaOfNewRow(bench: Bench, fill: (table: Excel.Table) => void): Promise<Answer> {
  await bench.send((sheet) => {
    const table = addTable(sheet, [
      ["Name", "Value", "Double"],
      ["a", 1, ""],
      ["b", 2, ""],
    ]);
    fill(table);
  });
  await bench.send((sheet) => sheet.tables.getItem(PROBE_NAME).resize(sheet.getRange("A1:C4")));
  const read = await bench.send((sheet) => formulasOf(sheet.getRange("C4")));
  return read();
}

/** Queues a row: the method has a parameter that Excel has since ExcelApi 1.15, which its probes need. */
function addRow({ rows }: Excel.Table, row: readonly (string | number)[]): void {
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.15")) rows.add(undefined, [[...row]]);
}

function rowsOf(table: Excel.Table): () => Answer {
  table.rows.load("count");
  const values = valuesOf(table.getDataBodyRange());
  return () => ({ rows: table.rows.count, values: values() });
}
