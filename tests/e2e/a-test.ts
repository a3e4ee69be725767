import { noSymptoms } from "@talus/domain/safety/red-flags";
import { v7 as uuidv7 } from "uuid";

const both = <T>(value: T) => ({ left: value, right: value });

/** A test of yesterday, 8 cm on both sides and felt at the back, without pain. */
export function firstTest(athleteId: string) {
  return {
    ...{ id: uuidv7(), athleteId, protocol: "standing_knee_to_wall", unit: "cm" },
    takenOn: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
    attempts: both([{ value: 8, invalidReason: null }]),
    findings: {
      ...{ sensation: both("back"), towel: both(null), squat: null, marks: both(null) },
      symptoms: { ...noSymptoms, painNrs: 0 },
    },
    ...{ nextMorningNrs: null, note: "", confirmed: false },
  };
}
