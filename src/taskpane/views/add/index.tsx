import { makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { Loading } from "../../components/Loading";
import { useSpeech } from "../../language/LanguageContext";

const ImportPanel = lazy(() => import("./import"));

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  heading: { margin: 0 },
});

/** Add. */
export default function AddView() {
  const styles = useStyles();
  const { say } = useSpeech();
  return (
    <div className={styles.view}>
      <Subtitle1 as="h1" block className={styles.heading}>
        {say("view.add")}
      </Subtitle1>
      <Suspense fallback={<Loading words="pane.opening" />}>
        <ImportPanel />
      </Suspense>
    </div>
  );
}
