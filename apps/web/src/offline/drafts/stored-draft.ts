import { fields, number, type Shape } from "./shape";

/** Whose things they are: a signed-in person in the organisation that they work in. */
export type Owner = { organisationId: string; userId: string };

/** One sort of thing that is kept in the browser: what it holds, its version, and when it ends. */
export type DraftKind<T> = {
  /** One word in kebab-case. */
  name: string;
  shape: Shape<T>;
  /** Raised with every change of the shape; what another version kept is forgotten. */
  version: number;
  /** How long it is kept after its last change. */
  days: number;
};

/** Which one of a kind: the athlete that it is about, and what else tells it from others. */
export type DraftSubject = { athleteId?: string; about?: string };

const place = "talus/kept/";
const dayMs = 86_400_000;

/** `talus/kept/<organisation>/<user>/<athlete>/<kind>/<about>`: nobody else's page asks for this key. */
export function draftKey(owner: Owner, { name }: DraftKind<unknown>, of: DraftSubject): string {
  const { organisationId, userId } = owner;
  return `${place}${[organisationId, userId, of.athleteId ?? "-", name, of.about ?? "-"].join("/")}`;
}

const envelope = fields<Envelope>({
  version: number,
  endsAt: number,
  value: (_value): _value is unknown => true,
});

type Envelope = { version: number; endsAt: number; value: unknown };

/** A value as the browser stores it. */
export function draftText<T>(kind: DraftKind<T>, value: T, now: number): string {
  return JSON.stringify({ version: kind.version, endsAt: now + kind.days * dayMs, value });
}

/** The value in a stored text; null where it ended, is of another version or cannot be read. */
export function draftIn<T>(kind: DraftKind<T>, text: string, now: number): T | null {
  const whole = readEnvelope(text);
  if (whole === null || whole.version !== kind.version || whole.endsAt <= now) return null;
  return kind.shape(whole.value) ? whole.value : null;
}

/** Whether a key is one of ours whose thing is somebody else's, has ended, or is of an older Talus. */
export function isStale(key: string, text: string, owner: Owner, now: number): boolean {
  if (!key.startsWith(place)) return /^talus\.(log|correction|test|rules)\./.test(key);
  if (!isDraftOf(key, owner.userId)) return true;
  const whole = readEnvelope(text);
  return whole === null || whole.endsAt <= now;
}

/** Whether a key is of something that a person keeps, in whichever of their organisations. */
export function isDraftOf(key: string, userId: string): boolean {
  return key.startsWith(place) && key.slice(place.length).split("/")[1] === userId;
}

function readEnvelope(text: string): Envelope | null {
  try {
    const whole: unknown = JSON.parse(text);
    return envelope(whole) ? whole : null;
  } catch {
    return null;
  }
}
