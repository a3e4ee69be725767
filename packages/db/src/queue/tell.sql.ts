/** The channel on which transactions tell that they changed the queue of an organisation. */
export const queueChannel = "talus_queue";

/**
 * SQL that tells, when the transaction ends, that the queue of the organisation $1 has changed, where a row is
 * `found`: a hint that names nothing but the organisation, once a transaction.
 */
export function tellWhere(found: string): string {
  return `SELECT pg_notify('${queueChannel}', $1::text) FROM (${found} LIMIT 1) found`;
}
