import { COVERAGES } from "../../../catalogue/roles";
import { FIGURES } from "../../../locales/figures";
import type { RoleMetrics } from "../../../model/dashboard";
import { FigureList } from "../../components/FigureList";
import { FigureRow } from "../../components/FigureRow";
import { StateWord } from "../../components/StateWord";
import { useWords } from "../../language/useWords";

/** The backbone roles: how each is covered, by whom, and what to see to. */
export function RolesSection({ roles }: { readonly roles: readonly RoleMetrics[] }) {
  const { say } = useWords(FIGURES);
  return (
    <FigureList title={say("roles.title")}>
      {roles.map((role) => (
        <FigureRow
          key={role.label}
          name={role.label}
          state={<StateWord states={COVERAGES} id={role.coverage} />}
          details={[
            role.who === "" ? say("roles.nobody") : role.who,
            ...(role.watch === "" ? [] : [role.watch]),
          ]}
        />
      ))}
    </FigureList>
  );
}
