import type { SheetState } from "../../spreadsheet/state";
import type { ObjectDefinition } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { readBoolean, readOneOf, readRecord, readText } from "../operations/arguments";

const LONGEST_PASSWORD = 255;

const PERMISSIONS = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;

const SELECTION_MODES = ["Normal", "Unlocked", "None"] as const;

/** What a protection allows: nothing but to select, unless said otherwise. */
function readOptions(value: unknown): Record<string, boolean | string> {
  const stated = value === undefined || value === null ? {} : readRecord("protection options", value);
  for (const name of Object.keys(stated)) {
    if (name !== "selectionMode") readOneOf("protection option", name, PERMISSIONS);
  }
  const options: Record<string, boolean | string> = {
    selectionMode: readOneOf("selectionMode", stated.selectionMode ?? "Normal", SELECTION_MODES),
  };
  for (const name of PERMISSIONS) options[name] = readBoolean(name, stated[name] ?? false);
  return options;
}

function readPassword(value: unknown): string | null {
  if (value === undefined || value === null || value === "") return null;
  return readText("password", value, LONGEST_PASSWORD);
}

/** Keeps a sheet's locked cells, and what its options do not allow, from being changed. */
export const WorksheetProtectionDefinition: ObjectDefinition<SheetState> = {
  type: "WorksheetProtection",
  scalars: {
    Protected: { get: (sheet) => sheet.protection.protected },
    Options: {
      get: ({ protection }) => (protection.protected ? { ...protection.options } : readOptions(undefined)),
    },
  },
  objects: {},
  methods: {
    Protect: {
      call: (sheet, [options, password]) => {
        if (sheet.protection.protected) {
          throw new HostError("AccessDenied", `The sheet "${sheet.name}" is protected already.`);
        }
        const secret = readPassword(password);
        sheet.protection = {
          protected: true,
          options: readOptions(options),
          ...(secret === null ? {} : { password: secret }),
        };
      },
    },
    Unprotect: {
      call: (sheet, [password]) => {
        if (!sheet.protection.protected) {
          throw new HostError("AccessDenied", `The sheet "${sheet.name}" is not protected.`);
        }
        if (sheet.protection.password !== undefined && sheet.protection.password !== readPassword(password)) {
          throw new HostError(
            "AccessDenied",
            "The password is not the one that the sheet was protected with.",
          );
        }
        sheet.protection = { protected: false, options: {} };
      },
    },
  },
};
