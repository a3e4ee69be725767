import { writeAudit } from "@talus/db/audit";
import { createReadyRoutines } from "@talus/db/routines/writes";
import { insertRows } from "@talus/db/rows";
import { sentHash } from "@talus/db/sent-ids";
import type { Sql } from "@talus/db/transaction";
import { contentText } from "@talus/domain/sessions/content";
import type { Frame } from "./frame";

/** Inserts an organisation with its staff, own types, teams and ready routines, but nobody who trains. */
export async function writeFrame(db: Sql, frame: Frame, passwordHash: string): Promise<void> {
  const { organisationId, createdAt, newId, asked, teams, types, staff } = frame;
  const [owner] = staff;
  const name = `Northgate ${asked.athletes.toLocaleString("en")}`;
  const timeZone = "Europe/Amsterdam";
  await insertRows(db, "Organisation", [
    { organisationId, name, timeZone, isDemonstration: true, createdAt },
  ]);
  await writeStaff(db, frame, passwordHash);
  await insertRows(
    db,
    "AthleteType",
    types.map(({ id, ...type }) => {
      return { ...type, organisationId, id, createdAt, contentHash: hashOf(owner.id, type) };
    }),
  );
  await insertRows(
    db,
    "Team",
    teams.map(({ id, name }) => ({ organisationId, id, name, createdAt })),
  );
  await insertRows(
    db,
    "TeamCoach",
    teams.flatMap(({ id: teamId, coach, assistant }) =>
      [coach, ...(assistant ? [assistant] : [])].map(({ id: userId }) => {
        return { organisationId, teamId, userId, createdAt };
      }),
    ),
  );
  await createReadyRoutines(db, { newId: () => newId(createdAt), now: createdAt });
  await writeAudit(db, {
    id: newId(createdAt),
    at: createdAt,
    action: "organisation.created",
    subject: "organisation",
    subjectId: organisationId,
  });
}

function hashOf(userId: string, content: object): string {
  return sentHash(contentText([userId, content]));
}

/** The owner and the first coach sign in by password; nobody knows one of the others. */
async function writeStaff(
  db: Sql,
  { organisationId, createdAt, staff }: Frame,
  passwordHash: string,
): Promise<void> {
  await insertRows(
    db,
    "User",
    staff.map(({ id, email, name }, i) => {
      return {
        id,
        email,
        name,
        createdAt,
        emailVerified: createdAt,
        passwordHash: i < 2 ? passwordHash : null,
      };
    }),
  );
  await insertRows(
    db,
    "Membership",
    staff.map(({ id: userId, role }) => ({ organisationId, userId, role, createdAt })),
  );
}
