import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useSpeech } from "../language/LanguageContext";
import { VIEW_IDS, type ViewId } from "../views/view";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(3, 1fr)",
    gap: tokens.spacingHorizontalXXS,
    margin: 0,
    padding: tokens.spacingHorizontalS,
    listStyleType: "none",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  item: { display: "flex" },
  button: { flexGrow: 1, minWidth: 0, paddingLeft: 0, paddingRight: 0 },
});

interface NavigationProps {
  readonly shown: ViewId;
  onOpen(view: ViewId): void;
}

/** The way from view to view. */
export function Navigation({ shown, onOpen }: NavigationProps) {
  const styles = useStyles();
  const { say } = useSpeech();
  return (
    <nav aria-label={say("pane.views")}>
      <ul className={styles.list}>
        {VIEW_IDS.map((view) => (
          <li key={view} className={styles.item}>
            <Button
              className={styles.button}
              size="small"
              appearance={view === shown ? "outline" : "subtle"}
              {...(view === shown && { "aria-current": "page" as const })}
              onClick={() => onOpen(view)}
            >
              {say(`view.${view}`)}
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
