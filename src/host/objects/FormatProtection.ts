import type { ObjectDefinition } from "../wire/definition";
import { readBoolean } from "../operations/arguments";
import { requireUnprotected } from "../operations/protectionGuard";
import { changeStyle, commonStyleValue, mergeStyle } from "../../spreadsheet/styles";
import type { RangeTarget } from "../operations/targets";

/** Whether cells are locked, and their formulas hidden, while their sheet is protected. */
export const FormatProtectionDefinition: ObjectDefinition<RangeTarget> = {
  type: "FormatProtection",
  scalars: {
    Locked: {
      get: ({ sheet, area }) => commonStyleValue(sheet, area, (style) => style.locked ?? true),
      set: ({ sheet, area }, value) => {
        requireUnprotected(sheet);
        const locked = readBoolean("protection.locked", value);
        changeStyle(sheet, area, (style) => mergeStyle(style, { locked: locked ? undefined : false }));
      },
    },
    FormulaHidden: {
      get: ({ sheet, area }) => commonStyleValue(sheet, area, (style) => style.formulaHidden ?? false),
      set: ({ sheet, area }, value) => {
        requireUnprotected(sheet);
        const formulaHidden = readBoolean("protection.formulaHidden", value) || undefined;
        changeStyle(sheet, area, (style) => mergeStyle(style, { formulaHidden }));
      },
    },
  },
  objects: {},
  methods: {},
};
