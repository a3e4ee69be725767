import { decisions } from "@talus/domain/verdicts/decision";
import { decisionLabels } from "@talus/domain/verdicts/verdict-words";

type Detail = Record<string, unknown>;

/** What happened, after the name of who did it. */
const words: Record<string, string> = {
  "athlete.created": "added the athlete",
  "athlete.updated": "changed the athlete's data",
  "athlete.status_changed": "changed the status",
  "assessment.recorded": "recorded a test",
  "assessment.amended": "corrected a test",
  "assignment.created": "assigned a routine",
  "assignment.undone": "took a routine back",
  "plan.returned_to_build": "recorded a test that led back to build",
  "hold.opened": "set off a safety hold",
  "hold.cleared": "recorded a clearance",
  "hold.retracted": "called a pain report a slip",
  "pain.reported": "reported pain",
  "injury.created": "added to the injury history",
  "injury.updated": "changed the injury history",
  "injury.resolved": "closed an injury",
  "injury.deleted": "took an injury out of the history",
  "morning.checked": "told how the morning was",
  "review.accepted": "accepted",
  "review.remeasure": "asked to measure again",
  "review.changed": "decided otherwise",
  "review.undone": "took a review back",
  "session.logged": "logged a session",
  "session.amended": "corrected a session",
  "session.moved": "moved a session",
  "test.planned": "planned a test",
  "test.moved": "moved the planned test",
  "test.unplanned": "took the planned test back",
  "travel.added": "added days away",
  "travel.removed": "took days away out",
  "week.changed": "changed a week",
};

/**
 * What an entry of the audit log says after the name of who did it: "accepted Continue". An action without
 * words of its own stands as it is kept.
 */
export function auditWords(action: string, detail: unknown): string {
  const { decision, by } = (detail ?? {}) as Detail;
  const decided = decisions.find((one) => one === decision);
  const what = words[action] ?? action.replace(".", " ").replaceAll("_", " ");
  const isOfVerdict = action.startsWith("review.") || action.startsWith("assessment.");
  const verdict = decided && isOfVerdict ? ` ${decisionLabels[decided]}` : "";
  const link = action.startsWith("assessment.") && verdict !== "" ? ", verdict" : "";
  return `${what}${link}${verdict}${by === "machine" ? " within the rules" : ""}`;
}
