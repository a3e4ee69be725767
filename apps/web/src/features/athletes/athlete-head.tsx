"use client";

import { dueOf } from "@talus/domain/assessments/due";
import { typeNameOf } from "@talus/domain/athlete-types/athlete-type";
import { fullName } from "@talus/domain/athletes/athlete";
import { dominantSideLabels } from "@talus/domain/athletes/athlete-labels";
import { decisionLabels } from "@talus/domain/verdicts/verdict-words";
import type { ReactNode } from "react";
import { Badge } from "../../ui/marks/badge";
import { StopGlyph } from "../../ui/marks/safety-marks";
import { VerdictGlyph } from "../../ui/marks/verdict-mark";
import { JumpLinks } from "../../ui/page/jump-links";
import { PageHeader } from "../../ui/page/page-header";
import { shortDate, spanWords } from "../../ui/time/date-words";
import { useCan } from "../access/access";
import { useRules } from "../rules/in-force/use-rules";
import { ageOn } from "./age";
import { athleteParts } from "./athlete-parts";
import { StatusMenu } from "./status-menu";
import { useProfile } from "./use-profile";

type Props = {
  athleteId: string;
  /** What other features offer: record a test, assign, review. */
  actions?: ReactNode;
};

/** Name, state and facts of an athlete, and the ways to the page's parts. */
export function AthleteHead({ athleteId, actions }: Props) {
  const may = useCan();
  const rules = useRules();
  const { athlete, standing, today } = useProfile(athleteId);
  const { birthDate, dominantSide, externalId } = athlete;
  const known = { lastTakenOn: standing.testedOn, askedOn: standing.askedOn };
  const next = spanWords(
    dueOf({ ...known, plannedOn: standing.plannedTest?.day ?? null }, today, rules),
  );
  const facts = [
    typeNameOf(athlete),
    athlete.teams.map((team) => team.name).join(", ") || "on no team",
    birthDate && `${ageOn(birthDate, today)} years`,
    (dominantSide === "left" || dominantSide === "right") &&
      `${dominantSideLabels[dominantSide].toLowerCase()}-footed`,
    next && `next test ${next}`,
    externalId,
  ].filter(Boolean);
  return (
    <>
      <PageHeader
        parent={{ href: "/athletes", label: "Athletes" }}
        title={fullName(athlete)}
        badge={
          standing.isHeld ? (
            <Badge tone="stop">
              <StopGlyph /> On safety hold
            </Badge>
          ) : (
            <>
              {standing.reviewDecision && (
                <Badge>
                  <VerdictGlyph verdict={standing.reviewDecision} className="size-4" /> To review:{" "}
                  {decisionLabels[standing.reviewDecision]}
                </Badge>
              )}
              <StatusBadge {...athlete} today={today} />
            </>
          )
        }
        note={facts.join(" · ")}
        actions={
          <>
            {actions}
            {may("athlete:write") && <StatusMenu athlete={athlete} />}
          </>
        }
      />
      <JumpLinks label={`Parts of ${fullName(athlete)}`} parts={athleteParts} />
    </>
  );
}

type Status = Pick<
  ReturnType<typeof useProfile>["athlete"],
  "status" | "pausedUntil" | "pauseReason" | "hasLogin"
>;

function StatusBadge({
  status,
  pausedUntil,
  pauseReason,
  hasLogin,
  today,
}: Status & { today: string }) {
  if (status === "archived") return <Badge>Archived</Badge>;
  if (status === "paused") {
    const until = pausedUntil ? ` until ${shortDate(pausedUntil, today)}` : "";
    return <Badge>{`Paused${until}${pauseReason ? `: ${pauseReason}` : ""}`}</Badge>;
  }
  return hasLogin ? null : <Badge>No login yet</Badge>;
}
