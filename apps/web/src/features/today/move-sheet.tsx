"use client";

import type { LocalDate } from "@talus/domain/calendar";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { WhyButton } from "../../sources/why-button";
import { type RouterOutputs, useTRPC } from "../../trpc/client";
import { messageOf } from "../../trpc/error";
import { Button } from "../../ui/button";
import { Sheet } from "../../ui/overlay/sheet";
import { useToast } from "../../ui/overlay/toast";
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
  const isGood = free.some(({ conflicts }) => conflicts.length === 0);
  return (
    <Sheet
      open={open}
      onOpenChange={setOpen}
      side="bottom"
      trigger={<Button className="min-h-12">Move to another day</Button>}
      title="Move to another day"
      description={
        isGood
          ? "The days that fit your training best come first."
          : "No day of the coming week fits this session well. The short version fits today."
      }
    >
      <ul className="flex flex-col gap-2">
        {free.map((option) => (
          <Choice
            key={option.date}
            option={option}
            disabled={isPending}
            onMove={() => {
              setOpen(false);
              void moveTo(
                { date: option.date, version: session.version },
                { back: session.date, evenSo: option.conflicts.length > 0 },
              );
            }}
          />
        ))}
      </ul>
    </Sheet>
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

function useMoves(athleteId: string, id: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const move = useMutation(
    trpc.sessions.move.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.sessions.today.queryKey() }),
    }),
  );
  const moveTo = async (
    to: { date: LocalDate; version: number },
    { back, evenSo }: { back: LocalDate | null; evenSo: boolean },
  ) => {
    try {
      await move.mutateAsync({ athleteId, id, ...to, evenSo });
      const undo = () =>
        back && moveTo({ date: back, version: to.version + 1 }, { back: null, evenSo: true });
      toast({
        message: `Moved to ${longDate(to.date)}.`,
        ...(back && { action: { label: "Undo", onPress: () => void undo() } }),
      });
    } catch (error) {
      toast({ message: messageOf(error) });
    }
  };
  return { moveTo, isPending: move.isPending };
}
