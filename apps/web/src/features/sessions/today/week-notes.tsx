import type { RouterOutputs } from "../../../trpc/client";
import { Notice } from "../../../ui/marks/notice";
import { WhyButton } from "../../science/sources/why-button";

type Props = { findings: RouterOutputs["sessions"]["today"]["findings"] };

/** What the athlete's week does not allow, kindly, the gravest first. */
export function WeekNotes({ findings }: Props) {
  const [first, ...more] = findings;
  if (!first) return null;
  return (
    <Notice>
      {[first, ...more].slice(0, 2).map(({ code, kindText, sources }) => (
        <span key={code} className="block">
          {kindText} <WhyButton about={kindText} reasons={[{ text: kindText, sources }]} />
        </span>
      ))}
    </Notice>
  );
}
