import { askFirstWords } from "@talus/domain/athletes/ask-first";
import {
  type Athlete,
  askFirstReasons,
  type Complaint,
  complaints,
} from "@talus/domain/athletes/athlete";
import { Checkbox } from "../../../ui/form/fields/checkbox";
import { FieldSet } from "../../../ui/form/fields/field-set";
import type { FormValues } from "../../../ui/form/read-values";

/** Where the ankle is noticed, in the words of the form. */
export const complaintWords: Record<Complaint, string> = {
  uphill: "Running or walking uphill",
  squat: "In the squat",
};

type Props = { athlete: Pick<Athlete, "complaints" | "askFirst"> | null };

/** Where the ankle is noticed, and what is asked before starting; read by {@link beforeStartingFrom}. */
export function BeforeStartingFields({ athlete }: Props) {
  return (
    <>
      <FieldSet
        label="Where do the ankles feel in the way?"
        name="complaints"
        hint="It decides which exercises come first."
      >
        <div className="grid gap-x-4 sm:grid-cols-2">
          {complaints.map((one) => (
            <Checkbox
              key={one}
              name="complaints[]"
              value={one}
              label={complaintWords[one]}
              defaultChecked={athlete?.complaints?.includes(one) ?? false}
            />
          ))}
        </div>
      </FieldSet>
      <FieldSet
        label="Before starting: does one of these fit?"
        name="askFirst"
        hint="Leave both empty if neither does, or if you would rather not say. Nothing is closed by it."
      >
        <div className="grid gap-x-4 sm:grid-cols-2">
          {askFirstReasons.map((one) => (
            <Checkbox
              key={one}
              name="askFirst[]"
              value={one}
              label={askFirstWords[one].label}
              defaultChecked={athlete?.askFirst?.includes(one) ?? false}
            />
          ))}
        </div>
      </FieldSet>
    </>
  );
}

/** What a form tells of both; nothing ticked is an empty list. */
export function beforeStartingFrom({ complaints: noticed, askFirst }: FormValues) {
  return { complaints: noticed ?? [], askFirst: askFirst ?? [] };
}
