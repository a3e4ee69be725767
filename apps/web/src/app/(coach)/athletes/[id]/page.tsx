import { fullName } from "@talus/domain/athletes/athlete";
import type { Metadata } from "next";
import { AthleteHead } from "../../../../features/athletes/athlete-head";
import { athleteTabs } from "../../../../features/athletes/athlete-tabs";
import { foundOr404 } from "../../../../server/found";
import { HydrateClient, serverQueryClient, trpc } from "../../../../server/trpc";
import { LinkButton } from "../../../../ui/buttons/link-button";
import { PageBody } from "../../../../ui/page/page-body";
import { AthletePart, prefetchPart } from "./part";

/** The title of this page. */
export const metadata: Metadata = { title: "Athlete" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ tab?: string | string[] }>;
};

/** One athlete: the head, and the part that the address names. */
export default async function AthletePage({ params, searchParams }: Props) {
  const { id: athleteId } = await params;
  const { tab: asked } = await searchParams;
  const tab = athleteTabs.find((each) => each.tab === asked)?.tab ?? "overview";
  const profile = trpc.athletes.get.queryOptions({ athleteId });
  const { athlete, openHolds, today } = await foundOr404(serverQueryClient().fetchQuery(profile));
  await prefetchPart({ athleteId, tab });
  return (
    <HydrateClient>
      <AthleteHead
        athleteId={athleteId}
        tab={tab}
        actions={
          <LinkButton href={`/assess/${athleteId}`} tone="primary">
            Record test
          </LinkButton>
        }
      />
      <PageBody width={tab === "details" ? "prose" : "content"}>
        <AthletePart
          athleteId={athleteId}
          tab={tab}
          name={fullName(athlete)}
          today={today}
          held={openHolds > 0}
        />
      </PageBody>
    </HydrateClient>
  );
}
