import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { PANE_PREVIEW_TEXTS } from "../languages/texts/pane/preview";
import { translate } from "../languages/messages";
import type { Language } from "../languages";
import { REGION } from "./useRegionKeys";
import { mount } from "../taskpane/mount";

// The pane assumes the height of the window, which it has in Excel.
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

/** The add-in's task pane, where Excel would show it. */
export function TaskPane({ language, className }: TaskPaneProps) {
  const styles = useStyles();
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A new root for each mount: React does not allow reusing an element.
    const element = document.createElement("div");
    container.current?.append(element);
    const unmount = mount(element);
    return () => {
      element.remove();
      // React cannot unmount a root while it renders another.
      setTimeout(unmount, 0);
    };
  }, []);
  return (
    <div
      ref={container}
      className={mergeClasses(styles.place, className)}
      role="group"
      {...REGION}
      aria-label={translate(PANE_PREVIEW_TEXTS, language, "taskPane")}
    />
  );
}
