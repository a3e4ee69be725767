/** A zod schema as a walk over it needs it. */
export type Schema = { _zod: { def: Definition } };

/** As much of a schema's definition as a walk looks at; which parts are there depends on its type. */
export type Definition = {
  type: string;
  format?: string;
  shape?: Record<string, Schema>;
  options?: Schema[];
  element?: Schema;
  innerType?: Schema;
  in?: Schema;
  out?: Schema;
  left?: Schema;
  right?: Schema;
  keyType?: Schema;
  valueType?: Schema;
  catchall?: Schema;
  entries?: Record<string, unknown>;
  values?: unknown[];
  getter?: () => Schema;
  checks?: { _zod: { def: CheckDefinition } }[];
};

type CheckDefinition = { check?: string; format?: string; maximum?: number; value?: number };
