import { COVERAGES } from "../../../catalogue/roles";
import { FIGURES } from "../../../locales/figures";
import type { RoleMetrics } from "../../../model/dashboard";
import { TitledList } from "../../components/TitledList";
import { MetricRow } from "../../components/MetricRow";
import { StatusLabel } from "../../components/StatusLabel";
import { useWords } from "../../language/useWords";

/** The backbone roles: how each is covered, by whom, and what to see to. */
export function RolesSection({ roles }: { readonly roles: readonly RoleMetrics[] }) {
  const { say } = useWords(FIGURES);
  return (
    <TitledList title={say("roles.title")}>
      {roles.map((role) => (
        <MetricRow
          key={role.label}
          name={role.label}
          status={<StatusLabel statuses={COVERAGES} id={role.coverage} />}
          details={[
            role.who === "" ? say("roles.nobody") : role.who,
            ...(role.watch === "" ? [] : [role.watch]),
          ]}
        />
      ))}
    </TitledList>
  );
}
