import fc from "fast-check";
import { onSheet, errorCodeOf } from "../support/excel";

type Rule = Excel.DataValidationRule;

const wholeFrom1To10: Rule = { wholeNumber: { formula1: 1, formula2: 10, operator: "Between" } };

describe("a data validation", () => {
  test("of cells that have none", () =>
    onSheet(async (sheet, context) => {
      const validation = sheet.getRange("A1:B2").dataValidation.load();
      await context.sync();
      expect(validation.toJSON()).toEqual({
        type: "None",
        rule: {},
        errorAlert: { message: "", showAlert: true, style: "Stop", title: "" },
        prompt: { message: "", showPrompt: true, title: "" },
        ignoreBlanks: true,
        valid: true,
      });
    }));

  test.each<[string, Rule, string, Rule]>([
    [
      "whole numbers",
      wholeFrom1To10,
      "WholeNumber",
      { wholeNumber: { formula1: "=1", formula2: "=10", operator: "Between" } },
    ],
    [
      "numbers stated as text",
      { decimal: { formula1: "0.5", operator: "GreaterThan" } },
      "Decimal",
      { decimal: { formula1: "=0.5", operator: "GreaterThan" } },
    ],
    [
      "dates",
      { date: { formula1: "2026-01-31", operator: "GreaterThanOrEqualTo" } },
      "Date",
      { date: { formula1: "=46053", operator: "GreaterThanOrEqualTo" } },
    ],
    [
      "times",
      { time: { formula1: "06:00", operator: "GreaterThan" } },
      "Time",
      { time: { formula1: "=0.25", operator: "GreaterThan" } },
    ],
    [
      "lengths",
      { textLength: { formula1: 120, operator: "LessThanOrEqualTo" } },
      "TextLength",
      { textLength: { formula1: "=120", operator: "LessThanOrEqualTo" } },
    ],
    [
      "a list",
      { list: { inCellDropDown: true, source: "yes,partly,no" } },
      "List",
      { list: { inCellDropDown: true, source: "yes,partly,no" } },
    ],
    [
      "a formula",
      { custom: { formula: "=ISNUMBER(A1)" } },
      "Custom",
      { custom: { formula: "=ISNUMBER(A1)" } },
    ],
  ])("of %s is returned as Excel states it", (_what, rule, type, stated) =>
    onSheet(async (sheet, context) => {
      const validation = sheet.getRange("A1:A3").dataValidation;
      validation.rule = rule;
      validation.load("type,rule");
      await context.sync();
      expect(validation.type).toBe(type);
      expect(validation.rule).toEqual(stated);
    }),
  );

  test("accepts a range as the source of a list, from this sheet or another", () =>
    onSheet(async (sheet, context) => {
      const lists = context.workbook.worksheets.add("Long lists");
      const here = sheet.getRange("A1").dataValidation;
      here.rule = { list: { inCellDropDown: true, source: sheet.getRange("F1:F3") } };
      const there = sheet.getRange("B1").dataValidation;
      there.rule = { list: { inCellDropDown: true, source: lists.getRange("A2:A9") } };
      here.load("rule");
      there.load("rule");
      await context.sync();
      expect(here.rule.list!.source).toBe("=$F$1:$F$3");
      expect(there.rule.list!.source).toBe("='Long lists'!$A$2:$A$9");
    }));

  test("keeps its messages when the rule is set after them", () =>
    onSheet(async (sheet, context) => {
      const validation = sheet.getRange("A1:A9").dataValidation;
      validation.prompt = { title: "Name", message: "Who?", showPrompt: true };
      validation.errorAlert = { title: "Too long", message: "Shorter!", style: "Warning", showAlert: true };
      validation.rule = { textLength: { formula1: 20, operator: "LessThan" } };
      const part = sheet.getRange("A3").dataValidation.load();
      await context.sync();
      expect(part.toJSON()).toMatchObject({
        type: "TextLength",
        prompt: { title: "Name", message: "Who?" },
        errorAlert: { style: "Warning", title: "Too long" },
      });
    }));

  test("reads null where the range's cells differ", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A1:A2").dataValidation.rule = wholeFrom1To10;
      sheet.getRange("A3:A4").dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
      const different = sheet.getRange("A2:A3").dataValidation.load("type,rule,prompt");
      const partly = sheet.getRange("A4:A5").dataValidation.load("type,rule");
      await context.sync();
      expect([different.type, different.rule, different.prompt]).toEqual(["Inconsistent", null, null]);
      expect([partly.type, partly.rule]).toEqual(["MixedCriteria", null]);
    }));

  test("stays on the cells around the cleared ones, with adjusted formulas", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("B2:B9").dataValidation.rule = { custom: { formula: "=A2>$D$1" } };
      sheet.getRange("B4:B5").dataValidation.clear();
      const [above, cleared, below] = ["B2:B3", "B4:B5", "B6:B9"].map((cells) =>
        sheet.getRange(cells).dataValidation.load("type,rule"),
      );
      await context.sync();
      expect([above!.rule, below!.rule]).toEqual([
        { custom: { formula: "=A2>$D$1" } },
        { custom: { formula: "=A6>$D$1" } },
      ]);
      expect(cleared!.type).toBe("None");
    }));
});

describe("Excel refuses", () => {
  const list = (source: string): Rule => ({ list: { inCellDropDown: true, source } });
  const long = (count: number): string => "x".repeat(count);

  test.each<[string, Rule]>([
    ["a list of 256 characters in the rule", list(long(256))],
    ["an empty list", list(" ")],
    ["a list from two columns", list("=$A$1:$B$3")],
    ["a list from a sheet that is not there", list("=Nowhere!$A$1:$A$3")],
    ["a list from a name that is not there", list("=Partnerz")],
    ["a list from a table's column", list("=Partners[Name]")],
    ["a formula without =", { custom: { formula: "A1>1" } }],
    ["a formula that is not well formed", { custom: { formula: "=SUM(A1" } }],
    ["a formula of 256 characters", { custom: { formula: `="${long(253)}"` } }],
    ["a formula with an array", { custom: { formula: "=OR(A1={1,2})" } }],
    ["an unknown operator", { decimal: { formula1: 1, operator: "Over" as "GreaterThan" } }],
    ["a missing upper bound", { decimal: { formula1: 1, operator: "Between" } }],
    ["bounds in the wrong order", { decimal: { formula1: 9, formula2: 1, operator: "Between" } }],
    ["a bound that is no number", { decimal: { formula1: "many", operator: "GreaterThan" } }],
    ["a date that is not in ISO 8601", { date: { formula1: "31/01/2026", operator: "GreaterThan" } }],
    ["a day that the month has not", { date: { formula1: "2026-02-30", operator: "GreaterThan" } }],
    ["two kinds of criteria", { ...wholeFrom1To10, ...list("a,b") }],
    ["no criteria", {}],
    ["unknown criteria", { colour: { formula: "=TRUE" } } as Rule],
  ])("%s", (_what, rule) =>
    onSheet(async (_sheet, context) => {
      context.workbook.worksheets.getActiveWorksheet().tables.add("H1:H2", true).name = "Partners";
      const code = await errorCodeOf(context, (sheet) => (sheet.getRange("A1").dataValidation.rule = rule));
      expect(code).toBe("InvalidArgument");
    }),
  );

  test("the same at their limits are accepted", () =>
    onSheet(async (_sheet, context) => {
      const outcome = await errorCodeOf(context, (sheet) => {
        const validation = sheet.getRange("A1").dataValidation;
        validation.rule = list(long(255));
        validation.errorAlert = { title: long(32), message: long(225), style: "Stop", showAlert: true };
        validation.prompt = { title: long(32), message: long(255), showPrompt: true };
      });
      expect(outcome).toBe("accepted");
    }));

  test.each<[string, (validation: Excel.DataValidation) => void]>([
    [
      "an alert's title of 33 characters",
      (validation) =>
        (validation.errorAlert = { title: long(33), message: "", style: "Stop", showAlert: true }),
    ],
    [
      "an alert of 226 characters",
      (validation) =>
        (validation.errorAlert = { title: "", message: long(226), style: "Stop", showAlert: true }),
    ],
    [
      "a prompt's title of 33 characters",
      (validation) => (validation.prompt = { title: long(33), message: "", showPrompt: true }),
    ],
    [
      "a prompt of 256 characters",
      (validation) => (validation.prompt = { title: "", message: long(256), showPrompt: true }),
    ],
  ])("%s", (_what, call) =>
    onSheet(async (_sheet, context) => {
      const code = await errorCodeOf(context, (sheet) => call(sheet.getRange("A1").dataValidation));
      expect(code).toBe("InvalidArgument");
    }),
  );
});

describe("whether cells are valid", () => {
  test("is reported for all, for none, and as null for some", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A1:A5").values = [[1], [2.5], ["three"], [4], [""]];
      sheet.getRange("A1:A5").dataValidation.rule = wholeFrom1To10;
      const [all, none, some, blank] = ["A4", "A2:A3", "A1:A3", "A5"].map((cells) =>
        sheet.getRange(cells).dataValidation.load("valid"),
      );
      await context.sync();
      expect([all!.valid, none!.valid, some!.valid, blank!.valid]).toEqual([true, false, null, true]);
    }));

  test("follows formulas that are relative to each cell", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A1:A3").formulas = [["a"], ["b"], ["=A1"]];
      sheet.getRange("A1:A3").dataValidation.rule = { custom: { formula: "=COUNTIF($A$1:$A$3,A1)=1" } };
      const [unique, twice] = ["A2", "A3"].map((cell) => sheet.getRange(cell).dataValidation.load("valid"));
      await context.sync();
      expect([unique!.valid, twice!.valid]).toEqual([true, false]);
    }));

  test("blank cells fail when blanks are not ignored", () =>
    onSheet(async (sheet, context) => {
      const validation = sheet.getRange("A1:A3").dataValidation;
      validation.rule = wholeFrom1To10;
      validation.ignoreBlanks = false;
      validation.load("valid");
      await context.sync();
      expect(validation.valid).toBe(false);
    }));
});

/** Whether each text is accepted when typed into B2 under a rule, next to A1:A3 = "Ana", "Luc", 7. */
function areAccepted(rule: Rule, texts: readonly string[], named?: string): Promise<boolean[]> {
  return onSheet(async (sheet, context, host) => {
    sheet.getRange("A1:A3").values = [["Ana"], ["Luc"], [7]];
    if (named) context.workbook.names.add("People", sheet.getRange(named));
    sheet.getRange("B1:B4").dataValidation.rule = rule;
    await context.sync();
    const { id } = host.workbook.sheets[0]!;
    const outcomes: boolean[] = [];
    for (const text of texts) outcomes.push((await host.user.typeInto(id, 1, 1, text)).accepted);
    return outcomes;
  });
}

describe("what is typed into a validated cell", () => {
  const from = (source: string): Rule => ({ list: { inCellDropDown: true, source } });

  test.each<[string, Rule, string[], boolean[]]>([
    [
      "a list in the rule minds case",
      from("Yes, No,3"),
      ["Yes", "no", "No", "3", "4"],
      [true, false, true, true, false],
    ],
    ["a list in cells does not", from("=$A$1:$A$3"), ["ana", "Luc", "7", "Eve"], [true, true, true, false]],
    ["a relative list moves along", from("=A1:A2"), ["Ana", "Luc", "7"], [false, true, true]],
    [
      "whole numbers",
      wholeFrom1To10,
      ["1", "10", "2.5", "11", "five", "TRUE"],
      [true, true, false, false, false, false],
    ],
    [
      "a bound in a cell",
      { decimal: { formula1: "=$A$3", operator: "LessThan" } },
      ["6.9", "7"],
      [true, false],
    ],
    [
      "dates",
      { date: { formula1: "2026-01-31", operator: "GreaterThan" } },
      ["2026-02-01", "2026-01-31", "soon"],
      [true, false, false],
    ],
    [
      "lengths",
      { textLength: { formula1: 3, operator: "LessThanOrEqualTo" } },
      ["abc", "abcd", "1234"],
      [true, false, false],
    ],
    [
      "a formula over the entry itself",
      { custom: { formula: "=COUNTIF($A$1:$B$4,B1)=1" } },
      ["Eve", "Ana", "Eve"],
      [true, false, true],
    ],
  ])("%s", async (_what, rule, texts, expected) => {
    expect(await areAccepted(rule, texts)).toEqual(expected);
  });

  test("a named list is resolved; blanks in it allow any value, as in Excel", async () => {
    expect(await areAccepted(from("=People"), ["Luc", "Eve"], "A1:A3")).toEqual([true, false]);
    expect(await areAccepted(from("=People"), ["Luc", "Eve"], "A1:A5")).toEqual([true, true]);
  });

  test("is refused with the validation's own alert, or accepted when the alert is off", () =>
    onSheet(async (sheet, context, host) => {
      const validation = sheet.getRange("A1").dataValidation;
      validation.rule = wholeFrom1To10;
      validation.errorAlert = { title: "No", message: "Not so", style: "Stop", showAlert: true };
      await context.sync();
      const { id } = host.workbook.sheets[0]!;
      expect(await host.user.typeInto(id, 0, 0, "99")).toEqual({
        accepted: false,
        alert: { style: "Stop", title: "No", message: "Not so" },
      });
      validation.errorAlert = { title: "No", message: "Not so", style: "Stop", showAlert: false };
      await context.sync();
      expect(await host.user.typeInto(id, 0, 0, "99")).toEqual({ accepted: true });
    }));

  test("is compared with two bounds like any number", () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: -110, max: 110 }),
        async (minimum, span, value) => {
          const bounds = { formula1: minimum, formula2: minimum + span };
          const within = await areAccepted({ decimal: { ...bounds, operator: "Between" } }, [String(value)]);
          const beyond = await areAccepted({ decimal: { ...bounds, operator: "NotBetween" } }, [
            String(value),
          ]);
          const inside = value >= minimum && value <= minimum + span;
          expect([within, beyond]).toEqual([[inside], [!inside]]);
        },
      ),
      { numRuns: 20 },
    ));
});

describe("the drop-down of a list", () => {
  function choices(list: Excel.ListDataValidation, column?: string): Promise<string[] | null> {
    return onSheet(async (sheet, context, host) => {
      sheet.getRange("D1:D4").values = [["Name"], ["Ana"], ["Luc"], ["Eve"]];
      sheet.tables.add("D1:D4", true).name = "Partners";
      if (column) context.workbook.names.add("People", column);
      sheet.getRange("A1:A9").dataValidation.rule = { list };
      await context.sync();
      return host.user.choicesFor(host.workbook.sheets[0]!.id, 2, 0);
    });
  }

  test.each<[string, string, string | undefined, string[]]>([
    ["in the rule", "low, high,", undefined, ["low", "high"]],
    ["in cells", "=$D$2:$D$4", undefined, ["Ana", "Luc", "Eve"]],
    ["under a name", "=People", "=Sheet1!$D$2:$D$3", ["Ana", "Luc"]],
    ["under a name of a table's column", "=People", "=Partners[Name]", ["Ana", "Luc", "Eve"]],
    ["that a formula computes", '=IF($D$2="Ana",$D$3:$D$4,$D$2:$D$4)', undefined, ["Luc", "Eve"]],
  ])("offers the items %s", async (_where, source, column, expected) => {
    expect(await choices({ inCellDropDown: true, source }, column)).toEqual(expected);
  });

  test("is hidden when the rule says so", async () => {
    expect(await choices({ inCellDropDown: false, source: "a,b" })).toBeNull();
  });
});
