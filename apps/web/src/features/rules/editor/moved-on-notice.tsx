import { changeInWords } from "@talus/domain/rules/rule-set-difference";
import type { RouterOutputs } from "../../../trpc/client";
import { Button } from "../../../ui/buttons/button";
import { Notice } from "../../../ui/marks/notice";
import type { RulesDraft } from "./draft";

type Props = {
  draft: RulesDraft;
  overview: RouterOutputs["rules"]["overview"];
  onGoOn: (part: Partial<RulesDraft>) => void;
};

/** Other rules came into force while this draft was made: what they changed, and how to go on. */
export function MovedOnNotice({ draft, overview, onGoOn }: Props) {
  const { version } = overview.inForce;
  if (draft.basedOn === version) return null;
  const newest = overview.versions[0];
  const changes = newest?.changes.map(changeInWords).join("; ") ?? "";
  return (
    <Notice
      title={`${version} is in force now.`}
      action={
        <Button onClick={() => onGoOn({ basedOn: version })}>
          Go on with my draft on {version}
        </Button>
      }
    >
      {newest?.appliedBy || "Somebody"} applied it after you began this draft on {draft.basedOn}.{" "}
      {changes && `${changes}. `}
      Your draft is kept; where it says nothing, the new rules count.
    </Notice>
  );
}
