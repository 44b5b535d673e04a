import { DAYS_FROM_1900_TO_1904 } from "../../spreadsheet/dateSystem";
import type { WorkbookState } from "../../spreadsheet/state";
import { readInteger } from "../operations/arguments";
import { target, type ObjectDefinition } from "../wire/definition";
import { FunctionResultDefinition } from "./FunctionResult";

const MILLISECONDS_PER_DAY = 86_400_000;
/** The day before the first one that Excel counts from March 1900 on. */
const DAY_0 = Date.UTC(1899, 11, 30);

/** Worksheet functions that are computed for the add-in, without a cell. */
export const FunctionsDefinition: ObjectDefinition<WorkbookState> = {
  type: "Functions",
  scalars: {},
  objects: {},
  methods: {
    Date: {
      call: ({ usesDates1904 }, args) => {
        const [year = 0, month = 0, day = 0] = ["year", "month", "day"].map((name, index) =>
          readInteger(name, args[index], 1, 9999),
        );
        const serial = (Date.UTC(year, month - 1, day) - DAY_0) / MILLISECONDS_PER_DAY;
        return target(FunctionResultDefinition, {
          value: usesDates1904 ? serial - DAYS_FROM_1900_TO_1904 : serial,
        });
      },
    },
  },
};
