import { useCallback, useEffect, useState } from "react";
import type { Host } from "../host";
import { translate } from "../languages/messages";
import { PANE_PREVIEW_TEXTS } from "../languages/texts/pane/preview";
import type { Language } from "../languages";
import { rectAddress } from "../spreadsheet/addresses";

export type StepDirection = "undo" | "redo";

interface Steps {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  step(direction: StepDirection): void;
}

/** Undo and redo of what a person did at the grid; announces what came of it. */
export function useSteps(host: Host, language: Language, onAnnounce: (text: string) => void): Steps {
  const [, setVersion] = useState(0);
  useEffect(() => host.onChange(() => setVersion((version) => version + 1)), [host]);
  const step = useCallback(
    async (direction: StepDirection) => {
      const restored = await host.user[direction]();
      const key = restored ? (restored.cells ? "did" : "didAll") : "didNot";
      const cells = restored?.cells ? rectAddress(restored.cells.area) : "";
      onAnnounce(translate(PANE_PREVIEW_TEXTS, language, `${key}.${direction}`, { cells }));
    },
    [host, language, onAnnounce],
  );
  const { canUndo, canRedo } = host.user;
  return { canUndo, canRedo, step: useCallback((direction) => void step(direction), [step]) };
}
