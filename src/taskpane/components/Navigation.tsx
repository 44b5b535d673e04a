import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  AddSquareFilled,
  AddSquareRegular,
  DataBarVerticalFilled,
  DataBarVerticalRegular,
  HomeFilled,
  HomeRegular,
  QuestionCircleFilled,
  QuestionCircleRegular,
  SettingsFilled,
  SettingsRegular,
  TaskListLtrFilled,
  TaskListLtrRegular,
  type FluentIcon,
} from "@fluentui/react-icons";
import { useI18n } from "../i18n/I18nContext";
import type { ViewId } from "../views/viewIds";

const useStyles = makeStyles({
  list: {
    display: "grid",
    // Three per row in any pane; fewer when zoomed in.
    gridTemplateColumns: "repeat(auto-fit, minmax(88px, 1fr))",
    gap: tokens.spacingHorizontalXXS,
    margin: 0,
    padding: tokens.spacingHorizontalXS,
    listStyleType: "none",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  item: { display: "flex", minWidth: 0 },
  button: {
    flexGrow: 1,
    minWidth: 0,
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    borderRadius: 0,
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
  },
  // The current view is marked by weight, a filled icon and a bar, which high-contrast modes draw too.
  current: {
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStrokeHover },
    ":hover:active": { borderBottomColor: tokens.colorCompoundBrandStrokePressed },
  },
});

/** The icon of each view: normal, and as the current view. */
const ICONS: Readonly<Record<ViewId, readonly [FluentIcon, FluentIcon]>> = {
  home: [HomeRegular, HomeFilled],
  setup: [SettingsRegular, SettingsFilled],
  check: [TaskListLtrRegular, TaskListLtrFilled],
  add: [AddSquareRegular, AddSquareFilled],
  dashboard: [DataBarVerticalRegular, DataBarVerticalFilled],
  help: [QuestionCircleRegular, QuestionCircleFilled],
};

interface NavigationProps {
  readonly views: readonly ViewId[];
  readonly shown: ViewId;
  onOpen(view: ViewId): void;
}

/** The navigation bar of the views. */
export function Navigation({ views, shown, onOpen }: NavigationProps) {
  const styles = useStyles();
  const { t } = useI18n();
  return (
    <nav aria-label={t("pane.views")}>
      <ul className={styles.list}>
        {views.map((view) => {
          const isCurrent = view === shown;
          const Icon = ICONS[view][isCurrent ? 1 : 0];
          return (
            <li key={view} className={styles.item}>
              <Button
                className={mergeClasses(styles.button, isCurrent && styles.current)}
                appearance="subtle"
                icon={<Icon />}
                {...(isCurrent && { "aria-current": "page" as const })}
                onClick={() => onOpen(view)}
              >
                {t(`view.${view}`)}
              </Button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
