import { PANE_FIGURES_TEXTS } from "../../../languages/texts/pane/figures";
import { FiguresFrame } from "../../components/FiguresFrame";
import { Problem } from "../../components/Problem";
import { useFigures } from "../../hooks/useFigures";
import { useGoTo } from "../../hooks/useGoTo";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";
import type { ViewProps } from "../view";
import { NextSteps } from "./NextSteps";
import { Standing } from "./Standing";

/** Home: what to do next, and where the initiative stands. */
export default function HomeView({ open }: ViewProps) {
  const { t: tCommon } = useI18n();
  const { t } = useMessages(PANE_FIGURES_TEXTS);
  const reading = useFigures();
  const { show, failure } = useGoTo();
  const { figures } = reading;
  return (
    <FiguresFrame reading={reading} title={figures?.initiative ?? tCommon("view.home")}>
      {failure !== null && <Problem title={t("figures.unmoved")} error={failure} />}
      {figures !== null && (
        <>
          <NextSteps figures={figures} open={open} onGo={show} />
          <Standing figures={figures} onGo={show} />
        </>
      )}
    </FiguresFrame>
  );
}
