import { Mail, Phone } from "lucide-react";
import type { ReactNode } from "react";
import type { RouterOutputs } from "../../trpc/client";
import { buttonLook } from "../../ui/buttons/button-look";
import { Section } from "../../ui/page/card";
import { RelativeDate } from "../../ui/time/relative-date";

type Props = Pick<RouterOutputs["holds"]["background"], "athlete" | "coaches" | "seenBy"> & {
  today: string;
};

/** Whom to call about a hold: the athlete first, the coaches, and who cleared the athlete before. */
export function HoldPeople({ athlete, coaches, seenBy, today }: Props) {
  const cannotReach = athlete.phone === null && athlete.email === null;
  return (
    <Section title="Who to call" padded={false}>
      <ul className="divide-y divide-line">
        <Person
          name={athlete.name}
          note={cannotReach ? "No phone and no e-mail is noted; add them under Details" : "Athlete"}
          phone={athlete.phone}
          email={athlete.email}
        />
        {coaches.map(({ name, email }) => (
          <Person key={email} name={name} note="Coach" phone={null} email={email} />
        ))}
        {seenBy.map(({ name, on }) => (
          <Person
            key={name}
            name={name}
            note={
              <>
                Cleared an earlier hold, <RelativeDate date={on} today={today} />
              </>
            }
            phone={null}
            email={null}
          />
        ))}
      </ul>
    </Section>
  );
}

type PersonProps = { name: string; note: ReactNode; phone: string | null; email: string | null };

function Person({ name, note, phone, email }: PersonProps) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-2.5">
      <span className="flex min-w-0 flex-col">
        <span className="font-medium wrap-anywhere">{name}</span>
        <span className="text-sm text-muted">{note}</span>
      </span>
      <span className="flex min-w-0 flex-wrap gap-2">
        {phone && (
          <a
            href={`tel:${phone.replace(/[^+\d]/g, "")}`}
            className={buttonLook("outline", "md", false)}
          >
            <Phone aria-hidden /> <span className="sr-only">Call {name}: </span> {phone}
          </a>
        )}
        {email && (
          <a href={`mailto:${email}`} className={buttonLook("outline", "md", false)}>
            <Mail aria-hidden /> <span className="sr-only">Write to {name}: </span>
            <span className="min-w-0 whitespace-normal break-all">{email}</span>
          </a>
        )}
      </span>
    </li>
  );
}
