import { useEffect, useRef } from "react";
import { t } from "../locales";
import type { Language } from "../model/initiative";
import { mount } from "../taskpane/mount";

interface TaskPaneProps {
  readonly language: Language;
  readonly className: string;
}

/** The add-in's own task pane, in the place where Excel would show it. */
export function TaskPane({ language, className }: TaskPaneProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A root of its own for each showing: React does not let one element be used twice.
    const element = document.createElement("div");
    place.current!.append(element);
    const unmount = mount(element);
    return () => {
      unmount();
      element.remove();
    };
  }, []);
  return <div ref={place} className={className} role="group" aria-label={t(language, "preview.pane")} />;
}
