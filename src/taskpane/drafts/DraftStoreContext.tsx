import { createContext, useContext, useMemo, useState, type ReactNode } from "react";
import { DraftStore } from "./DraftStore";
import { workbookKey } from "./workbookKey";

const DraftStoreContext = createContext<DraftStore | null>(null);

/** Provides the drafts of the workbook with this name to its children. */
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

/** The drafts of the open workbook; without a provider they last as long as the component. */
export function useDraftStore(): DraftStore {
  const [fallback] = useState(() => new DraftStore(null));
  return useContext(DraftStoreContext) ?? fallback;
}
