import { isDateFormat } from "numfmt";
import { DAYS_FROM_1900_TO_1904 } from "../../../spreadsheet/dateSystem";
import { isError, NUM, numberInText, type Scalar, toText } from "../values";
import { broadcast, type Argument, type HostFunction, type Result } from "./definition";

/** For each function of dates: which arguments are dates, and whether its result is one. */
const DATES: Readonly<Record<string, { readonly inputs: readonly number[]; readonly isResult: boolean }>> = {
  TODAY: { inputs: [], isResult: true },
  NOW: { inputs: [], isResult: true },
  DATE: { inputs: [], isResult: true },
  DATEVALUE: { inputs: [], isResult: true },
  YEAR: { inputs: [0], isResult: false },
  MONTH: { inputs: [0], isResult: false },
  DAY: { inputs: [0], isResult: false },
  WEEKDAY: { inputs: [0], isResult: false },
  ISOWEEKNUM: { inputs: [0], isResult: false },
  EDATE: { inputs: [0], isResult: true },
  EOMONTH: { inputs: [0], isResult: true },
  DATEDIF: { inputs: [0, 1], isResult: false },
};

/** The functions of the host, which count days from 1900, for a workbook that counts them from 1904. */
export function with1904Dates(functions: readonly HostFunction[]): HostFunction[] {
  return functions.map((definition) => {
    if (definition.name === "TEXT") return textOf1904(definition);
    if (definition.name === "VALUE") return valueOf1904(definition);
    const dates = DATES[definition.name];
    if (!dates) return definition;
    return {
      ...definition,
      compute: (args, position) => {
        const moved = args.map((argument, index) =>
          dates.inputs.includes(index) ? broadcast([argument], serialFrom1900) : argument,
        );
        const result = definition.compute(moved, position);
        return dates.isResult ? broadcast([result], serialFrom1904) : result;
      },
    };
  });
}

/** Texts of dates are read as days from 1900 by the function itself. */
function serialFrom1900(value: Scalar = null): Scalar {
  if (typeof value === "string" || isError(value)) return value;
  return Number(value) + DAYS_FROM_1900_TO_1904;
}

function serialFrom1904(value: Scalar = null): Scalar {
  if (typeof value !== "number") return value;
  const serial = value - DAYS_FROM_1900_TO_1904;
  return serial < 0 ? NUM : serial;
}

/** TEXT with the layout of a date. */
function textOf1904(definition: HostFunction): HostFunction {
  return {
    ...definition,
    compute: ([value = null, layout = null, ...rest], position) => {
      const moved = broadcast([value, layout], (each = null, pattern = null) => {
        const text = toText(pattern);
        const isDate = !isError(text) && isDateFormat(text);
        return isDate && typeof each === "number" ? serialFrom1900(each) : each;
      });
      return definition.compute([moved, layout, ...rest], position);
    },
  };
}

/** VALUE of a text that is a date. */
function valueOf1904(definition: HostFunction): HostFunction {
  return {
    ...definition,
    compute: (args, position): Result =>
      broadcast(
        [definition.compute(args, position), args[0] ?? null] satisfies Argument[],
        (result = null, input = null) =>
          typeof input === "string" && isDateText(input) ? serialFrom1904(result) : result,
      ),
  };
}

function isDateText(text: string): boolean {
  return numberInText(text) !== null && /^\s*\d{4}-\d/.test(text);
}

/** Functions of dates that only Univer computes, which counts from 1900: they are refused in a workbook of 1904. */
export const NOT_IN_1904: ReadonlySet<string> = new Set(
  "DAYS360 NETWORKDAYS NETWORKDAYS.INTL WEEKNUM WORKDAY WORKDAY.INTL YEARFRAC".split(" "),
);
