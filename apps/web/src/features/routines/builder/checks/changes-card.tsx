"use client";

import type { Dose } from "@talus/domain/exercises/dose";
import { exerciseById } from "@talus/domain/exercises/library/exercises";
import type { ItemDifference } from "@talus/domain/routines/difference";
import { doseTextWithSides, sidedDosesText } from "@talus/domain/routines/dose-text";
import { routineSec } from "@talus/domain/routines/duration";
import { sidedKey } from "@talus/domain/routines/item-sides";
import type { RoutineDraft } from "@talus/domain/routines/routine";
import type { StoredRoutine } from "@talus/domain/routines/stored-routine";
import { ArrowUpDown, Clock, Minus, Pencil, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { Section } from "../../../../ui/page/card";
import { durationText } from "../../../../ui/time/duration-text";
import { purposeWords, typeWord } from "../../words";
import type { DraftChanges } from "../builder-state";

type Props = { base: StoredRoutine; draft: RoutineDraft; changes: DraftChanges };

/** What the next version would change, and who keeps the present one. */
export function ChangesCard({ base, draft, changes }: Props) {
  const next = base.current.number + 1;
  return (
    <Section title={`If you save version ${next}`}>
      <ul className="flex flex-col gap-2">
        {headLines({ base, draft, changes })}
        {changes.items.map((entry) => (
          <DifferenceLine key={keyOf(entry)} entry={entry} />
        ))}
        <TimeLine
          name="Full"
          before={base.current.fullSec}
          after={routineSec(draft.items, "full")}
        />
        <TimeLine
          name="Short"
          before={base.current.shortSec}
          after={routineSec(draft.items, "short")}
        />
      </ul>
      <WhoHasIt base={base} />
    </Section>
  );
}

function headLines({ base, draft, changes }: Props): ReactNode[] {
  const before = base.current;
  const pairs = {
    name: ["Name", before.name, draft.name],
    type: ["Type", typeWord(before.athleteType), typeWord(draft.athleteType)],
    purpose: ["For", purposeWords[before.purpose], purposeWords[draft.purpose]],
    note: ["Note", "", "changed"],
  } as const;
  return changes.head.map((field) => {
    const [name, old, now] = pairs[field];
    return <Line key={field} glyph={<Pencil />} name={name} before={old} after={now} />;
  });
}

function keyOf(entry: ItemDifference): string {
  return entry.kind === "order" ? "order" : `${entry.kind} ${sidedKey(entry)}`;
}

function DifferenceLine({ entry }: { entry: ItemDifference }) {
  if (entry.kind === "order") {
    return <Line glyph={<ArrowUpDown />} name="Order" before="" after="changed" />;
  }
  const { name } = exerciseById(entry.exerciseId);
  const words = (dose: Dose | null) =>
    dose === null ? "left out" : doseTextWithSides(entry, dose);
  if (entry.kind === "added") {
    return <Line glyph={<Plus />} name={name} before="" after={words(entry.dose)} />;
  }
  if (entry.kind === "removed") {
    return <Line glyph={<Minus />} name={name} before={words(entry.dose)} after="left out" />;
  }
  if (entry.kind === "sides") {
    const [was, now] = [entry.before, entry.after].map((doses) => sidedDosesText(entry, doses));
    return <Line glyph={<Pencil />} name={name} before={was ?? ""} after={now ?? ""} />;
  }
  const label = entry.kind === "dose" ? name : `${name}, short`;
  const { before, after } = entry;
  return <Line glyph={<Pencil />} name={label} before={words(before)} after={words(after)} />;
}

function TimeLine(props: { name: string; before: number; after: number }) {
  const { name, before, after } = props;
  if (before === after) return null;
  return (
    <Line glyph={<Clock />} name={name} before={durationText(before)} after={durationText(after)} />
  );
}

/** Old struck through, new bold; never by colour. */
function Line(props: { glyph: ReactNode; name: string; before: string; after: string }) {
  return (
    <li className="grid grid-cols-[1rem_minmax(0,1fr)_minmax(0,1fr)] gap-x-2.5 [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:text-muted">
      <span aria-hidden>{props.glyph}</span>
      <span>{props.name}</span>
      <span>
        {props.before !== "" && (
          <>
            <del className="text-muted">{props.before}</del>{" "}
          </>
        )}
        <ins className="font-semibold no-underline">{props.after}</ins>
      </span>
    </li>
  );
}

function WhoHasIt({ base }: { base: StoredRoutine }) {
  const having = base.versions.filter((version) => version.athleteCount > 0);
  const total = having.reduce((sum, version) => sum + version.athleteCount, 0);
  if (total === 0) {
    return (
      <p className="mt-4 border-t border-line pt-4 text-muted">No athlete has this routine now.</p>
    );
  }
  return (
    <div className="mt-4 border-t border-line pt-4">
      <p className="flex items-baseline gap-2 text-muted">
        <span className="text-2xl font-semibold text-ink">{total.toLocaleString("en")}</span>
        {total === 1 ? "athlete has this routine" : "athletes have this routine"}
      </p>
      <ul className="mt-2 flex flex-col gap-1">
        {having.map((version) => (
          <li key={version.id}>
            <span className="font-medium">{version.athleteCount.toLocaleString("en")}</span> on
            version {version.number}, which stays theirs
          </li>
        ))}
      </ul>
    </div>
  );
}
