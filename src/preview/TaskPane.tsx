import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { PANE_COMMON_TEXTS } from "../languages/texts/pane/common";
import { translate } from "../languages/messages";
import type { Language } from "../languages";
import { mount } from "../taskpane/mount";

// The pane takes itself for as high as the window, which it is in Excel.
const useStyles = makeStyles({
  place: {
    "& > div": { height: "100%" },
    "& > div > .fui-FluentProvider": { minHeight: "100%" },
  },
});

interface TaskPaneProps {
  readonly language: Language;
  readonly className: string;
}

/** The add-in's own task pane, in the place where Excel would show it. */
export function TaskPane({ language, className }: TaskPaneProps) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A root of its own for each showing: React does not let one element be used twice.
    const element = document.createElement("div");
    place.current?.append(element);
    const unmount = mount(element);
    return () => {
      element.remove();
      // React takes no root away while it is at work on another.
      setTimeout(unmount, 0);
    };
  }, []);
  return (
    <div
      ref={place}
      className={mergeClasses(styles.place, className)}
      role="group"
      aria-label={translate(PANE_COMMON_TEXTS, language, "preview.pane")}
    />
  );
}
