"use client";

import { redFlagsOf } from "@talus/domain/safety/red-flags";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useTRPC } from "../../trpc/client";
import { messageOf } from "../../trpc/error";
import { Button } from "../../ui/button";
import { LinkButton } from "../../ui/link-button";
import { Notice } from "../../ui/marks/notice";
import { PageHeader } from "../../ui/page/page-header";
import { PainQuestions } from "./pain-questions";
import { PainWords } from "./pain-words";
import { emptyReport, missingIn } from "./report";

/** The pain button outside a session: the questions, then a stop or a word of care. */
export function PainScreen({ athleteId }: { athleteId: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const [id] = useState(() => uuidv7());
  const [report, setReport] = useState(emptyReport);
  const [asked, setAsked] = useState(false);
  const tell = useMutation(
    trpc.holds.report.mutationOptions({
      onSuccess: async ({ held }) => {
        if (!held) return;
        await queryClient.invalidateQueries({ queryKey: trpc.sessions.today.queryKey() });
        router.push("/today");
      },
    }),
  );
  const missing = missingIn(report);
  if (tell.data && !tell.data.held) return <NotHeld painNrs={report.painNrs} />;
  const stops = redFlagsOf(report).length > 0;
  return (
    <div className="flex flex-1 flex-col">
      <PageHeader title="About the pain" large />
      <div className="flex-1 pb-4">
        <PainQuestions report={report} onChange={setReport} />
      </div>
      <div className="sticky bottom-(--frame-bottom,0px) z-20 -mx-4 -mb-6 flex flex-col gap-2 border-t border-line bg-paper px-4 py-3">
        <p role="status" className="text-base empty:hidden">
          {asked && missing}
          {tell.error && `Not sent yet. ${messageOf(tell.error)}`}
        </p>
        <Button
          tone={stops ? "danger" : "primary"}
          size="lg"
          wide
          busy={tell.isPending || tell.isSuccess}
          onClick={() => {
            setAsked(true);
            if (missing === null) tell.mutate({ athleteId, id, report });
          }}
        >
          {stops ? "Stop and tell my coach" : "Continue"}
        </Button>
      </div>
    </div>
  );
}

function NotHeld({ painNrs }: { painNrs: number | null }) {
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title="About the pain" large />
      {painNrs !== null && painNrs > 2 ? (
        <PainWords painNrs={painNrs} />
      ) : (
        <Notice title="Go on gently.">
          Nothing you told us stops your plan. If it gets worse, sharp or above 5, press Pain again.
        </Notice>
      )}
      <p className="text-lg text-muted">
        Put it into the log of your session, so that your coach sees it.
      </p>
      <LinkButton href="/today" tone="primary" size="lg" wide>
        Back to today
      </LinkButton>
    </div>
  );
}
