"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { messageOf } from "../../../trpc/error";
import { Field } from "../../../ui/form/fields/field";
import { useCreateRoutine } from "../use-routine-writes";

/** Makes a routine of a file that Talus saved, and opens it; a file that holds no routine says why. */
export function RoutineFromFile({ onDone }: { onDone: () => void }) {
  const router = useRouter();
  const { createRoutine } = useCreateRoutine();
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = async (file: File | undefined) => {
    if (!file) return;
    setRefusal(null);
    const { mostFileChars, readRoutineFile } = await import("@talus/domain/routines/routine-file");
    const read = readRoutineFile(await file.slice(0, 4 * mostFileChars).text());
    if ("refusal" in read) return setRefusal(read.refusal);
    try {
      const created = await createRoutine(read.routine);
      onDone();
      router.push(`/routines/${created.id}`);
    } catch (error) {
      setRefusal(messageOf(error));
    }
  };
  return (
    <Field
      label="Or take one from a file"
      hint="A .routine.json that was saved here or elsewhere."
      {...(refusal !== null && { error: refusal })}
    >
      {(control) => (
        <input
          {...control}
          type="file"
          accept=".json,application/json"
          onChange={({ target }) => {
            void take(target.files?.[0]);
            // The same file, mended, is a change too.
            target.value = "";
          }}
          className="w-full rounded-card border border-dashed border-field px-3 py-3 text-base file:mr-3 file:min-h-control file:rounded-button file:border file:border-solid file:border-line file:bg-surface file:px-3 file:font-medium file:text-ink"
        />
      )}
    </Field>
  );
}
