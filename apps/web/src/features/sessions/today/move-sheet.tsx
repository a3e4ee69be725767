"use client";

import type { LocalDate } from "@talus/domain/calendar";
import { useState } from "react";
import { entryKey } from "../../../offline/outbox/entry";
import { useOutbox } from "../../../offline/outbox/outbox-provider";
import { useOwner } from "../../../offline/owner";
import type { RouterOutputs } from "../../../trpc/client";
import { Button } from "../../../ui/buttons/button";
import { Sheet } from "../../../ui/overlay/sheet";
import { useToast } from "../../../ui/overlay/toast";
import { focusNext } from "../../../ui/page/focus-next";
import { WhyButton } from "../../science/sources/why-button";
import { longDate } from "./words";

type Today = RouterOutputs["sessions"]["today"];
type Option = Today["moveOptions"][number];
type Props = {
  athleteId: string;
  session: NonNullable<Today["session"]>;
  options: readonly Option[];
};

/** "Move to another day": good days by one tap, others with what speaks against them; undo moves back. */
export function MoveSheet({ athleteId, session, options }: Props) {
  const [open, setOpen] = useState(false);
  const { moveTo, isPending } = useMoves(athleteId, session.id);
  const free = options.filter(({ blocked }) => blocked === null);
  const best = free.filter(({ conflicts }) => conflicts.length === 0);
  const others = free.filter(({ conflicts }) => conflicts.length > 0);
  const move = ({ date, conflicts }: Option) => {
    setOpen(false);
    void moveTo(
      { date, version: session.version },
      { back: session.date, evenSo: conflicts.length > 0 },
    );
  };
  return (
    <Sheet
      open={open}
      onOpenChange={setOpen}
      side="bottom"
      soon
      trigger={<Button className="min-h-12 px-1">Move to another day</Button>}
      title="Move to another day"
      description={
        best.length > 0
          ? "One tap moves it, and one takes it back."
          : "No day of the coming week fits this session well. The short version fits today."
      }
    >
      <div className="flex flex-col gap-5">
        <Days title="The days that fit best" options={best} disabled={isPending} onMove={move} />
        <Days
          title={best.length > 0 ? "Others, even so" : "Even so"}
          options={others}
          disabled={isPending}
          onMove={move}
        />
      </div>
    </Sheet>
  );
}

type DaysProps = {
  title: string;
  options: readonly Option[];
  disabled: boolean;
  onMove: (option: Option) => void;
};

/** Days of one kind under their name; nothing where there is none. */
function Days({ title, options, disabled, onMove }: DaysProps) {
  if (options.length === 0) return null;
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-base font-semibold">{title}</h3>
      <ul className="flex flex-col gap-2">
        {options.map((option) => (
          <Choice key={option.date} {...{ option, disabled }} onMove={() => onMove(option)} />
        ))}
      </ul>
    </section>
  );
}

type ChoiceProps = { option: Option; disabled: boolean; onMove: () => void };

function Choice({ option, disabled, onMove }: ChoiceProps) {
  const { date, swapsWith, conflicts } = option;
  const notes = conflicts.map(({ text }) => text).join(" ");
  return (
    <li className="flex flex-col gap-1">
      <Button size="lg" wide className="flex-col gap-0 py-2" disabled={disabled} onClick={onMove}>
        {longDate(date)}
        {swapsWith && (
          <span className="text-base font-normal text-muted">
            changes places with the {swapsWith} session
          </span>
        )}
      </Button>
      {notes && (
        <p className="flex items-start justify-between gap-3 px-1 pb-1 text-base text-muted">
          {notes}
          <WhyButton about={longDate(date)} reasons={conflicts} />
        </p>
      )}
    </li>
  );
}

type Wanted = { date: LocalDate; version: number };

function useMoves(athleteId: string, id: string) {
  const owner = useOwner();
  const outbox = useOutbox();
  const toast = useToast();
  const [isPending, setPending] = useState(false);
  const moveTo = async (
    to: Wanted,
    { back, evenSo }: { back: LocalDate | null; evenSo: boolean },
  ): Promise<void> => {
    setPending(true);
    const input = { athleteId, id, ...to, evenSo };
    focusNext("moved");
    const { outcome } = outbox.hand({ procedure: "sessions.move", id: `move-${id}`, input });
    const result = await outcome;
    setPending(false);
    if (result.kind === "refused") {
      // It is read here and now: nothing of it needs to wait.
      await outbox.dismiss(entryKey(owner, `move-${id}`));
      return toast({ message: result.refusal.message });
    }
    const key = entryKey(owner, `move-${id}`);
    const isStored = outbox.entries().some((one) => one.key === key && one.isStored);
    const undo = () =>
      back && moveTo({ date: back, version: to.version + 1 }, { back: null, evenSo: true });
    toast({
      message:
        result.kind === "sent"
          ? `Moved to ${longDate(to.date)}.`
          : isStored
            ? `Kept on this phone: it moves to ${longDate(to.date)} when it is sent.`
            : "No network, and this browser keeps nothing. Move it again later.",
      ...(back &&
        result.kind === "sent" && { action: { label: "Undo", onPress: () => void undo() } }),
    });
  };
  return { moveTo, isPending };
}
