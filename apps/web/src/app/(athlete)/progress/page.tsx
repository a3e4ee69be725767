import { localDateIn } from "@talus/domain/calendar";
import type { Metadata } from "next";
import {
  ProgressTabs,
  type ProgressView,
  progressViewOf,
} from "../../../features/trends/own/progress-tabs";
import { signedInSession } from "../../../server/session";
import { HydrateClient } from "../../../server/trpc";
import { EmptyState } from "../../../ui/page/empty-state";
import { PageHeader } from "../../../ui/page/page-header";
import { ProgressPart, prefetchProgress } from "./part";

/** The title of this page. */
export const metadata: Metadata = { title: "Progress" };

type Props = { searchParams: Promise<{ view?: string | string[] }> };

/** The athlete's own line: both ankles over time, no rank, no injury risk; the rest behind tabs. */
export default async function ProgressPage({ searchParams }: Props) {
  const { athlete } = await signedInSession();
  const view = progressViewOf((await searchParams).view);
  return (
    <>
      <PageHeader title="Progress" large />
      {athlete ? (
        <Part
          athleteId={athlete.id}
          view={view}
          today={localDateIn(athlete.timeZone, new Date())}
        />
      ) : (
        <EmptyState sentence="Your coach has not linked you to an athlete record yet." />
      )}
    </>
  );
}

type PartProps = { athleteId: string; view: ProgressView; today: string };

async function Part(props: PartProps) {
  await prefetchProgress(props);
  return (
    <HydrateClient>
      <div className="flex flex-col gap-4">
        <ProgressTabs view={props.view} />
        <ProgressPart {...props} />
      </div>
    </HydrateClient>
  );
}
