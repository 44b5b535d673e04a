import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

interface FigureListProps {
  readonly title: string;
  readonly texts: readonly string[];
}

/** A list of figures under a title; nothing if there are none. */
export function FigureList({ title, texts }: FigureListProps) {
  const styles = useStyles();
  const id = useId();
  if (texts.length === 0) return null;
  return (
    <div>
      <Text block weight="semibold" id={id}>
        {title}
      </Text>
      <ul className={styles.list} aria-labelledby={id}>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
