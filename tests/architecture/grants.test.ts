import ts from "typescript";
import { describe, expect, it } from "vitest";
import { checker, fileOf, paths } from "./db-program";
import { sourcesUnder } from "./sources";

/** Functions of db that take an id and no grant, each with what stands in for one. */
const needNoGrant: Record<string, string> = {
  "accounts/accounts.ts createAccount": "an account is in no organisation; sign-up makes it",
  "accounts/accounts.ts findPasswordHash": "an account is in no organisation; sign-in asks",
  "accounts/pending-accounts.ts createPendingAccount":
    "keeps what a link held until its reader confirms; it opens nothing",
  "audit.ts writeAudit": "a note on what was done under a grant; it reads and changes nothing",
  "audit.ts writeAudits": "as writeAudit",
  "enter.ts enter": "opens the transaction that grants are looked up in",
  "filling/copy-rows.ts copyRows": "fills an organisation that the demonstration makes",
  "grant.ts grantAthlete": "makes the grant",
  "grant.ts grantEnteredTeam": "makes the grant",
  "grant.ts grantTeam": "makes the grant",
  "grant.ts grantOrganisation": "makes the grant",
  "jobs/queue.ts insertJobs":
    "tells a worker that there is work; the work itself looks its grants up",
  "grant.ts memberIn": "asks nothing; whoever was let in is the proof",
  "locks.ts lockAthletes": "before the decision about a grant; it shows and changes nothing",
  "organisations/invitations.ts findInvitation": "the token's hash is the proof",
  "organisations/invitations.ts useInvitation": "the token that found the invitation is the proof",
  "organisations/invitations.ts applyInvitation":
    "the token that found the invitation is the proof",
  "organisations/invitations.ts findRecordOwners":
    "the token that found the invitation is the proof",
  "organisations/organisations.ts switchOrganisation": "asks the person's own memberships itself",
  "sent-ids.ts idempotent": "inside a write that holds a grant; row by row of the organisation",
  "plans/week-changes.sql.ts changedWeeksOf": "reads a row that was found under a grant",
  "transaction.ts withOrganisation": "opens the transaction that grants are looked up in",
  "transaction.ts withBatch": "the same, for a batch of a job",
};

/** Where somebody may act without a person: in use-cases that jobs alone call. */
const isBackground = (path: string) => /^packages\/api\/src\/[a-z-]+\/background\//.test(path);

/** A user's own id is no athlete's, team's or organisation's: the session says whose it is. */
const isIdName = (name: string) => /(^id|^ids|Ids?)$/.test(name) && !/^(\w*U|u)serIds?$/.test(name);

describe("the functions of db", () => {
  it("take no id of an organisation, an athlete, a plan or a row of theirs without a grant", () => {
    const found = paths.flatMap(withoutGrant);
    expect(found.sort()).toEqual(Object.keys(needNoGrant).sort());
  });

  it("act for nobody only in the background, which jobs alone call", () => {
    const product = ["packages", "apps"].flatMap(sourcesUnder);
    const makers = product.filter(
      ({ path, text }) => /\bgrantSystem\b/.test(text) && !path.endsWith("/grant.ts"),
    );
    expect(makers.length).toBeGreaterThan(0);
    expect(makers.map(({ path }) => path).filter((path) => !isBackground(path))).toEqual([]);
    const callers = product.filter(({ imports }) =>
      imports.some(({ target, isTypeOnly }) => !isTypeOnly && isBackground(target)),
    );
    const others = callers
      .map(({ path }) => path)
      .filter((path) => !isBackground(path) && !path.startsWith("packages/jobs/"));
    expect(others).toEqual([]);
  });
});

/** The exported functions of a file with an id among their parameters and no grant. */
function withoutGrant(path: string): string[] {
  return fileOf(path)
    .statements.filter(ts.isFunctionDeclaration)
    .filter((one) => one.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .filter(({ parameters }) => !parameters.some(isGrant) && parameters.some(hasId))
    .map(({ name }) => `${path.slice("packages/db/src/".length)} ${name?.text}`);
}

function isGrant({ type }: ts.ParameterDeclaration): boolean {
  return /\w*Grant\b/.test(type?.getText() ?? "");
}

function hasId(parameter: ts.ParameterDeclaration): boolean {
  const type = checker.getTypeAtLocation(parameter);
  const { name } = parameter;
  if (ts.isIdentifier(name) && isIdName(name.text) && isText(type)) return true;
  return holdsId(type, parameter, 3);
}

/** Whether rows or objects of this type carry an id, so many levels deep. */
function holdsId(type: ts.Type, at: ts.Node, depth: number): boolean {
  if (depth === 0) return false;
  if (type.isUnion()) return type.types.some((one) => holdsId(one, at, depth));
  if (checker.isArrayLikeType(type))
    return checker
      .getTypeArguments(type as ts.TypeReference)
      .some((one) => holdsId(one, at, depth));
  if (opened.has(checker.typeToString(type))) return false;
  return type.getProperties().some((property) => {
    const declared = property.valueDeclaration?.getSourceFile().fileName;
    if (declared && !declared.includes("/packages/")) return false;
    const own = checker.getTypeOfSymbolAtLocation(property, at);
    return (isIdName(property.name) && isText(own)) || holdsId(own, at, depth - 1);
  });
}

/** What a statement runs in: its organisation and user are those of the session, not of the input. */
const opened = new Set(["Sql", "Database"]);

/** Whether a type is a text, several, or one that may be missing. */
function isText(type: ts.Type): boolean {
  if (type.isUnion()) return type.types.some(isText);
  if (checker.isArrayLikeType(type))
    return checker.getTypeArguments(type as ts.TypeReference).some(isText);
  return (type.flags & ts.TypeFlags.StringLike) !== 0;
}
