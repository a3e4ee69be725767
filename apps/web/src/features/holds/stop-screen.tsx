"use client";

import type { Hold } from "@talus/domain/safety/hold";
import { useQuery } from "@tanstack/react-query";
import { CircleCheck, CirclePause, ClipboardCheck, Mail } from "lucide-react";
import type { ReactNode } from "react";
import { useWaitingStop } from "../../offline/outbox/outbox-provider";
import { useTRPC } from "../../trpc/client";
import { buttonLook } from "../../ui/buttons/button-look";
import { SideMark } from "../../ui/figures/side-mark";
import { StopGlyph } from "../../ui/marks/safety-marks";
import { useFocusNext } from "../../ui/page/focus-next";
import { momentWords } from "../../ui/time/moment-words";
import { useHydrated } from "../../ui/use-hydrated";
import { WhyButton } from "../science/sources/why-button";
import { holdReasons, reasonWords } from "./hold-words";
import { RetractButton } from "./retract-button";
import { WaitingLine } from "./waiting-line";

/**
 * The stop screen: what was told, do not load it, see a professional, who knows, what waits, when to
 * hurry. It stands at once, from what waits on the phone, before the server knows.
 */
export function StopScreen({ athleteId }: { athleteId: string }) {
  const trpc = useTRPC();
  const { data: today } = useQuery(trpc.sessions.today.queryOptions({ athleteId }));
  const waiting = useWaitingStop(athleteId);
  const hold = today?.holds[0];
  const contact = today?.contacts[0];
  const stop = waiting ? { ...waiting, side: waiting.report.side } : hold;
  if (!stop) return null;
  const coach = contact?.name ?? "your coach";
  const stopped = !waiting && today?.logged?.outcome === "stopped" ? today.logged.exercises : null;
  const isSession = stopped !== null || waiting?.entry.procedure === "sessions.log";
  return (
    <div className="flex flex-1 flex-col gap-5 pb-2">
      <StopHead
        stop={stop}
        at={waiting ? new Date(waiting.entry.at) : (hold?.openedAt ?? null)}
        title={isSession ? "Session stopped" : "Your plan is on hold"}
      />
      <div>
        <p className="text-lg font-semibold text-balance">
          See a doctor or physiotherapist before you train this ankle again.
        </p>
        <p className="text-base text-muted">An app can’t tell what it is. They can.</p>
      </div>
      {waiting ? (
        <WaitingLine entry={waiting.entry} coach={coach} />
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          <Line
            icon={<CircleCheck className="text-good" />}
            note="It stands first in your coach’s list"
          >
            {coach} knows
          </Line>
          <Line icon={<CirclePause />} note={`Until ${coach} clears it with you`}>
            Your plan is on hold
          </Line>
          {stopped && (
            <Line icon={<ClipboardCheck />} note={`${stopped.done} of ${stopped.of} exercises`}>
              What you did is saved
            </Line>
          )}
        </ul>
      )}
      <section className="rounded-card border border-stop/50 p-4">
        <h2 className="text-lg font-semibold text-stop">Get help today if</h2>
        <p className="text-lg">
          you can’t put weight on it, you felt a pop, or the calf is hot, red or swollen on one
          side. Call a doctor; if it feels urgent, your local emergency number.
        </p>
      </section>
      {!waiting && hold && <RetractButton athleteId={athleteId} hold={hold} coach={coach} />}
      {contact && (
        <div className="in-bar sticky bottom-(--frame-bottom,0px) z-20 -mx-4 mt-auto -mb-8 border-t border-line bg-paper px-4 py-3">
          <a href={`mailto:${contact.email}`} className={buttonLook("primary", "lg", true)}>
            <Mail aria-hidden /> Write to {contact.name}
          </a>
        </div>
      )}
    </div>
  );
}

type HeadProps = {
  stop: Pick<Hold, "flags" | "report" | "side">;
  at: Date | null;
  title: string;
};

function StopHead({ stop, at, title }: HeadProps) {
  const shown = useFocusNext("saved");
  // Only the reader's own clock knows what time it was for them.
  const isHere = useHydrated();
  return (
    <header className="-mx-4 flex flex-col gap-2 bg-stop-tint px-4 py-4 md:mx-0 md:mt-4 md:rounded-card">
      <div className="flex items-center gap-3">
        <span className="text-3xl leading-none">
          <StopGlyph />
        </span>
        <h1 ref={shown} tabIndex={-1} className="text-2xl font-semibold tracking-tight">
          {title}
        </h1>
      </div>
      <p className="text-lg">
        You told us{at && isHere && ` ${momentWords(at, new Date())}`}:{" "}
        <strong className="font-semibold">{reasonWords(stop)}</strong>
        {stop.side && (
          <>
            {stop.side === "both" ? " on " : " on the "}
            <SideMark side={stop.side} text="word" />
          </>
        )}
        . Don’t stretch or load it again today.{" "}
        <WhyButton about="stop" reasons={holdReasons(stop)} />
      </p>
    </header>
  );
}

function Line({ icon, note, children }: { icon: ReactNode; note: string; children: ReactNode }) {
  return (
    <li className="flex items-center gap-4 py-3 [&_svg]:size-6 [&_svg]:shrink-0">
      <span aria-hidden>{icon}</span>
      <span className="flex min-w-0 flex-col">
        <span className="text-lg font-medium">{children}</span>
        <span className="text-base text-muted">{note}</span>
      </span>
    </li>
  );
}
