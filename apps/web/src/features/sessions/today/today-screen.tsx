"use client";

import type { SessionLogInput } from "@talus/domain/sessions/log/session-log.schema";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useWaiting, useWaitingStop } from "../../../offline/outbox/outbox-provider";
import { WaitingNotice } from "../../../offline/outbox/waiting-notice";
import { useTRPC } from "../../../trpc/client";
import { LinkButton } from "../../../ui/buttons/link-button";
import { Notice } from "../../../ui/marks/notice";
import { WeekStrip } from "../../../ui/marks/week-strip";
import { useFocusNext } from "../../../ui/page/focus-next";
import { TextLink } from "../../../ui/text-link";
import { absoluteDate } from "../../../ui/time/date-words";
import { WhyButton } from "../../science/sources/why-button";
import { DueCard, PlannedTestLine } from "./due-card";
import { LoggedCard } from "./logged-card";
import { MissedCard } from "./missed-card";
import { MorningCard } from "./morning-card";
import { RestCard } from "./rest-card";
import { SessionCard } from "./session-card";
import { WeekNotes } from "./week-notes";
import { dayWords, longDate, weekdayName } from "./words";

type Props = {
  athleteId: string;
  /** What stands here instead of everything else while a safety hold is in force. */
  stopScreen: ReactNode;
  /** Opens the change of this week. */
  changeWeek: ReactNode;
};

/** The athlete's first screen: one week, one thing to do. */
export function TodayScreen({ athleteId, stopScreen, changeWeek }: Props) {
  const trpc = useTRPC();
  const { data: today } = useSuspenseQuery(trpc.sessions.today.queryOptions({ athleteId }));
  // The focus waits for the card of what was saved; a log of another day has none here.
  const shown = useFocusNext("saved");
  const stop = useWaitingStop(athleteId);
  const waitingFor = useWaitingSessions();
  if (stop || today.holds.length > 0) return stopScreen;
  const session = today.session && !waitingFor.has(today.session.id) ? today.session : null;
  const missed = today.missed.filter(({ id }) => !waitingFor.has(id));
  const hasExtra = today.hasRoutine && !today.pause && (today.session || today.logged) !== null;
  const test = { due: today.due, note: today.testNote, today: today.today };
  const isDue = today.due.state !== "not_yet";
  return (
    <div className="flex flex-1 flex-col gap-4 pt-4">
      <header className="flex flex-col">
        <p className="text-base text-muted">{longDate(today.today)}</p>
        <h1 ref={shown} tabIndex={-1} className="text-2xl font-semibold tracking-tight">
          Today
        </h1>
      </header>
      <WeekStrip
        days={today.week.map(({ date, training, state }) => ({
          date,
          letter: weekdayName(date).slice(0, 1),
          name: longDate(date),
          state,
          kind: dayWords[training],
          today: date === today.today,
        }))}
      />
      <WaitingNotice />
      {today.pause && (
        <Notice title="Paused.">
          {today.pause.reason ? `${today.pause.reason}. ` : ""}
          {today.pause.until
            ? `Your plan goes on after ${absoluteDate(today.pause.until, false)}.`
            : "Your coach starts your plan again."}
        </Notice>
      )}
      {today.start && (
        <Notice title="Your plan starts.">
          {today.start.text} <WhyButton about="no quick fix" reasons={[today.start]} />
        </Notice>
      )}
      {today.morning.asked && <MorningCard athleteId={athleteId} today={today} />}
      {isDue && <DueCard athleteId={athleteId} {...test} />}
      {!isDue && today.due.isPlanned && <PlannedTestLine {...test} />}
      {session && <SessionCard athleteId={athleteId} today={today} session={session} />}
      {today.logged && <LoggedCard logged={today.logged} next={today.next} />}
      {!today.session && !today.logged && <RestCard today={today} />}
      {hasExtra && (
        <LinkButton href="/log/extra" size="lg" wide>
          Log an extra session
        </LinkButton>
      )}
      {today.returned && (
        <Notice title="Building range again.">
          {today.returned.reason.text} It began {absoluteDate(today.returned.startsOn, false)}; your
          coach looks at it.{" "}
          <WhyButton about="building range again" reasons={[today.returned.reason]} />
        </Notice>
      )}
      {today.hasRoutine && today.findings.length > 0 && <WeekNotes findings={today.findings} />}
      {missed.length > 0 && <MissedCard missed={missed} today={today.today} />}
      {today.hasRoutine && !today.pause && changeWeek}
      <p className="flex flex-wrap gap-x-6 text-base">
        <TextLink href="/science/exercises">All exercises, drawn</TextLink>
        <TextLink href="/science/tests">All tests, drawn</TextLink>
      </p>
    </div>
  );
}

/** The planned sessions whose log waits on this phone. */
function useWaitingSessions(): Set<string> {
  const logs = useWaiting().filter(({ procedure }) => procedure === "sessions.log");
  return new Set(
    logs.flatMap(
      ({ input }) => (input as Pick<SessionLogInput, "plannedSessionId">).plannedSessionId ?? [],
    ),
  );
}
