import {
  addTable,
  answerOf,
  inOneRequest,
  PROBE_NAME,
  valuesOf,
  writeFromA1,
  type Answer,
  type Probe,
} from "../probe";

/** What validations and conditional formats rely on. */
export const RULE_PROBES: readonly Probe[] = [
  {
    id: "validation-list",
    area: "repair",
    expected: { type: "List", source: "=$B$1:$B$3", ignoreBlanks: false },
    ask: inOneRequest((sheet) => {
      writeFromA1(sheet, [
        ["", "a"],
        ["", "b"],
        ["", "c"],
      ]);
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = { list: { inCellDropDown: true, source: "=$B$1:$B$3" } };
      dataValidation.ignoreBlanks = false;
      return answerOf(
        dataValidation.load(["type", "rule", "ignoreBlanks"]),
        ({ type, rule, ignoreBlanks }) => ({
          type,
          source: rule.list?.source as string,
          ignoreBlanks,
        }),
      );
    }),
  },
  {
    id: "validation-refuses-all",
    area: "repair",
    expected: { formula: "=FALSE", style: "Stop", value: [[1]] },
    ask: inOneRequest((sheet) => {
      const refusing = sheet.getRange("A1").dataValidation;
      refusing.rule = { custom: { formula: "=FALSE" } };
      refusing.errorAlert = { title: "title", message: "message", showAlert: true, style: "Stop" };
      writeFromA1(sheet, [[1]]);
      const value = valuesOf(sheet.getRange("A1"));
      return answerOf(refusing.load(["rule", "errorAlert"]), ({ rule, errorAlert }) => ({
        formula: rule.custom?.formula ?? null,
        style: errorAlert.style,
        value: value(),
      }));
    }),
  },
  {
    id: "validation-limits",
    area: "repair",
    expected: { type: "Decimal", rule: { formula1: "=0", formula2: "=$B$1", operator: "Between" } },
    ask: inOneRequest((sheet) => {
      const limited = sheet.getRange("A1").dataValidation;
      limited.rule = { decimal: { formula1: 0, formula2: "=$B$1", operator: "Between" } };
      return answerOf(limited.load(["type", "rule"]), ({ type, rule }) => ({
        type,
        rule: (rule.decimal as Answer | undefined) ?? null,
      }));
    }),
  },
  {
    id: "rule-formula",
    area: "repair",
    expected: ['=$A2="a"', "=TRUE"],
    ask: inOneRequest((sheet) => {
      const formats = ['=$A2="a"', "=TRUE"].map((formula) => {
        const format = sheet.getRange("A2:C9").conditionalFormats.add("Custom");
        format.custom.rule.formula = formula;
        format.custom.format.fill.color = "#FFEEDD";
        format.custom.rule.load("formula");
        return format;
      });
      return () => formats.map(({ custom }) => custom.rule.formula);
    }),
  },
  {
    id: "rule-formula-elsewhere",
    area: "repair",
    expected: ['=$A5="a"'],
    ask: async (bench) => {
      await bench.send((sheet) => {
        const format = sheet.getRange("A2:C9").conditionalFormats.add("Custom");
        format.custom.rule.formula = '=$A2="a"';
        format.custom.format.fill.color = "#FFEEDD";
      });
      const { items } = await bench.send((sheet) => {
        const formats = sheet.getRange("B5").conditionalFormats;
        formats.load("items/type, items/custom/rule/formula");
        return formats;
      });
      return items.map(({ custom }) => custom.rule.formula);
    },
  },
  {
    id: "rule-grows",
    area: "import",
    expected: [1, 1],
    ask: async (bench) => {
      await bench.send((sheet) => {
        const table = addTable(sheet, [["Value"], [1], [2]]);
        const format = table.getDataBodyRange().conditionalFormats.add("Custom");
        format.custom.rule.formula = "=TRUE";
        format.custom.format.fill.color = "#FFEEDD";
      });
      const counts = await bench.send((sheet) => {
        sheet.tables.getItem(PROBE_NAME).resize(sheet.getRange("A1:A4"));
        return ["A3", "A4"].map((address) => sheet.getRange(address).conditionalFormats.getCount());
      });
      return counts.map(({ value }) => value);
    },
  },
  {
    id: "rule-border",
    area: "looks",
    expected: ["Continuous", null],
    ask: inOneRequest((sheet) => {
      const format = sheet.getRange("A1:A3").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=TRUE";
      const { borders } = format.custom.format;
      const bottom = borders.getItem("EdgeBottom");
      bottom.style = "Continuous";
      bottom.color = "#BBBBBB";
      const top = borders.getItem("EdgeTop");
      return answerOf([bottom.load("style"), top.load("style")], (edges) =>
        edges.map(({ style }) => (style as string | null) ?? null),
      );
    }),
  },
];
