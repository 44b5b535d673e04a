import { createContext, useContext, useMemo, useState, type ReactNode } from "react";
import { DraftStore } from "./DraftStore";
import { workbookKey } from "./workbookKey";

const DraftStoreContext = createContext<DraftStore | null>(null);

/** Keeps what is typed below it for the workbook of a name. */
export function DraftStoreProvider({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ReactNode;
}) {
  const { key, kind } = workbookKey(name);
  const store = useMemo(() => DraftStore.forWorkbook(key, kind), [key, kind]);
  return <DraftStoreContext.Provider value={store}>{children}</DraftStoreContext.Provider>;
}

/** The drafts of the open workbook; where none is known, they live as long as what asks for them. */
export function useDraftStore(): DraftStore {
  const [fallback] = useState(() => new DraftStore(null));
  return useContext(DraftStoreContext) ?? fallback;
}
