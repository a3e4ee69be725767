import { fullName } from "../../../athletes/athlete";
import { comparedText } from "../../../text/compared-text";
import { emailKey } from "../../../text/email";
import type { FaultCode, ImportChoices, RosterPatch, RosterRecord, RowFault } from "../import";
import type { Freed } from "./freed";
import { mayBeOne, nameKey, type RosterIndex, shortId } from "./roster-index";

/** The athlete that a row means, or why nobody was chosen; neither: somebody new. */
export type Match = { found: RosterRecord | null; fault: RowFault | null };

type MatchContext = {
  index: RosterIndex;
  choices: Pick<ImportChoices, "shortIds" | "namesakes">;
  freed: Freed;
};

/**
 * The athlete that a row means: by Talus ID, then by external ID, then by e-mail; what only looks
 * like somebody is asked. Where the keys point to different people, or to somebody of other people's
 * teams, the row is a fault and nobody is chosen. An address that the file takes from somebody
 * belongs to nobody.
 */
export function matchRow(patch: RosterPatch, context: MatchContext): Match {
  const keyed = matchByKey(patch, context);
  if (keyed.fault) return keyed;
  const holders = emailHolders(patch, context);
  if (keyed.found && !keyed.found.inScope) return notYours(patch, "external_id");
  if (keyed.found) return withKeys(keyed.found, patch, { ...context, holders });
  const byEmail = matchByEmail(patch, holders);
  if (byEmail.fault || byEmail.found) return byEmail;
  return matchByName(patch, context);
}

/** The athlete whom the row names by a key of their own alone: Talus ID or external ID. */
export function matchByKey(
  { talusId, externalId }: RosterPatch,
  { index, choices }: Pick<MatchContext, "index" | "choices">,
): Match {
  const byTalusId = talusId ? index.byTalusId.get(talusId) : undefined;
  if (byTalusId) return { found: byTalusId, fault: null };
  if (!externalId) return nobody;
  const exact = index.byExternalId.get(externalId);
  if (exact) return { found: exact, fault: null };
  const caseless = index.byCaselessId.get(comparedText(externalId)) ?? [];
  if (caseless.length > 0) return onlyOne(caseless, externalId);
  return matchByShortId(
    externalId,
    index.byShortId.get(shortId(externalId)) ?? [],
    choices.shortIds,
  );
}

const nobody: Match = { found: null, fault: null };

function matchByShortId(
  externalId: string,
  alike: readonly RosterRecord[],
  answer: ImportChoices["shortIds"],
): Match {
  const [first] = alike;
  if (!first || answer === "other") return nobody;
  const here = alike.map((athlete) => athlete.externalId).join(", ");
  if (answer === "same" && alike.length === 1) return { found: first, fault: null };
  const who = first.inScope && alike.length === 1 ? ` (${fullName(first)})` : "";
  const message = `Is ${externalId} the athlete ${here}${who}? Spreadsheets drop leading zeros`;
  return { found: null, fault: fault("short_id", "external_id", externalId, message) };
}

function emailHolders({ email }: RosterPatch, { index, freed }: MatchContext): RosterRecord[] {
  if (!email) return [];
  const holders = index.byEmail.get(emailKey(email)) ?? [];
  return holders.filter(({ id }) => !freed.emails.has(id));
}

/** A match by key stands if the row's address and ID are nobody else's, or theirs already. */
function withKeys(
  found: RosterRecord,
  patch: RosterPatch,
  { index, freed, holders }: MatchContext & { holders: RosterRecord[] },
): Match {
  const others = holders.filter(({ id }) => id !== found.id);
  const [other] = others;
  if (other && others.length === holders.length)
    return { found: null, fault: belongsTo(other, "email", patch.email ?? "") };
  const holder = index.byExternalId.get(patch.externalId ?? "");
  if (holder && holder.id !== found.id && !freed.externalIds.has(holder.id))
    return { found: null, fault: belongsTo(holder, "external_id", patch.externalId ?? "") };
  return { found, fault: null };
}

function matchByEmail(patch: RosterPatch, holders: RosterRecord[]): Match {
  const { email, externalId } = patch;
  const named = holders.filter((holder) => comparedText(fullName(holder)) === nameKey(patch));
  const [holder, second] = holders.length > 1 && named.length === 1 ? named : holders;
  if (!holder) return nobody;
  if (!holder.inScope) return notYours(patch, "email");
  if (second) {
    const message = `Several athletes have the address ${email}; add the external ID of the one you mean`;
    return { found: null, fault: fault("match_conflict", "email", email ?? "", message) };
  }
  if (externalId && holder.externalId)
    return { found: null, fault: belongsTo(holder, "email", email ?? "") };
  return { found: holder, fault: null };
}

/** Somebody without a common key but of the same name, and of the same birth date or none. */
function matchByName(patch: RosterPatch, { index, choices }: MatchContext): Match {
  const key = nameKey(patch);
  const alike = (key && index.byName.get(key)) || [];
  const candidates = alike.filter((athlete) => mayBeOne(patch, athlete));
  const [first] = candidates;
  if (!first || choices.namesakes === "other") return nobody;
  if (choices.namesakes === "same" && candidates.length === 1) return { found: first, fault: null };
  const born = first.birthDate ? `, born ${first.birthDate}` : "";
  const known = [first.externalId, first.email].filter(Boolean).join(", ") || "no ID, no e-mail";
  const message =
    candidates.length === 1
      ? `Is this ${fullName(first)}${born} (${known}), who is here already?`
      : `${candidates.length} athletes of this name are here; add an external ID or an address`;
  return { found: null, fault: fault("namesake", null, fullNameOf(patch), message) };
}

function onlyOne(athletes: readonly RosterRecord[], externalId: string): Match {
  const [found] = athletes;
  if (athletes.length === 1 && found) return { found, fault: null };
  const message = `Several athletes have the external ID ${externalId} in capital or small letters; write it as it is here`;
  return { found: null, fault: fault("match_conflict", "external_id", externalId, message) };
}

function belongsTo(holder: RosterRecord, field: "email" | "external_id", value: string): RowFault {
  const who = holder.inScope
    ? `${fullName(holder)} (${holder.externalId ?? "no external ID"})`
    : "somebody else";
  const what = field === "email" ? "address" : "external ID";
  const message = `The ${what} ${value} belongs to ${who}; correct the address or the external ID`;
  return fault("match_conflict", field, value, message);
}

function notYours(patch: RosterPatch, field: "external_id" | "email"): Match {
  const message = "This is an athlete of a team that is not yours; ask an owner to import the row";
  const value = patch[field === "email" ? "email" : "externalId"] ?? "";
  return { found: null, fault: fault("out_of_scope", field, value, message) };
}

function fullNameOf({ givenName = "", familyName = "" }: RosterPatch): string {
  return fullName({ givenName, familyName });
}

function fault(
  code: FaultCode,
  field: RowFault["field"],
  value: string,
  message: string,
): RowFault {
  return { code, field, value, message };
}
