import { sides } from "@talus/domain/sides";
import type { RouterOutputs } from "../../../trpc/client";
import { LinkButton } from "../../../ui/buttons/link-button";
import { SideMark } from "../../../ui/figures/side-mark";
import { Card } from "../../../ui/page/card";
import { WhyButton } from "../../science/sources/why-button";
import { ExerciseGrid, ExerciseLines } from "./exercise-lines";
import { MoveSheet } from "./move-sheet";
import { kindTitles, minutes } from "./words";

type Today = RouterOutputs["sessions"]["today"];
type Session = NonNullable<Today["session"]>;

/** Today's session: how long, what with, which side gets more, drawn; the way in, shorter, or on another day. */
export function SessionCard({
  athleteId,
  today,
  session,
}: {
  athleteId: string;
  today: Today;
  session: Session;
}) {
  const { exercises, durationSec, shortSec, sideBias, kind } = session;
  const equipment = [...new Set(exercises.flatMap((exercise) => exercise.equipment))];
  const extra = sideBias !== null && exercises.some(hasExtraSet);
  return (
    <Card className="flex flex-col gap-3 p-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="flex min-w-0 flex-1 basis-36 flex-col gap-0.5">
          <h2 className="text-lg font-semibold">
            {kindTitles[kind]}
            {session.optional && <span className="font-normal text-muted"> (optional)</span>}
          </h2>
          <p className="text-base text-muted">
            {exercises.length} exercises
            {equipment.length > 0 && `: ${equipment.map(equipmentWord).join(", ")}`}
          </p>
          {extra && (
            <p className="flex items-center gap-1.5 text-base text-muted">
              <SideMark side={sideBias} /> gets 1 extra set of the stretch
            </p>
          )}
        </div>
        <p className="shrink-0 leading-none font-semibold">
          <span className="text-3xl">{minutes(durationSec)}</span>
          <span className="text-lg"> min</span>
        </p>
      </div>
      {/* Before the pictures for a keyboard; below them for the eye. */}
      <div className="in-bar sticky bottom-(--frame-bottom,0px) z-20 order-1 -mx-4 bg-surface px-4 py-1">
        <LinkButton href={`/log/${session.id}`} tone="primary" size="lg" wide>
          Open the session
        </LinkButton>
      </div>
      <div className="order-2 -mt-2 flex flex-wrap gap-2 *:min-w-[min(8rem,100%)] *:flex-1">
        {kind === "full" && (
          <LinkButton href={`/log/${session.id}?version=short`} className="min-h-12">
            {minutes(shortSec)}-minute version
          </LinkButton>
        )}
        <MoveSheet {...{ athleteId, session }} options={today.moveOptions} />
      </div>
      <ExerciseGrid exercises={exercises} />
      <details className="order-3 -my-2">
        <summary className="min-h-11 cursor-pointer py-2.5 text-base text-muted">
          Doses, and why these
        </summary>
        <WhyThese {...{ today, session }} />
      </details>
    </Card>
  );
}

/** Each dose with its reason, and what the day itself has to do with it. */
function WhyThese({ today, session }: { today: Today; session: Session }) {
  const { reason, sources } = session;
  return (
    <div className="flex flex-col gap-3 pb-2">
      <ExerciseLines exercises={session.exercises} />
      {session.adaptations.length > 0 && (
        <ul className="flex flex-col gap-1 text-base text-muted">
          {session.adaptations.map((one) => (
            <li key={one.text} className="flex min-h-11 items-start justify-between gap-3">
              {one.text}
              <WhyButton about={one.text} reasons={[one]} />
            </li>
          ))}
        </ul>
      )}
      {reason && (
        <p className="flex min-h-11 items-start justify-between gap-3 text-base text-muted">
          {reason}
          <WhyButton about="this day" reasons={[{ text: reason, sources }]} />
        </p>
      )}
      {today.runAdvice && (
        <p className="flex min-h-11 items-start justify-between gap-3 text-base text-muted">
          {today.runAdvice.text}
          <WhyButton about="stretches around the run" reasons={[today.runAdvice]} />
        </p>
      )}
    </div>
  );
}

function hasExtraSet({ doses }: Session["exercises"][number]): boolean {
  const [left, right] = sides.map((side) => doses.find((dose) => dose.side === side)?.sets);
  return left !== right;
}

function equipmentWord(equipment: string): string {
  return equipment.replace("_", " ");
}
