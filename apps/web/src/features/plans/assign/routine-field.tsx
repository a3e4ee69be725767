import { typeLabels } from "@talus/domain/athletes/athlete-labels";
import type { RoutineListing } from "@talus/domain/routines/stored-routine";
import { SelectField } from "../../../ui/form/fields/select-field";
import type { Choice } from "./choice";

type Props = {
  routines: readonly RoutineListing[];
  value: string;
  onChange: (change: Partial<Choice>) => void;
};

/** Which routine, by name; choosing a maintenance routine turns the phase with it. */
export function RoutineField({ routines, value, onChange }: Props) {
  const choose = (routineId: string) => {
    const routine = routines.find(({ id }) => id === routineId);
    const phase = routine?.purpose === "maintenance" ? "maintenance" : "build";
    onChange({ routineId, phase });
  };
  return (
    <SelectField
      label="Routine"
      name="routineId"
      value={value}
      placeholder="Choose a routine"
      onChange={(event) => choose(event.target.value)}
      options={routines
        .filter((routine) => routine.archivedAt === null)
        .map((routine) => ({ value: routine.id, label: labelOf(routine) }))}
    />
  );
}

function labelOf({ name, athleteType, fullSec }: RoutineListing): string {
  const type = athleteType === null ? "any type" : typeLabels[athleteType].toLowerCase();
  const parts = name.toLowerCase().includes(type) ? [name] : [name, type];
  return [...parts, `${Math.ceil(fullSec / 60)} min`].join(", ");
}
