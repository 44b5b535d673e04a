import { useCallback, useRef, useState } from "react";
import type { UnsupportedFeature, UnsupportedPlaces } from "../xlsx";
import type { Host, OfficeClient } from "../host";
import type { Language } from "../languages";
import { openFile, type OpenedFile, type OpenErrorCode } from "./openFile";
import { startHost } from "./startHost";
import { whenIdle } from "./whenIdle";

/** One host with one workbook in one language. */
interface Session {
  /** unique for each host */
  readonly id: number;
  readonly host: Host;
  readonly language: Language;
  /** the name of the workbook's file; null if it has none yet */
  readonly fileName: string | null;
}

/** The state of opening a file. */
export type Opening =
  | { readonly kind: "none" }
  | { readonly kind: "opening"; readonly name: string }
  | { readonly kind: "failed"; readonly name: string; readonly errorCode: OpenErrorCode }
  | {
      readonly kind: "unsupportedFeatures";
      readonly name: string;
      readonly features: readonly UnsupportedFeature[];
      readonly places: UnsupportedPlaces;
    };

const NONE: Opening = { kind: "none" };

export interface SessionControl {
  readonly session: Session;
  readonly opening: Opening;
  /** Starts a new host for the same workbook in another language. */
  setLanguage(language: Language): void;
  /** Replaces the workbook with a new one. */
  createNew(): void;
  /** Opens a file without showing it; undefined, with a notice, if it cannot be opened. */
  readFile(file: File): Promise<OpenedFile | undefined>;
  /** Replaces the workbook with one that was opened. */
  showOpened(opened: OpenedFile): void;
  /** Dismisses the notice about the opening. */
  dismissNotice(): void;
}

/** The host of the page, and the actions that replace it. */
export function useSession(client: OfficeClient, initialLanguage: Language): SessionControl {
  const lastId = useRef(0);
  const startSession = useCallback(
    (session: Omit<Session, "id">): Session => {
      session.host.attach(client);
      return { ...session, id: (lastId.current += 1) };
    },
    [client],
  );
  const [session, setSession] = useState(() =>
    startSession({ host: startHost(initialLanguage), language: initialLanguage, fileName: null }),
  );
  const [opening, setOpening] = useState<Opening>(NONE);
  const { host, language, fileName } = session;

  const setLanguage = (chosen: Language) =>
    setSession(
      startSession({ host: startHost(chosen, host.workbook, whenIdle), language: chosen, fileName }),
    );
  const createNew = () => {
    setOpening(NONE);
    setSession(startSession({ host: startHost(language), language, fileName: null }));
  };
  const readFile = async (file: File) => {
    const { name } = file;
    setOpening({ kind: "opening", name });
    // Reading blocks the page, so the notice is painted first.
    await nextPaint();
    const outcome = await openFile(file, language);
    if ("errorCode" in outcome) {
      setOpening({ kind: "failed", name, errorCode: outcome.errorCode });
      return undefined;
    }
    setOpening(NONE);
    return outcome;
  };
  const showOpened = ({ name, host, unsupportedFeatures, unsupportedPlaces: places }: OpenedFile) => {
    setSession(startSession({ host, language, fileName: name }));
    setOpening(
      unsupportedFeatures.length > 0
        ? { kind: "unsupportedFeatures", name, features: unsupportedFeatures, places }
        : NONE,
    );
  };
  return {
    session,
    opening,
    setLanguage,
    createNew,
    readFile,
    showOpened,
    dismissNotice: () => setOpening(NONE),
  };
}

/** Waits for the next paint. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
}
