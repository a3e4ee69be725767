import { invalidReasonLabels } from "@talus/domain/assessments/tests/invalid-reasons";
import { testCodes } from "@talus/domain/assessments/tests/test-codes";
import { testDefinitions } from "@talus/domain/assessments/tests/test-definitions";
import { Section } from "../../../ui/page/card";
import { PageBody } from "../../../ui/page/page-body";
import { SignDrawing } from "../../assessments/drawings/test-drawing";
import { signDrawings, type VisibleReason } from "../../assessments/drawings/test-drawings";
import { GalleryHeader } from "./gallery-header";
import { GalleryTabs } from "./gallery-tabs";
import { TestCard } from "./test-card";

/** Every test, drawn step by step, with what it yields and what makes a try not count. */
export function TestGallery() {
  return (
    <>
      <GalleryHeader title="Tests" note={`${testCodes.length} ways of testing`} />
      <GalleryTabs current="/science/tests" />
      <PageBody>
        {testCodes.map((code) => (
          <TestCard key={code} test={testDefinitions[code]} />
        ))}
        <Section title="What does not count" note="as far as it can be seen">
          <ul className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,8rem),1fr))] gap-4 wrap-anywhere lg:grid-cols-4">
            {(Object.keys(signDrawings) as VisibleReason[]).map((reason) => (
              <li key={reason} className="flex flex-col gap-2">
                <div className="rounded-card border border-line">
                  <SignDrawing reason={reason} />
                </div>
                <p className="font-medium">{invalidReasonLabels[reason]}</p>
              </li>
            ))}
          </ul>
        </Section>
      </PageBody>
    </>
  );
}
