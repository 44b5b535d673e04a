import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";

const useStyles = makeStyles({
  chapter: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  summary: {
    cursor: "pointer",
    padding: `${tokens.spacingVerticalS} 0`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  heading: { display: "inline", margin: 0 },
  content: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
  },
});

interface ChapterProps {
  readonly title: string;
  readonly open?: boolean;
  /** whether its content is made when it is first opened */
  readonly isLazy?: boolean;
  readonly children: ReactNode;
}

/** A collapsible chapter of the help. */
export function Chapter({ title, open = false, isLazy = false, children }: ChapterProps) {
  const styles = useStyles();
  const [wasOpened, setOpened] = useState(open);
  return (
    <details
      className={styles.chapter}
      open={open}
      onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}
    >
      <summary className={styles.summary}>
        <Subtitle2 as="h2" className={styles.heading}>
          {title}
        </Subtitle2>
      </summary>
      <div className={styles.content}>{(wasOpened || !isLazy) && children}</div>
    </details>
  );
}
