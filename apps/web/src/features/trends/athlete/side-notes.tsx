import { expectationNote, expectationSources } from "@talus/domain/trends/expectation";
import type { SideSeries } from "@talus/domain/trends/side-series";
import { CautionMark } from "../../../ui/marks/safety-marks";
import { CitedSources } from "../../science/sources/cited-sources";
import { WhyButton } from "../../science/sources/why-button";
import { PointNotes } from "./point-notes";

type Props = { own: SideSeries; showsTypical: boolean };

/** What must be known beside a side's chart: what the newest test asks for, slope, window, signs. */
export function SideNotes({ own, showsTypical }: Props) {
  const { prompt, slope, expectation } = own;
  const hasMarks = own.tests.some((test) => test.marks.length > 0);
  if (!prompt && !slope && !(showsTypical && expectation) && !hasMarks) return null;
  return (
    <div className="flex max-w-prose flex-col gap-2 text-sm text-muted">
      {prompt && (
        <p className="text-base text-ink">
          <CautionMark>Look twice.</CautionMark> {prompt} <CitedSources sources={["Powden 2015"]} />
        </p>
      )}
      {showsTypical && expectation && (
        <p className="text-base text-ink">
          {expectation.sentence}{" "}
          <WhyButton
            about={`the window of the ${own.side} side`}
            reasons={[{ text: expectationNote, sources: expectationSources }]}
          />
        </p>
      )}
      {slope && (
        <p>
          {slope.sentence}{" "}
          <WhyButton
            about={`the slope of the ${own.side} side`}
            reasons={[
              {
                text: "The middle of all slopes between two tests (Theil–Sen), so that one odd test bends it little. Shown from four dates on; the smallest change is 1.96 times the error of such a slope.",
                sources: ["Sen 1968", "Powden 2015", "our rule"],
              },
            ]}
          />
        </p>
      )}
      <PointNotes side={own} />
    </div>
  );
}
