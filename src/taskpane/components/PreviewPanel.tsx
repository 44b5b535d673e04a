import { makeStyles, mergeClasses, Subtitle2, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, type ReactNode } from "react";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  heading: { margin: 0 },
});

interface PreviewPanelProps {
  readonly title: string;
  readonly headingLevel: "h2" | "h3";
  /** what is previewed, if it may change: another one takes the focus again */
  readonly subject?: unknown;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A framed section that shows what an action will change, before it is done. Takes the focus. */
export function PreviewPanel({ title, headingLevel, subject, className, children }: PreviewPanelProps) {
  const styles = useStyles();
  const id = useId();
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), [subject]);
  return (
    <section
      className={mergeClasses(styles.panel, className)}
      aria-labelledby={id}
      ref={section}
      tabIndex={-1}
    >
      <Subtitle2 as={headingLevel} block className={styles.heading} id={id}>
        {title}
      </Subtitle2>
      {children}
    </section>
  );
}
