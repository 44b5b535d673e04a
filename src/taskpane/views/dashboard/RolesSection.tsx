import { COVERAGES } from "../../../catalogue/roles";
import { PANE_FIGURES_TEXTS } from "../../../languages/texts/pane/figures";
import type { RoleMetrics } from "../../../model/dashboard";
import { FigureList } from "../../components/FigureList";
import { FigureRow } from "../../components/FigureRow";
import { StateWord } from "../../components/StateWord";
import { useMessages } from "../../i18n/useMessages";

/** The backbone roles: how each is covered, by whom, and what to see to. */
export function RolesSection({ roles }: { readonly roles: readonly RoleMetrics[] }) {
  const { t } = useMessages(PANE_FIGURES_TEXTS);
  return (
    <FigureList title={t("roles.title")}>
      {roles.map((role) => (
        <FigureRow
          key={role.label}
          name={role.label}
          state={<StateWord states={COVERAGES} id={role.coverage} />}
          details={[
            role.who === "" ? t("roles.nobody") : role.who,
            ...(role.watch === "" ? [] : [role.watch]),
          ]}
        />
      ))}
    </FigureList>
  );
}
