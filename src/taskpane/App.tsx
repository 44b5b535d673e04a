import { Button, FluentProvider, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { ErrorBoundary } from "./components/ErrorBoundary";
import { ErrorFallback } from "./components/ErrorFallback";
import { Loading } from "./components/Loading";
import { UnsupportedHostScreen, StatusScreen } from "./components/StatusScreen";
import { PaneHeader } from "./components/PaneHeader";
import { Views } from "./components/Views";
import { DraftStoreProvider } from "./drafts/DraftStoreContext";
import { useOfficeTheme } from "./hooks/useOfficeTheme";
import { useWorkbookStatus } from "./hooks/useWorkbookStatus";
import { I18nProvider, useI18n } from "./i18n/I18nContext";
import { errorText } from "./errorText";
import { PANE_THEMES } from "./themes";
import { WorkbookContext, type OpenWorkbook } from "./workbook/WorkbookContext";

const useStyles = makeStyles({
  pane: {
    minHeight: "100vh",
    boxSizing: "border-box",
    // Keeps a select from growing beyond the pane with its longest option.
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
    "& .fui-Select, & .fui-Select__select": { minWidth: 0 },
  },
  // For elements that the browser draws: scroll bars, the icon of date inputs.
  dark: { colorScheme: "dark" },
  main: { padding: tokens.spacingHorizontalL },
});

/** The task pane. */
export function App() {
  const styles = useStyles();
  const theme = useOfficeTheme();
  return (
    <FluentProvider
      theme={theme}
      className={mergeClasses(styles.pane, theme !== PANE_THEMES.light && styles.dark)}
    >
      <I18nProvider>
        <ErrorBoundary
          fallback={(error, retry) => <ErrorFallback isOffline={false} error={error} onRetry={retry} />}
        >
          <PaneHeader />
          <Pane />
        </ErrorBoundary>
      </I18nProvider>
    </FluentProvider>
  );
}

/** Renders the screen or the views for the open workbook. */
function Pane() {
  const { status, refresh } = useWorkbookStatus();
  switch (status.kind) {
    case "loading":
      return (
        <MessagePage>
          <Loading messageKey="pane.loading" />
        </MessagePage>
      );
    case "officeMissing":
    case "notExcel":
    case "tooOld":
      return (
        <MessagePage>
          <UnsupportedHostScreen reason={status.kind} />
        </MessagePage>
      );
    case "failed":
      return (
        <MessagePage>
          <ReadErrorScreen error={status.error} onRetry={() => void refresh()} />
        </MessagePage>
      );
    default:
      return <WorkbookPane status={status} refresh={refresh} />;
  }
}

function WorkbookPane({ status, refresh }: OpenWorkbook) {
  const workbook = useMemo(() => ({ status, refresh }), [status, refresh]);
  return (
    <WorkbookContext.Provider value={workbook}>
      <DraftStoreProvider name={status.name}>
        <Views status={status} />
      </DraftStoreProvider>
    </WorkbookContext.Provider>
  );
}

function MessagePage({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <main className={styles.main}>{children}</main>;
}

/** Shown when the workbook could not be read, most often because a cell is being edited. */
function ReadErrorScreen({ error, onRetry }: { readonly error: unknown; onRetry(): void }) {
  const { t, language } = useI18n();
  return (
    <StatusScreen isAlert title={t("pane.unread.title")} text={errorText(error, language)}>
      <Button appearance="primary" onClick={onRetry}>
        {t("pane.again")}
      </Button>
    </StatusScreen>
  );
}
