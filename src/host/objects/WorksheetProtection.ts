import type { SheetState } from "../../spreadsheet/state";
import type { ObjectDefinition } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { readBoolean, readOneOf, readRecord, readText } from "../operations/arguments";

const MAX_PASSWORD_LENGTH = 255;

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

/** The options of a protection: by default, only selecting is allowed. */
function readOptions(value: unknown): Record<string, boolean | string> {
  const input = value === undefined || value === null ? {} : readRecord("protection options", value);
  for (const name of Object.keys(input)) {
    if (name !== "selectionMode") readOneOf("protection option", name, PERMISSIONS);
  }
  const options: Record<string, boolean | string> = {
    selectionMode: readOneOf("selectionMode", input.selectionMode ?? "Normal", SELECTION_MODES),
  };
  for (const name of PERMISSIONS) options[name] = readBoolean(name, input[name] ?? false);
  return options;
}

function readPassword(value: unknown): string | null {
  if (value === undefined || value === null || value === "") return null;
  return readText("password", value, MAX_PASSWORD_LENGTH);
}

/** The protection of a sheet: locked cells cannot be changed, and other actions only if the options allow them. */
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
