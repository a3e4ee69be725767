"use client";

import { dayKindLabels } from "@talus/domain/athletes/athlete-labels";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTRPC } from "../../trpc/client";
import { cx } from "../../ui/cx";
import { Section } from "../../ui/page/card";
import { absoluteDate } from "../../ui/time/date-words";
import { PlanMark, StrengthMark, TestMark } from "./calendar/plan-mark";
import { type PlanDay, phaseWords, sessionText } from "./words";

const shownDays = 14;

/** This week and the next: the training of each day, and what of the plan stands on it. */
export function TrainingWeek({ athleteId, aside }: { athleteId: string; aside?: ReactNode }) {
  const { data } = useSuspenseQuery(useTRPC().plans.get.queryOptions({ athleteId }));
  const { plan, days, today } = data;
  const note = plan ? `${plan.routineName}, ${phaseWords[plan.phase].toLowerCase()}` : "no routine";
  return (
    <Section title="Training week" note={note} actions={aside} padded={false}>
      <section
        aria-label="Two weeks"
        tabIndex={0}
        className="relative overflow-x-auto -outline-offset-2"
      >
        <ol className="flex">
          {days.slice(0, shownDays).map((day) => (
            <Day key={day.date} day={day} today={today} />
          ))}
        </ol>
      </section>
    </Section>
  );
}

function Day({ day, today }: { day: PlanDay; today: string }) {
  const { date, training, session, isTestDay } = day;
  return (
    <li
      className={cx(
        "flex min-w-20 flex-1 flex-col gap-1.5 border-l border-line px-2 py-2 first:border-l-0",
        date < today && "bg-sunken",
        date === today && "bg-accent-tint shadow-[inset_0_2px_0_var(--accent)]",
      )}
    >
      <span className="sr-only">
        {absoluteDate(date, false)}, {dayKindLabels[training].toLowerCase()}:{" "}
        {session ? sessionText(session) : "no session"}
        {isTestDay && ", test planned"}
      </span>
      <span aria-hidden className="flex justify-between gap-1 text-sm text-muted">
        <span className={cx(date === today && "font-semibold text-ink")}>
          {date === today ? "Today" : absoluteDate(date, false).split(" ")[0]}
        </span>
        {Number(date.slice(8))}
      </span>
      <span aria-hidden className="truncate text-sm">
        {dayKindLabels[training]}
      </span>
      <span aria-hidden className="flex h-7 items-center gap-1.5 text-sm">
        {session ? (
          <>
            <PlanMark session={session} today={today} date={date} />
            {session.kind === "full" ? "Full" : "Short"}
            {session.withStrength && <StrengthMark />}
          </>
        ) : (
          <span className="text-muted">free</span>
        )}
        {isTestDay && <TestMark />}
      </span>
    </li>
  );
}
