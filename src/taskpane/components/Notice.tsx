import { makeStyles, Subtitle1, Text, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  heading: { margin: 0 },
  notice: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** A view that only tells something, with the way on. */
export function Notice({ title, text }: { readonly title: string; readonly text: string }) {
  const styles = useStyles();
  return (
    <div className={styles.notice} role="status">
      <Subtitle1 as="h1" block className={styles.heading}>
        {title}
      </Subtitle1>
      <Text>{text}</Text>
    </div>
  );
}
