import type { ObjectDefinition } from "../wire/definition";
import type { WorkbookState } from "../../spreadsheet/state";
import { HostError } from "../wire/HostError";

export const WorkbookProtectionDefinition: ObjectDefinition<WorkbookState> = {
  type: "WorkbookProtection",
  scalars: { Protected: { get: (self) => self.protection.protected } },
  objects: {},
  methods: {
    Protect: {
      call: (self, [password]) => {
        if (self.protection.protected)
          throw new HostError("AccessDenied", "The workbook is already protected.");
        self.protection = { protected: true, ...(typeof password === "string" ? { password } : {}) };
      },
    },
    Unprotect: {
      call: (self, [password]) => {
        if (!self.protection.protected) throw new HostError("AccessDenied", "The workbook is not protected.");
        const expected = self.protection.password ?? "";
        if (expected !== "" && password !== expected) {
          throw new HostError("AccessDenied", "The password is not that of the workbook.");
        }
        self.protection = { protected: false };
      },
    },
  },
};

/** Refuses to add, take away, rename, move, hide or show a sheet while the workbook's structure is protected. */
export function requireStructureUnprotected(workbook: WorkbookState): void {
  if (workbook.protection.protected) {
    throw new HostError("AccessDenied", "The structure of the workbook is protected.");
  }
}
