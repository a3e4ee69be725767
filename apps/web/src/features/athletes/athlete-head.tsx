"use client";

import { typeNameOf } from "@talus/domain/athlete-types/athlete-type";
import { fullName } from "@talus/domain/athletes/athlete";
import { dominantSideLabels } from "@talus/domain/athletes/athlete-labels";
import type { ReactNode } from "react";
import { Badge } from "../../ui/marks/badge";
import { StopGlyph } from "../../ui/marks/safety-marks";
import { LinkTabs } from "../../ui/page/link-tabs";
import { PageHeader } from "../../ui/page/page-header";
import { shortDate } from "../../ui/time/date-words";
import { useCan } from "../access/access";
import { ageOn } from "./age";
import { type AthleteTab, athleteTabs } from "./athlete-tabs";
import { StatusMenu } from "./status-menu";
import { useProfile } from "./use-profile";

type Props = {
  athleteId: string;
  tab: AthleteTab;
  /** What other features offer: record a test, assign, review. */
  actions?: ReactNode;
};

/** Name, state and facts of an athlete over the page's tabs. */
export function AthleteHead({ athleteId, tab, actions }: Props) {
  const may = useCan();
  const { athlete, openHolds, today } = useProfile(athleteId);
  const { birthDate, dominantSide, externalId } = athlete;
  const facts = [
    typeNameOf(athlete),
    athlete.teams.map((team) => team.name).join(", ") || "on no team",
    birthDate && `${ageOn(birthDate, today)} years`,
    (dominantSide === "left" || dominantSide === "right") &&
      `${dominantSideLabels[dominantSide].toLowerCase()}-footed`,
    externalId,
  ].filter(Boolean);
  return (
    <>
      <PageHeader
        parent={{ href: "/athletes", label: "Athletes" }}
        title={fullName(athlete)}
        badge={
          openHolds > 0 ? (
            <Badge tone="stop">
              <StopGlyph /> On safety hold
            </Badge>
          ) : (
            <StatusBadge {...athlete} today={today} />
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
      <LinkTabs
        label={`Parts of ${fullName(athlete)}`}
        tabs={athleteTabs.map((each) => ({
          href: `/athletes/${athleteId}${each.tab === "overview" ? "" : `?tab=${each.tab}`}`,
          label: each.label,
          current: each.tab === tab,
        }))}
      />
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
