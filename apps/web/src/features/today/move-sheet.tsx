"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type RouterOutputs, useTRPC } from "../../trpc/client";
import { messageOf } from "../../trpc/error";
import { Button } from "../../ui/button";
import { Sheet } from "../../ui/overlay/sheet";
import { useToast } from "../../ui/overlay/toast";
import { longDate } from "./words";

type Today = RouterOutputs["sessions"]["today"];
type Day = Today["today"];
type Props = {
  athleteId: string;
  session: NonNullable<Today["session"]>;
  days: Today["moveDays"];
};

/** "Move to another day": one tap moves, an undo moves back. */
export function MoveSheet({ athleteId, session, days }: Props) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const move = useMutation(
    trpc.sessions.move.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.sessions.today.queryKey() }),
    }),
  );
  const moveTo = async (date: Day, version: number, back: Day | null) => {
    try {
      await move.mutateAsync({ athleteId, id: session.id, version, date });
      toast({
        message: `Moved to ${longDate(date)}.`,
        ...(back && {
          action: { label: "Undo", onPress: () => void moveTo(back, version + 1, null) },
        }),
      });
    } catch (error) {
      toast({ message: messageOf(error) });
    }
  };
  return (
    <Sheet
      open={open}
      onOpenChange={setOpen}
      side="bottom"
      trigger={<Button className="min-h-12">Move to another day</Button>}
      title="Move to another day"
      description={
        days.length > 0
          ? "These days fit your training."
          : "No day of the coming week fits this session. The short version fits today."
      }
    >
      <ul className="flex flex-col gap-2">
        {days.map(({ date, swapsWith }) => (
          <li key={date}>
            <Button
              size="lg"
              wide
              className="flex-col gap-0 py-2"
              disabled={move.isPending}
              onClick={() => {
                setOpen(false);
                void moveTo(date, session.version, session.date);
              }}
            >
              {longDate(date)}
              {swapsWith && (
                <span className="text-base font-normal text-muted">
                  changes places with the {swapsWith} session
                </span>
              )}
            </Button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
