import { createContext, useContext, useMemo, type ReactNode } from "react";
import { Drafts } from "./Drafts";
import { workbookKey } from "./workbookKey";

const DraftsContext = createContext<Drafts | null>(null);

/** Keeps what is typed below it for the workbook of a name. */
export function DraftsProvider({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const key = workbookKey(name);
  const drafts = useMemo(() => new Drafts(key), [key]);
  return <DraftsContext.Provider value={drafts}>{children}</DraftsContext.Provider>;
}

/** The drafts of the open workbook. */
export function useDrafts(): Drafts {
  const drafts = useContext(DraftsContext);
  if (!drafts) throw new Error("useDrafts stands outside of the pane");
  return drafts;
}
