import { createContext, useContext, useMemo, useState, type ReactNode } from "react";
import { Drafts } from "./Drafts";
import { workbookKey } from "./workbookKey";

const DraftsContext = createContext<Drafts | null>(null);

/** Keeps what is typed below it for the workbook of a name. */
export function DraftsProvider({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const { key, kind } = workbookKey(name);
  const drafts = useMemo(() => Drafts.of(key, kind), [key, kind]);
  return <DraftsContext.Provider value={drafts}>{children}</DraftsContext.Provider>;
}

/** The drafts of the open workbook; where none is known, they live as long as what asks for them. */
export function useDrafts(): Drafts {
  const [alone] = useState(() => new Drafts(null));
  return useContext(DraftsContext) ?? alone;
}
