import { CALCULATION_MODES, CALCULATION_TYPES } from "../calc/Calculator";
import { target, type ObjectDefinition } from "../wire/definition";
import type { WorkbookState } from "../../spreadsheet/state";
import { readOneOf } from "../operations/arguments";
import { CultureInfoDefinition } from "./CultureInfo";

export const ApplicationDefinition: ObjectDefinition<WorkbookState> = {
  type: "Application",
  scalars: {
    CalculationMode: {
      get: (_self, { services }) => services.calculationMode,
      set: (_self, value, { services }) => {
        services.calculationMode = readOneOf("calculationMode", value, CALCULATION_MODES);
      },
    },
    CalculationState: {
      calculated: true,
      get: (_self, { services }) => services.calculationState,
    },
    DecimalSeparator: { get: (_self, { services }) => services.culture.decimalSeparator },
    ThousandsSeparator: { get: (_self, { services }) => services.culture.thousandsSeparator },
    UseSystemSeparators: { get: () => true },
  },
  objects: {
    CultureInfo: (self) => target(CultureInfoDefinition, self),
  },
  methods: {
    Calculate: {
      call: async (_self, [type], { services }) => {
        const kind = readOneOf("calculationType", type, CALCULATION_TYPES);
        await services.calculate(kind);
      },
    },
    SuspendApiCalculationUntilNextSync: {
      call: (_self, _args, { services }) => services.suspendCalculation(),
    },
    // A no-op: grids draw only after a request is complete.
    SuspendScreenUpdatingUntilNextSync: { call: () => undefined },
  },
};
