import { makeStyles, Text, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  list: { margin: 0 },
  term: { marginTop: tokens.spacingVerticalS },
  meaning: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface TermListProps {
  readonly terms: readonly { readonly term: string; readonly meaning: string }[];
}

/** A list of terms and their meanings. */
export function TermList({ terms }: TermListProps) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {terms.map(({ term, meaning }) => (
        <div key={term}>
          <dt className={styles.term}>
            <Text weight="semibold">{term}</Text>
          </dt>
          <dd className={styles.meaning}>
            <Text>{meaning}</Text>
          </dd>
        </div>
      ))}
    </dl>
  );
}
