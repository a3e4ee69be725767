import { LinkTabs } from "../../ui/page/link-tabs";
import { PageHeader } from "../../ui/page/page-header";

type Props = { current: "rules" | "reliability"; note: string };

/** The head of the pages about the rules, and the way between them. */
export function RulesHead({ current, note }: Props) {
  return (
    <>
      <PageHeader
        title={current === "rules" ? "Rules" : "Measuring error"}
        note={note}
        parent={{ href: "/settings", label: "Settings" }}
      />
      <LinkTabs
        label="Rules"
        tabs={[
          { href: "/settings/rules", label: "Rules", current: current === "rules" },
          {
            href: "/settings/reliability",
            label: "Measuring error",
            current: current === "reliability",
          },
        ]}
      />
    </>
  );
}
