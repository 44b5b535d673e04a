import {
  addTable,
  inOneRequest,
  PROBE_NAME,
  SECOND_PROBE_NAME,
  valuesOf,
  writeFromA1,
  type Probe,
} from "../probe";

const ROWS = [["Value"], [1], [2], [3]] as const;
const COLUMN = `=${PROBE_NAME}[Value]`;

/** What defined names rely on. The name has the second name of the scratch, the table the first. */
export const NAME_PROBES: readonly Probe[] = [
  {
    id: "name-column",
    area: "figures",
    expected: COLUMN,
    ask: inOneRequest((sheet, { names }) => {
      addTable(sheet, ROWS);
      const name = names.add(SECOND_PROBE_NAME, COLUMN);
      name.load("formula");
      return () => name.formula as string;
    }),
  },
  {
    id: "name-set-again",
    area: "upgrade",
    expected: COLUMN,
    ask: inOneRequest((sheet, { names }) => {
      addTable(sheet, ROWS);
      const name = names.add(SECOND_PROBE_NAME, "=1");
      name.formula = COLUMN;
      name.load("formula");
      return () => name.formula as string;
    }),
  },
  {
    id: "name-grows",
    area: "figures",
    expected: [[10]],
    ask: inOneRequest((sheet, { names }) => {
      const table = addTable(sheet, ROWS);
      names.add(SECOND_PROBE_NAME, COLUMN);
      const sum = sheet.getRange("C1");
      sum.formulas = [[`=SUM(${SECOND_PROBE_NAME})`]];
      table.resize(sheet.getRange("A1:A5"));
      sheet.getRange("A5").values = [[4]];
      sheet.calculate(false);
      return valuesOf(sum);
    }),
  },
  {
    id: "name-value",
    area: "figures",
    expected: { type: "Integer", value: 3, arrayType: "Array", arrayValues: [[1], [2], [3]] },
    ask: inOneRequest((sheet, { names }) => {
      writeFromA1(sheet, [[1], [2], [3]]);
      const number = names.add(PROBE_NAME, "=1+2");
      number.load(["type", "value"]);
      const array = names.add(SECOND_PROBE_NAME, "={1;2;3}");
      array.load("type");
      array.arrayValues.load("values");
      return () => ({
        type: number.type,
        value: number.value as number,
        arrayType: array.type,
        arrayValues: array.arrayValues.values as number[][],
      });
    }),
  },
  {
    id: "name-hidden-text",
    area: "upgrade",
    expected: { formula: '="a ""b"""&"c"', visible: false },
    ask: inOneRequest((_sheet, { names }) => {
      const name = names.add(PROBE_NAME, '="a ""b"""&"c"');
      name.visible = false;
      name.load(["formula", "visible"]);
      return () => ({ formula: name.formula as string, visible: name.visible });
    }),
  },
];
