import { useCallback, useRef, useState } from "react";
import type { Host, LeftOutKind, OfficeClient } from "../host";
import type { Language } from "../languages";
import { openFile, type OpenedFile, type OpenProblem } from "./openFile";
import { startHost } from "./startHost";

/** One Excel with one workbook, that speaks one language. */
interface Session {
  /** another one for each Excel that was started */
  readonly number: number;
  readonly host: Host;
  readonly language: Language;
  /** what the workbook's file is called; null when it has none yet */
  readonly fileName: string | null;
}

/** How the opening of a file stands. */
export type Opening =
  | { readonly kind: "none" }
  | { readonly kind: "opening"; readonly name: string }
  | { readonly kind: "failed"; readonly name: string; readonly problem: OpenProblem }
  | { readonly kind: "leftOut"; readonly name: string; readonly kinds: readonly LeftOutKind[] };

const NONE: Opening = { kind: "none" };

export interface Sessions {
  readonly session: Session;
  readonly opening: Opening;
  /** Another Excel takes over the same workbook and speaks the language. */
  speak(language: Language): void;
  /** A new workbook takes the place of this one. */
  renew(): void;
  /** Opens a file beside this workbook; undefined, and told, where it cannot be opened. */
  read(file: File): Promise<OpenedFile | undefined>;
  /** The workbook of a file takes the place of this one. */
  put(opened: OpenedFile): void;
  /** Takes away what is told of the opening. */
  dismiss(): void;
}

/** The Excel in the page, and what puts another in its place. */
export function useSession(client: OfficeClient, firstLanguage: Language): Sessions {
  const last = useRef(0);
  const begin = useCallback(
    (session: Omit<Session, "number">): Session => {
      session.host.attach(client);
      return { ...session, number: (last.current += 1) };
    },
    [client],
  );
  const [session, setSession] = useState(() =>
    begin({ host: startHost(firstLanguage), language: firstLanguage, fileName: null }),
  );
  const [opening, setOpening] = useState<Opening>(NONE);
  const { host, language, fileName } = session;

  const speak = (asked: Language) =>
    setSession(begin({ host: startHost(asked, host.workbook), language: asked, fileName }));
  const renew = () => {
    setOpening(NONE);
    setSession(begin({ host: startHost(language), language, fileName: null }));
  };
  const read = async (file: File) => {
    const { name } = file;
    setOpening({ kind: "opening", name });
    // Reading takes the page's whole attention: first let it say so.
    await painted();
    const outcome = await openFile(file, language);
    if ("problem" in outcome) {
      setOpening({ kind: "failed", name, problem: outcome.problem });
      return undefined;
    }
    setOpening(NONE);
    return outcome;
  };
  const put = ({ name, host, leftOut }: OpenedFile) => {
    setSession(begin({ host, language, fileName: name }));
    setOpening(leftOut.length > 0 ? { kind: "leftOut", name, kinds: leftOut } : NONE);
  };
  return {
    session,
    opening,
    speak,
    renew,
    read,
    put,
    dismiss: () => setOpening(NONE),
  };
}

/** Waits until what was set is to be seen. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
}
