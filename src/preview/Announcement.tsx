import { makeStyles } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { SCREEN_READER_ONLY } from "../taskpane/components/screenReaderOnly";

const useStyles = makeStyles({
  hidden: SCREEN_READER_ONLY,
});

/** A text, numbered so that screen readers say the same text again when it is announced again. */
interface Announced {
  readonly text: string;
  readonly number: number;
}

/** The last announced text, and what announces another. */
export function useAnnouncement(): readonly [Announced, (text: string) => void] {
  const [announced, setAnnounced] = useState<Announced>({ text: "", number: 0 });
  const announce = useCallback(
    (text: string) => setAnnounced(({ number }) => ({ text, number: number + 1 })),
    [],
  );
  return [announced, announce];
}

/** Has screen readers say what was done. */
export function Announcement({ text, number }: Announced) {
  const styles = useStyles();
  return (
    <div role="status" className={styles.hidden}>
      <span key={number}>{text}</span>
    </div>
  );
}
