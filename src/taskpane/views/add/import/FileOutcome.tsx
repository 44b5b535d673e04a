import { Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ImportPreview } from "../../../../excel/import";
import { PANE_IMPORT_TEXTS } from "../../../../languages/texts/pane/import";
import { useMessages } from "../../../i18n/useMessages";
import { useStepStyles } from "./useStepStyles";

const KINDS = ["new", "replace", "known", "conflict", "bad", "unreported", "merged", "leftOut"] as const;

interface FileOutcomeProps {
  readonly name: string;
  /** undefined until it is computed */
  readonly preview: ImportPreview | undefined;
  /** the number of values that are hard to believe */
  readonly unusual?: number;
  readonly children?: ReactNode;
}

/** A file of several, and what comes in of it. */
export function FileOutcome({ name, preview, unusual = 0, children }: FileOutcomeProps) {
  const styles = useStepStyles();
  const { tCount } = useMessages(PANE_IMPORT_TEXTS);
  const counts = preview
    ? KINDS.filter((kind) => preview.counts[kind] > 0).map((kind) =>
        tCount(`count.${kind}`, preview.counts[kind]),
      )
    : [];
  const parts = unusual > 0 ? [...counts, tCount("count.unusual", unusual)] : counts;
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <Text weight="semibold">{name}</Text>
        {preview && (
          <Text size={200} className={styles.quiet}>
            {tCount("summary.read", preview.read)}
          </Text>
        )}
      </div>
      {parts.length > 0 && <Text>{parts.join(" · ")}</Text>}
      {children}
    </li>
  );
}
