/**
 * From where the queue speaks up. 70 % is the share of planned sessions that a verdict asks for before it
 * trusts a missing gain (domain.md 4.1, rule 6); after six weeks of daily calf stretching trials
 * saw one (Warneke, PMC10124737). The rest is our rule.
 */
export const signalLimits = {
  /** Adherence below this share of planned, in percent, is low. */
  adherencePct: 70,
  /** Fewer planned sessions in a period than this say nothing about adherence. */
  leastPlanned: 4,
  /** So many weeks on a plan may pass without a gain before that is worth a look. */
  weeksOnPlan: 6,
  /** So many days after its first session a routine that nobody began is worth a call. */
  notStartedDays: 3,
  /** So many days an invitation may lie unused. */
  unusedLoginDays: 7,
} as const;

/** Why somebody is in the queue, the most pressing first; who is to begin comes after all that waits. */
export const signals = [
  "held",
  "jump",
  "toReview",
  "overdue",
  "asked",
  "adherenceDrop",
  "noChange",
  "notStarted",
  "unusedLogin",
  "neverTested",
  "noRoutine",
] as const;

/** One of the {@link signals}. */
export type Signal = (typeof signals)[number];

/** The signals that wait for somebody; the others say who is still to begin. */
export const waitingSignals: readonly Signal[] = signals.slice(0, -2);

/** The groups of the queue: one a signal, and whatever rests. */
export const buckets = [...signals, "snoozed"] as const;

/** One of the {@link buckets}. */
export type Bucket = (typeof buckets)[number];
